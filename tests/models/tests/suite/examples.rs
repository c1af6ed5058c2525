//! `@examples`: generated code says of each input and output what the interpreter says.

use std::path::Path;

use serde_json::Value;
use strictly_contract::{Direction, ShapeId};
use strictly_models_tests::{MODELS, SUBJECTS, Subject};

use crate::wire_form::structure;

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
