//! A schema as text: keywords in the order in which people read them.

use std::fmt::{self, Display, Formatter};

use serde_json::Value;

use super::JsonSchema;

/// The keywords in their order; any other stands behind them.
const ORDER: [&str; 32] = [
    "$schema",
    "$ref",
    "title",
    "description",
    "$comment",
    "deprecated",
    "writeOnly",
    "type",
    "format",
    "contentEncoding",
    "contentMediaType",
    "const",
    "enum",
    "examples",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "required",
    "properties",
    "propertyNames",
    "additionalProperties",
    "minProperties",
    "maxProperties",
    "anyOf",
];

/// What an object is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Keywords, each with what it says.
    Schema,
    /// Names, each with a schema.
    Names,
    /// A value that the schema speaks of.
    Value,
}

impl Role {
    /// What stands under a key of such an object.
    fn below(self, key: &str) -> Self {
        match (self, key) {
            (Self::Schema, "properties" | "$defs") => Self::Names,
            (Self::Schema, "const" | "default" | "enum" | "examples") | (Self::Value, _) => {
                Self::Value
            }
            (Self::Schema | Self::Names, _) => Self::Schema,
        }
    }
}

/// Indented by two spaces. With `#` or without, it is the same.
impl Display for JsonSchema {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write(f, &self.0, Role::Schema, 0)
    }
}

fn write(f: &mut Formatter<'_>, value: &Value, role: Role, depth: usize) -> fmt::Result {
    match value {
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            let items = items.iter().map(|item| (None, item));
            lines(f, ('[', ']'), items, role, depth)
        }
        Value::Array(items) => {
            let texts: Vec<_> = items.iter().map(Value::to_string).collect();
            write!(f, "[{}]", texts.join(", "))
        }
        Value::Object(entries) if is_short(value) => {
            let texts =
                entries.iter().map(|(key, value)| format!("{}: {value}", Value::from(&**key)));
            write!(f, "{{{}}}", texts.collect::<String>())
        }
        Value::Object(entries) => {
            let mut entries: Vec<_> = entries.iter().collect();
            if role == Role::Schema {
                entries.sort_by_key(|(key, _)| {
                    ORDER.iter().position(|it| it == key).unwrap_or(ORDER.len())
                });
            }
            let entries = entries.into_iter().map(|(key, value)| (Some(key.as_str()), value));
            lines(f, ('{', '}'), entries, role, depth)
        }
        other => write!(f, "{other}"),
    }
}

/// True for an object that fits into a line: nothing in it, or one thing that is not composed.
fn is_short(value: &Value) -> bool {
    let Value::Object(entries) = value else { return false };
    let mut values = entries.values();
    entries.len() <= 1 && values.all(|value| !value.is_object() && !value.is_array())
}

fn lines<'a>(
    f: &mut Formatter<'_>,
    (open, close): (char, char),
    entries: impl Iterator<Item = (Option<&'a str>, &'a Value)>,
    role: Role,
    depth: usize,
) -> fmt::Result {
    write!(f, "{open}")?;
    for (index, (key, value)) in entries.enumerate() {
        let comma = if index > 0 { "," } else { "" };
        write!(f, "{comma}\n{:width$}", "", width = 2 * (depth + 1))?;
        if let Some(key) = key {
            write!(f, "{}: ", Value::from(key))?;
        }
        write(f, value, key.map_or(role, |key| role.below(key)), depth + 1)?;
    }
    write!(f, "\n{:width$}{close}", "", width = 2 * depth)
}
