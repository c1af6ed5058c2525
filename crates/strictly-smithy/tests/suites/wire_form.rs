//! The values of `@examples`, whose form is that of the model, in the form of the wire.

use serde_json::{Map, Value};
use strictly_contract::{Contract, Member, ShapeId, ShapeKind, TimestampFormat};

/// A value in the form of the model, which names members and spells timestamps its own way, in the
/// form of the wire.
pub(crate) fn structure(contract: &Contract, id: &ShapeId, value: &Value) -> Value {
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
