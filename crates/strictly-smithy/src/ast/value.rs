//! Node values as written.

use std::fmt;

use crate::Span;

use super::Name;

/// A node value, shape IDs in it not resolved.
///
/// See "Node values" in the specification.
#[derive(Clone, Debug)]
pub struct Value {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: ValueKind,
}

/// The kinds of node value.
#[derive(Clone, Debug)]
pub enum ValueKind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, in the text of the source.
    Number(String),
    /// A quoted string or a text block.
    String(String),
    /// An unquoted string, which is a shape ID; JSON has none.
    ShapeId(String),
    /// An array.
    Array(Vec<Value>),
    /// An object, in source order; no key occurs twice.
    Object(Vec<Entry>),
}

/// An entry of an object.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: Name,
    /// The value.
    pub value: Value,
}

impl Value {
    /// A value.
    pub fn new(span: Span, kind: ValueKind) -> Self {
        Self { span, kind }
    }

    /// The text of a string or an unquoted shape ID.
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            ValueKind::String(text) | ValueKind::ShapeId(text) => Some(text),
            _ => None,
        }
    }

    /// The value under `key`, if this is an object that has it.
    pub fn entry(&self, key: &str) -> Option<&Self> {
        let ValueKind::Object(entries) = &self.kind else { return None };
        entries.iter().find(|entry| entry.key.text == key).map(|entry| &entry.value)
    }

    /// What kind of value it is, in one word: `string`, `object`, …
    pub fn kind_name(&self) -> &'static str {
        match self.kind {
            ValueKind::Null => "null",
            ValueKind::Boolean(_) => "boolean",
            ValueKind::Number(_) => "number",
            ValueKind::String(_) | ValueKind::ShapeId(_) => "string",
            ValueKind::Array(_) => "array",
            ValueKind::Object(_) => "object",
        }
    }
}

/// As JSON on one line, for messages.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ValueKind::Null => f.write_str("null"),
            ValueKind::Boolean(value) => write!(f, "{value}"),
            ValueKind::Number(text) => f.write_str(text),
            ValueKind::String(text) | ValueKind::ShapeId(text) => write!(f, "{text:?}"),
            ValueKind::Array(items) => {
                f.write_str("[")?;
                for (at, item) in items.iter().enumerate() {
                    let comma = if at == 0 { "" } else { "," };
                    write!(f, "{comma}{item}")?;
                }
                f.write_str("]")
            }
            ValueKind::Object(entries) => {
                f.write_str("{")?;
                for (at, Entry { key, value }) in entries.iter().enumerate() {
                    let comma = if at == 0 { "" } else { "," };
                    write!(f, "{comma}{:?}:{value}", key.text)?;
                }
                f.write_str("}")
            }
        }
    }
}
