//! Whether a value holds anything at the position that a case is about.

use serde_json::Value;
use strictly_contract::{Contract, ShapeId, ShapeKind};

use crate::case::Case;

/// Whether anything but null stands at the position.
pub(super) fn is_there(contract: &Contract, case: &Case) -> bool {
    let path: Vec<&str> = case.aim.path.split('/').skip(1).collect();
    holds(contract, &case.shape, &case.value, &path)
}

fn holds(contract: &Contract, id: &ShapeId, value: &Value, path: &[&str]) -> bool {
    let Some((name, rest)) = path.split_first() else { return !value.is_null() };
    let below = |target: &ShapeId, value: &Value| holds(contract, target, value, rest);
    match (contract.shape(id).map(|shape| &shape.kind), value) {
        (Some(ShapeKind::List { member, .. }), Value::Array(items)) => {
            items.iter().any(|item| below(&member.target, item))
        }
        (Some(ShapeKind::Map { .. }), Value::Object(entries)) if *name == "*key" => {
            !entries.is_empty()
        }
        (Some(ShapeKind::Map { value: member, .. }), Value::Object(entries)) => {
            entries.values().any(|held| below(&member.target, held))
        }
        (
            Some(ShapeKind::Structure { members, .. } | ShapeKind::Union { members }),
            Value::Object(object),
        ) => {
            let member = members.iter().find(|member| member.name == *name);
            let held = member.and_then(|member| Some((member, object.get(&member.json_name)?)));
            held.is_some_and(|(member, held)| below(&member.target, held))
        }
        _ => false,
    }
}
