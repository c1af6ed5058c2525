//! `@length`, `@range`, `@pattern`, `@uniqueItems`, `@idRef` and enums on node values.

use std::collections::HashSet;

use indexmap::IndexSet;
use strictly_contract::strictly::Number;

use super::{Check, compact};
use crate::model::{Shape, ShapeType, Traits};
use crate::validate::context::ticked;
use crate::{Node, NodeKind, Severity, ShapeId};

/// Checks a value against the constraint traits of one shape or member.
pub(super) fn check(
    check: &mut Check<'_, '_, '_>,
    id: &ShapeId,
    traits: &Traits,
    target: ShapeType,
    is_member: bool,
    value: &Node,
) {
    if traits.is_empty() {
        return;
    }
    let applied = |name: &str| traits.get(&ShapeId::new("smithy.api", name));
    if let Some(length) = applied("length") {
        check_length(check, id, length, target, value);
    }
    if let Some(range) = applied("range") {
        check_range(check, id, range, is_member, value);
    }
    if let (Some(pattern), Some(text)) = (applied("pattern").and_then(Node::as_str), value.as_str())
    {
        let known = check.context.pattern(pattern);
        if known.is_some_and(|known| !known.is_match(text)) {
            constraint(
                check,
                value,
                format!(
                    "String value provided for `{id}` must match regular expression: {pattern}"
                ),
            );
        }
    }
    if let (Some(_), Some(items)) = (applied("uniqueItems"), value.as_array()) {
        check_unique(check, id, items, value);
    }
    if let (Some(id_ref), Some(text)) = (applied("idRef"), value.as_str()) {
        check_id_ref(check, id_ref, text, value);
    }
}

/// Checks that the value of an enum is one of its members'.
pub(super) fn check_enum(check: &mut Check<'_, '_, '_>, shape: &Shape, value: &Node) {
    let member_values =
        || shape.members.values().filter_map(|member| member.prelude_trait("enumValue"));
    match (shape.shape_type, &value.kind) {
        (ShapeType::Enum, NodeKind::String(text)) => {
            let values: Vec<_> = member_values().filter_map(Node::as_str).collect();
            check_string_enum(check, &shape.id, &values, text, value);
        }
        (ShapeType::String, NodeKind::String(text)) => {
            let Some(definitions) = shape.prelude_trait("enum").and_then(Node::as_array) else {
                return;
            };
            let values = definitions.iter().filter_map(|item| item.get("value")?.as_str());
            check_string_enum(check, &shape.id, &values.collect::<Vec<_>>(), text, value);
        }
        (ShapeType::IntEnum, NodeKind::Number(text)) => {
            let values: Vec<_> = member_values().filter_map(Node::as_number).collect();
            if !values.contains(&text.as_str()) {
                let message = format!(
                    "Integer value provided for `{}` must be one of the following values: {}, but found {text}",
                    shape.id,
                    ticked(values)
                );
                constraint(check, value, message);
            }
        }
        _ => {}
    }
}

fn check_string_enum(
    check: &mut Check<'_, '_, '_>,
    id: &ShapeId,
    values: &[&str],
    text: &str,
    value: &Node,
) {
    if !values.contains(&text) {
        let message = format!(
            "String value provided for `{id}` must be one of the following values: {}",
            ticked(values)
        );
        constraint(check, value, message);
    }
}

fn check_length(
    check: &mut Check<'_, '_, '_>,
    id: &ShapeId,
    length: &Node,
    target: ShapeType,
    value: &Node,
) {
    let bound = |name: &str| length.get(name)?.as_number()?.parse::<i128>().ok();
    let (min, max) = (bound("min"), bound("max"));
    let (size, words) = match &value.kind {
        NodeKind::String(text) if target == ShapeType::Blob => (text.len(), "bytes"),
        NodeKind::String(text) => (text.encode_utf16().count(), ""),
        NodeKind::Array(items) => (items.len(), "elements"),
        NodeKind::Object(entries) => (entries.len(), "entries"),
        _ => return,
    };
    let below = min.filter(|min| i128::try_from(size).is_ok_and(|size| size < *min));
    let above = max.filter(|max| i128::try_from(size).is_ok_and(|size| size > *max));
    if let Some(min) = below {
        let message = if words.is_empty() {
            format!(
                "String value provided for `{id}` must be >= {min} characters, but the provided value is only {size} \
                 characters."
            )
        } else {
            format!(
                "Value provided for `{id}` must have at least {min} {words}, but the provided value only has {size} \
                 {words}"
            )
        };
        constraint(check, value, message);
    }
    if let Some(max) = above {
        let message = if words.is_empty() {
            format!(
                "String value provided for `{id}` must be <= {max} characters, but the provided value is {size} \
                 characters."
            )
        } else {
            format!(
                "Value provided for `{id}` must have no more than {max} {words}, but the provided value has {size} \
                 {words}"
            )
        };
        constraint(check, value, message);
    }
}

