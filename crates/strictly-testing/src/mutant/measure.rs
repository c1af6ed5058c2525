//! Texts counted in other units than the contract's.

use serde_json::Value;
use strictly_contract::{Contract, Length, ShapeId, ShapeKind};

use super::At;
use crate::breach::Step;

/// A length counted in another unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measure {
    pub(crate) length: Length,
    pub(crate) count: fn(&str) -> u64,
}

impl Measure {
    pub(crate) fn allows(&self, text: &str) -> bool {
        self.length.contains((self.count)(text))
    }
}

/// The UTF-8 bytes of a text.
pub(crate) fn bytes(text: &str) -> u64 {
    text.len() as u64
}

/// The UTF-16 code units of a text.
pub(crate) fn utf16(text: &str) -> u64 {
    text.encode_utf16().count() as u64
}

/// The texts in `value`, a value of the shape `id`, that stand at one position of the contract.
pub(crate) fn texts_at(contract: &Contract, id: &ShapeId, value: &Value, at: &At) -> Vec<String> {
    let mut walk = Walk { contract, at, texts: Vec::new() };
    if matches!(at, At::Shape(root) if root == id) {
        walk.texts.extend(value.as_str().map(str::to_owned));
    }
    walk.value(id, value);
    walk.texts
}

struct Walk<'a> {
    contract: &'a Contract,
    at: &'a At,
    texts: Vec<String>,
}

impl Walk<'_> {
    fn value(&mut self, id: &ShapeId, value: &Value) {
        let Some(shape) = self.contract.shape(id) else { return };
        match (&shape.kind, value) {
            (ShapeKind::List { member, .. }, Value::Array(items)) => {
                for item in items {
                    self.member(id, &member.name, &member.target, item);
                }
            }
            (ShapeKind::Map { key, value, .. }, Value::Object(entries)) => {
                let keyed = matches!(self.at, At::Member(at, Step::Key) if at.container() == *id);
                for (name, held) in entries {
                    if keyed {
                        self.texts.push(name.clone());
                    }
                    self.member(id, &value.name, &value.target, held);
                }
                let _ = key;
            }
            (
                ShapeKind::Structure { members, .. } | ShapeKind::Union { members },
                Value::Object(object),
            ) => {
                for member in members {
                    if let Some(held) = object.get(&member.json_name) {
                        self.member(id, &member.name, &member.target, held);
                    }
                }
            }
            _ => {}
        }
    }

    fn member(&mut self, id: &ShapeId, name: &str, target: &ShapeId, value: &Value) {
        let here = matches!(self.at, At::Member(at, step)
            if *step != Step::Key && at.container() == *id && *at == id.with_member(name));
        if here {
            self.texts.extend(value.as_str().map(str::to_owned));
        }
        self.value(target, value);
    }
}
