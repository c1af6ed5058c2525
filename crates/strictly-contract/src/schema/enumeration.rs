//! Enums and intEnums. Their sets are closed in inputs and open in outputs, where they are examples.

use serde_json::{Value, json};

use super::{Schema, keywords, number, string};
use crate::{Constraints, Direction, EnumMember, IntEnumMember};

/// Text from a set.
pub(super) fn schema(
    members: &[EnumMember],
    constraints: &Constraints,
    direction: Direction,
) -> Schema {
    let mut schema = keywords(json!({ "type": "string" }));
    let shown = members.iter().filter(|member| !member.internal);
    let values = shown.map(|member| Entry {
        value: member.value.as_str().into(),
        documentation: member.documentation.as_deref(),
        deprecated: member.deprecated.as_deref(),
    });
    set(&mut schema, values.collect(), direction);
    string::text(&mut schema, constraints);
    schema
}

/// Numbers from a set.
pub(super) fn int_schema(
    members: &[IntEnumMember],
    constraints: &Constraints,
    direction: Direction,
) -> Schema {
    let mut schema = number::integer(i32::MIN, i32::MAX, constraints);
    let shown = members.iter().filter(|member| !member.internal);
    let values = shown.map(|member| Entry {
        value: member.value.into(),
        documentation: member.documentation.as_deref(),
        deprecated: member.deprecated.as_deref(),
    });
    set(&mut schema, values.collect(), direction);
    schema
}

/// One value, and what is said about it.
struct Entry<'a> {
    value: Value,
    documentation: Option<&'a str>,
    deprecated: Option<&'a str>,
}

fn set(schema: &mut Schema, entries: Vec<Entry<'_>>, direction: Direction) {
    let plain = |entry: &Entry<'_>| entry.documentation.is_none() && entry.deprecated.is_none();
    if direction == Direction::Output {
        let values = entries.into_iter().map(|entry| entry.value).collect();
        schema.insert("examples".to_owned(), values);
    } else if entries.iter().all(plain) {
        let values = entries.into_iter().map(|entry| entry.value).collect();
        schema.insert("enum".to_owned(), values);
    } else {
        schema.insert("oneOf".to_owned(), entries.iter().map(described).collect());
    }
}

fn described(entry: &Entry<'_>) -> Value {
    let mut schema = keywords(json!({ "const": entry.value }));
    super::member::annotate(&mut schema, entry.documentation, entry.deprecated);
    schema.into()
}