fn check_range(
    check: &mut Check<'_, '_, '_>,
    id: &ShapeId,
    range: &Node,
    is_member: bool,
    value: &Node,
) {
    let min = range.get("min").and_then(number);
    let max = range.get("max").and_then(number);
    let (below, above, shown) = match &value.kind {
        NodeKind::String(text) if text == "NaN" => {
            return constraint(
                check,
                value,
                format!(
                    "Value provided for `{id}` must be a number because the `smithy.api#range` trait is applied, but \
                     found \"NaN\""
                ),
            );
        }
        NodeKind::String(text) => (text == "-Infinity", text == "Infinity", format!("\"{text}\"")),
        NodeKind::Number(text) => {
            let Ok(number) = text.parse::<Number>() else { return };
            let below = min.as_ref().is_some_and(|min| number < *min);
            let above = max.as_ref().is_some_and(|max| number > *max);
            (below, above, text.clone())
        }
        _ => return,
    };
    let severity = range_severity(check, value);
    let suffix = if is_member { "Member" } else { "Target" };
    let event = format!("{}.{suffix}", check.event.id);
    if let (true, Some(min)) = (below, &min) {
        let message = format!(
            "Value provided for `{id}` must be greater than or equal to {min}, but found {shown}"
        );
        check.report_as(value, severity, event.clone(), message);
    }
    if let (true, Some(max)) = (above, &max) {
        let message = format!(
            "Value provided for `{id}` must be less than or equal to {max}, but found {shown}"
        );
        check.report_as(value, severity, event, message);
    }
}

/// A default of zero that is out of range is how old models said that a member is required.
fn range_severity(check: &Check<'_, '_, '_>, value: &Node) -> Severity {
    let zero = value.as_number().and_then(|text| text.parse::<f64>().ok()) == Some(0.0);
    if check.event.lenient_zero && zero { Severity::Warning } else { check.event.constraints }
}

fn number(node: &Node) -> Option<Number> {
    match &node.kind {
        NodeKind::Number(text) | NodeKind::String(text) => text.parse().ok(),
        _ => None,
    }
}

fn check_unique(check: &mut Check<'_, '_, '_>, id: &ShapeId, items: &[Node], value: &Node) {
    let mut seen = HashSet::new();
    let mut repeated = IndexSet::new();
    for text in items.iter().map(compact) {
        if seen.contains(&text) {
            repeated.insert(text);
        } else {
            seen.insert(text);
        }
    }
    if !repeated.is_empty() {
        let repeated: Vec<_> = repeated.iter().map(String::as_str).collect();
        let message = format!(
            "Value provided for `{id}` must have unique items, but the following items had multiple entries: [`{}`]",
            repeated.join("`, `")
        );
        constraint(check, value, message);
    }
}

fn check_id_ref(check: &mut Check<'_, '_, '_>, id_ref: &Node, text: &str, value: &Node) {
    let Ok(id) = text.parse::<ShapeId>() else {
        return check.report(value, format!("Invalid shape ID: {text}"));
    };
    let selector = id_ref.get("selector").and_then(Node::as_str).unwrap_or("*");
    let must_exist = id_ref.get("failWhenMissing").and_then(Node::as_bool).unwrap_or(false);
    let graph = &check.context.graph;
    let problem = match graph.find(&id) {
        None if must_exist => format!("Shape ID `{id}` was not found in the model"),
        None => return,
        Some(_) if selector == "*" => return,
        Some(ix) => {
            if check.context.select(selector).is_none_or(|selected| selected.contains(&ix)) {
                return;
            }
            format!("Shape ID `{id}` does not match selector `{selector}`")
        }
    };
    let custom = id_ref.get("errorMessage").and_then(Node::as_str);
    check.report(value, custom.map_or(problem, str::to_owned));
}

fn constraint(check: &mut Check<'_, '_, '_>, value: &Node, message: String) {
    let (severity, id) = (check.event.constraints, check.event.id.to_owned());
    check.report_as(value, severity, id, message);
}
