//! `@examples`: generated code says of each input and output what the interpreter says.

use std::path::Path;

use serde_json::{Map, Value};
use strictly_contract::{Contract, Direction, Member, ShapeId, ShapeKind, TimestampFormat};
use strictly_models_tests::{MODELS, SUBJECTS, Subject};

#[test]
fn generated_code_agrees_on_examples() {
    let (mut checked, mut wrong) = (0, Vec::new());
    for path in MODELS.iter().map(Path::new) {
        let model: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let (_, contracts) = strictly_models_tests::contracts(path);
        let operations = contracts
            .iter()
            .flat_map(|contract| contract.operations.iter().map(move |it| (contract, it)));
        for (contract, operation) in operations {
            let shape = &model["shapes"][operation.id.to_string()];
            let Some(examples) = shape["traits"]["smithy.api#examples"].as_array() else {
                continue;
            };
            let subject = subject(path, &operation.id);
            for example in examples {
                for (part, id, direction, verdict) in [
                    ("input", &operation.input, Direction::Input, subject.input),
                    ("output", &operation.output, Direction::Output, subject.output),
                ] {
                    if example[part].is_null() {
                        continue;
                    }
                    let wire = structure(contract, id, &example[part]);
                    let expected = contract.check(id, direction, &wire).unwrap();
                    let found = verdict(wire.to_string().as_bytes());
                    checked += 1;
                    if found != expected {
                        wrong.push(format!("{} {part}: {found:?}, not {expected:?}", operation.id));
                    }
                }
            }
        }
    }
    println!("{checked} inputs and outputs of examples");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn subject(path: &Path, operation: &ShapeId) -> &'static Subject {
    let (stem, id) = (path.file_stem().unwrap(), operation.to_string());
    SUBJECTS.iter().find(|subject| subject.model == stem && subject.shape.id() == id).unwrap()
}

/// A value in the form of the model, which names members and spells timestamps its own way, in the
/// form of the wire.
fn structure(contract: &Contract, id: &ShapeId, value: &Value) -> Value {
    match (&contract.shape(id).unwrap().kind, value) {
        (
            ShapeKind::Structure { members, .. } | ShapeKind::Union { members },
            Value::Object(object),
        ) => {
            let wire = object.iter().map(|(name, held)| {
                match members.iter().find(|member| member.name == *name) {
                    Some(member) => (member.json_name.clone(), held_by(contract, member, held)),
                    None => (name.clone(), held.clone()),
                }
            });
            Value::Object(wire.collect::<Map<_, _>>())
        }
        _ => value.clone(),
    }
}

fn held_by(contract: &Contract, member: &Member, value: &Value) -> Value {
    match (&contract.shape(&member.target).unwrap().kind, value) {
        (ShapeKind::List { member, .. }, Value::Array(items)) => {
            items.iter().map(|item| held_by(contract, member, item)).collect()
        }
        (ShapeKind::Map { value: member, .. }, Value::Object(entries)) => {
            let entries =
                entries.iter().map(|(key, held)| (key.clone(), held_by(contract, member, held)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
        (ShapeKind::Timestamp, _) => timestamp(member, value),
        _ => structure(contract, &member.target, value),
    }
}

/// Examples spell instants as epoch seconds or as RFC 3339; which instant it is does not matter here.
fn timestamp(member: &Member, value: &Value) -> Value {
    match (member.timestamp_format, value) {
        (Some(TimestampFormat::DateTime), Value::Number(_)) => "2026-11-23T00:00:00Z".into(),
        (Some(TimestampFormat::HttpDate), _) => "Mon, 23 Nov 2026 08:00:00 GMT".into(),
        (Some(TimestampFormat::EpochSeconds), Value::String(_)) => 0.into(),
        _ => value.clone(),
    }
}
