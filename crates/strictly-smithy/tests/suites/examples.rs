//! `@examples` of real models: each value is valid by the interpreter.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;
use strictly_contract::{Contract, Direction, ShapeId};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};

use crate::files;
use crate::wire_form::structure;

#[test]
fn examples_are_valid() {
    let Some(paths) = files("STRICTLY_MODELS", "", "json") else { return };
    let (mut checked, mut refused, mut wrong) = (0, BTreeMap::new(), Vec::new());
    for path in &paths {
        let text = fs::read_to_string(path).unwrap();
        let ast: Value = serde_json::from_str(&text).unwrap();
        let mut sources = Sources::new();
        sources.add(path.file_name().unwrap(), text);
        let (model, _) = load(&sources);
        for (id, shape) in ast["shapes"].as_object().unwrap() {
            let Some(examples) = shape["traits"]["smithy.api#examples"].as_array() else {
                continue;
            };
            let selection = Selection::all().as_json().operation(id);
            match lower(&model, &sources, &selection) {
                Ok(contracts) => {
                    let contract = contracts.first().unwrap();
                    for example in examples {
                        checked += check(contract, id, example, &mut wrong);
                    }
                }
                Err(found) => {
                    let reason =
                        found.iter().map(|each| each.id.clone()).next().unwrap_or_default();
                    *refused.entry(reason).or_insert(0) += examples.len();
                }
            }
        }
    }
    println!(
        "{checked} parts of examples checked, {} wrong; not lowered: {refused:?}",
        wrong.len()
    );
    for line in &wrong {
        println!("  {line}");
    }
    assert!(wrong.is_empty());
}

/// Checks the parts of an example; gives their number.
fn check(contract: &Contract, operation: &str, example: &Value, wrong: &mut Vec<String>) -> usize {
    let title = example["title"].as_str().unwrap_or_default();
    let described =
        contract.operations.iter().find(|each| each.id.to_string() == operation).unwrap();
    let error = &example["error"];
    let mut parts = vec![
        ("input", Direction::Input, Some(described.input.clone()), &example["input"]),
        ("output", Direction::Output, Some(described.output.clone()), &example["output"]),
    ];
    let error_id = error["shapeId"].as_str().and_then(|id| id.parse::<ShapeId>().ok());
    parts.push(("error", Direction::Output, error_id, &error["content"]));
    if example["allowConstraintErrors"] == true {
        parts.remove(0);
    }
    let mut count = 0;
    for (part, direction, id, value) in parts {
        let (Some(id), false) = (id, value.is_null()) else { continue };
        count += 1;
        let wire = structure(contract, &id, value);
        if let Err(rejection) = contract.check(&id, direction, &wire).unwrap() {
            wrong.push(format!("{operation} \"{title}\" {part}: {rejection}"));
        }
    }
    count
}
