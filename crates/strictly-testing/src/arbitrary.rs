//! JSON that need not be of the shape at all.

use std::sync::Arc;

use proptest::strategy::BoxedStrategy;
use serde_json::{Map, Value, json};
use strictly_contract::{Contract, Direction, Member, ShapeId, ShapeKind};

use crate::drawn::drawn;
use crate::draws::Draws;
use crate::generate::{Generator, any_json};
use crate::reach::members_of;

/// How deep the shape is followed.
const LEVELS: u32 = 6;

/// Arbitrary JSON that knows the shape and does not keep to it: members missing, null, unknown or
/// misspelled, values of other types, numbers and texts at the ends of their types, lists of any
/// length, and valid values between them.
///
/// Of a shape that the contract lacks, JSON of any kind.
pub fn arbitrary_json(contract: &Arc<Contract>, id: &ShapeId) -> BoxedStrategy<Value> {
    // A shape without valid values still has invalid ones.
    let generator = Generator::new(contract, id, Direction::Output).ok().map(Arc::new);
    arbitrary_by(contract, generator, id)
}

/// As [`arbitrary_json`], with a generator that is there already.
pub(crate) fn arbitrary_by(
    contract: &Arc<Contract>,
    generator: Option<Arc<Generator>>,
    id: &ShapeId,
) -> BoxedStrategy<Value> {
    let (contract, id) = (Arc::clone(contract), id.clone());
    drawn(move |draws| {
        let valid = generator.as_ref().filter(|_| draws.one_in(4));
        let valid = valid.and_then(|generator| generator.valid(&id, draws).ok());
        Ok(match valid {
            Some(mut value) => {
                if draws.one_in(2) {
                    mutate(draws, &mut value);
                }
                value
            }
            None => loose(&contract, draws, &id, LEVELS),
        })
    })
}

/// A value that has more or less the form of the shape.
fn loose(contract: &Contract, draws: &mut Draws, id: &ShapeId, levels: u32) -> Value {
    let Some(shape) = contract.shape(id).filter(|_| levels > 0 && !draws.one_in(10)) else {
        return junk(draws);
    };
    let below =
        |draws: &mut Draws, member: &Member| loose(contract, draws, &member.target, levels - 1);
    match &shape.kind {
        ShapeKind::List { member, .. } => {
            (0..draws.below(5)).map(|_| below(draws, member)).collect()
        }
        ShapeKind::Map { key, value, .. } => {
            let mut entries = Map::new();
            for _ in 0..draws.below(5) {
                let key = match below(draws, key) {
                    Value::String(key) => key,
                    other => other.to_string(),
                };
                let value = below(draws, value);
                entries.insert(key, value);
            }
            Value::Object(entries)
        }
        ShapeKind::Structure { .. } => {
            let mut object = Map::new();
            for member in members_of(shape) {
                if !draws.one_in(5) {
                    let value = below(draws, member);
                    object.insert(spelled(draws, member), value);
                }
            }
            if draws.one_in(4) {
                object.insert("unknown".to_owned(), any_json(draws, 3));
            }
            Value::Object(object)
        }
        ShapeKind::Union { members } => {
            let mut object = Map::new();
            let count = if draws.one_in(6) { draws.below(3) } else { 1 };
            for _ in 0..count {
                if let Some(member) = draws.pick(members) {
                    let value = below(draws, member);
                    object.insert(spelled(draws, member), value);
                }
            }
            Value::Object(object)
        }
        kind => scalar(draws, kind),
    }
}

/// The name in JSON, now and then a little wrong.
fn spelled(draws: &mut Draws, member: &Member) -> String {
    match draws.below(16) {
        13 => member.name.clone(),
        14 => member.json_name.to_uppercase(),
        15 => format!("{}\0", member.json_name),
        _ => member.json_name.clone(),
    }
}

fn scalar(draws: &mut Draws, kind: &ShapeKind) -> Value {
    let choices = match kind {
        ShapeKind::Enum(members) => {
            members.iter().map(|member| member.value.clone().into()).collect()
        }
        ShapeKind::IntEnum(members) => members.iter().map(|member| member.value.into()).collect(),
        ShapeKind::Boolean => vec![json!(true), json!(false)],
        ShapeKind::String => ["", "a", "Abc-1", "2", "🦀", "a\n"].map(Value::from).to_vec(),
        ShapeKind::Blob => {
            ["", "AA==", "AAA=", "AAAA", "AB==", "AA", "-_-_"].map(Value::from).to_vec()
        }
        ShapeKind::Timestamp => timestamps(),
        _ => numbers(),
    };
    draws.pick(&choices).cloned().unwrap_or_default()
}

fn numbers() -> Vec<Value> {
    let mut numbers = vec![
        json!(0),
        json!(1),
        json!(-1),
        json!(1.0),
        json!(0.5),
        json!(-0.0),
        json!(1e39),
        json!(1e300),
    ];
    numbers.extend([7, 8, 15, 16, 31, 32, 53].map(|bits| json!(1_i64 << bits)));
    numbers.extend([
        json!(127),
        json!(-129),
        json!(i32::MIN),
        json!(i64::MIN),
        json!(i64::MAX),
        json!(u64::MAX),
    ]);
    numbers.extend([json!("NaN"), json!("Infinity"), json!("-Infinity"), json!("1")]);
    numbers
}

fn timestamps() -> Vec<Value> {
    vec![
        json!(0),
        json!(1_794_902_400.5),
        json!(253_402_300_800_i64),
        json!("2026-11-17T08:00:00Z"),
        json!("2026-11-17T08:00:00.123+01:00"),
        json!("2026-02-30T08:00:00Z"),
        json!("Tue, 17 Nov 2026 08:00:00 GMT"),
        json!("Mon, 17 Nov 2026 08:00:00.5 GMT"),
    ]
}

fn junk(draws: &mut Draws) -> Value {
    if draws.one_in(64) {
        // Beyond every limit of depth.
        let innermost = if draws.one_in(2) { json!([]) } else { json!({}) };
        return (0..draws.between(120, 140)).fold(innermost, |inner, _| Value::Array(vec![inner]));
    }
    any_json(draws, 2)
}

/// Changes one place of a value.
fn mutate(draws: &mut Draws, value: &mut Value) {
    match value {
        Value::Array(items) if !items.is_empty() && !draws.one_in(4) => {
            let at = draws.index(items.len());
            match (draws.below(4), items.get_mut(at)) {
                (0, Some(item)) => {
                    let repeated = item.clone();
                    items.push(repeated);
                }
                (_, Some(item)) => mutate(draws, item),
                (_, None) => {}
            }
        }
        Value::Object(object) if !object.is_empty() && !draws.one_in(4) => {
            let at = draws.index(object.len());
            let key = object.keys().nth(at).cloned().unwrap_or_default();
            if draws.one_in(4) {
                object.remove(&key);
            } else if let Some(held) = object.get_mut(&key) {
                mutate(draws, held);
            }
        }
        _ => *value = junk(draws),
    }
}
