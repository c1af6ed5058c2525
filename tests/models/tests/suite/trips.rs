//! Values of every operation's input, from a client to a server.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::carried;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use strictly_contract::{Contract, Direction, Presence, Protocol, ShapeKind};
use strictly_http::{Client, Server};
use strictly_models_tests::{MODELS, SUBJECTS, Subject, Trip};

/// How many values of each operation are sent.
const VALUES: usize = 8;

#[test]
fn what_is_sent_arrives() {
    let client = Client::new("https://example.com".parse().unwrap());
    let mut counts = BTreeMap::<&str, usize>::new();
    let mut wrong = Vec::new();
    for path in MODELS.iter().map(Path::new) {
        let stem = path.file_stem().unwrap();
        for contract in strictly_models_tests::contracts(path).1 {
            if contract.protocol == Protocol::Json {
                continue;
            }
            let contract = Arc::new(contract);
            let service = contract.service.id.to_string();
            let subjects = SUBJECTS
                .iter()
                .filter(|subject| subject.model == stem && subject.shape.service().id() == service);
            let server = Server::new(subjects.clone().map(|subject| subject.shape)).unwrap();
            for subject in subjects {
                for json in values(&contract, subject) {
                    let trip = (subject.send)(&client, &server, json.to_string().as_bytes());
                    let reason = match trip {
                        Trip::Same => Some("arrive as they were sent"),
                        Trip::Refused(_) if breaks_by_default(&contract, subject, &json) => {
                            Some("a default that breaks its own constraints, written out")
                        }
                        _ => carried::reason(subject.shape, &json, &trip),
                    };
                    match reason {
                        Some(reason) => *counts.entry(reason).or_default() += 1,
                        None => wrong.push(format!("{} {trip:?} {json}", subject.shape.id())),
                    }
                }
            }
        }
    }
    for (reason, count) in counts {
        println!("{count:6} inputs: {reason}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// True if the interpreter refuses the input, too, once the defaults of its members are written out.
/// Where they are left out, a server takes them as they are.
fn breaks_by_default(contract: &Contract, subject: &Subject, json: &Value) -> bool {
    let id = &contract.operation(subject.shape.name()).unwrap().input;
    let Some(ShapeKind::Structure { members, .. }) = contract.shape(id).map(|shape| &shape.kind)
    else {
        return false;
    };
    let mut written = json.clone();
    for member in members {
        if let Presence::Default(default) = &member.presence {
            let slot = &mut written[&*member.json_name];
            if slot.is_null() {
                *slot = default.clone();
            }
        }
    }
    contract.check(id, Direction::Input, &written).unwrap().is_err()
}

fn values(contract: &Arc<Contract>, subject: &Subject) -> Vec<Value> {
    let operation = contract.operation(subject.shape.name()).unwrap();
    let Ok(valid) = strictly_testing::valid(contract, &operation.input, Direction::Input) else {
        return Vec::new();
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    (0..VALUES).filter_map(|_| Some(valid.new_tree(&mut runner).ok()?.current())).collect()
}
