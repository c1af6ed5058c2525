//! `@examples` of real models: each value is valid by the interpreter.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Map, Value};
use strictly_contract::{Contract, Direction, Member, ShapeId, ShapeKind, TimestampFormat};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};

use crate::files;

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
        (ShapeKind::Blob, Value::String(text)) => Value::String(blob(text)),
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

/// Examples spell bytes as text or as base64.
fn blob(text: &str) -> String {
    let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=');
    if text.len() % 4 == 0 && text.bytes().all(letter) {
        text.to_owned()
    } else {
        "AAAA".to_owned()
    }
}
