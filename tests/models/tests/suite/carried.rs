//! What HTTP cannot carry: values that are valid, and cannot arrive as they are.

use serde_json::Value;
use strictly::{Binding, Expected, Member, OperationShape};
use strictly_models_tests::Trip;

/// Why a value did not arrive as it was, if that is nobody's mistake; the value is looked at, and
/// what client or server say of it is not believed.
pub(crate) fn reason(
    operation: &OperationShape,
    sent: &Value,
    trip: &Trip,
) -> Option<&'static str> {
    let members = operation.input_shape().map_or(&[][..], strictly::Shape::members);
    let mut members = members.iter().map(|member| (member, &sent[member.name_in_json()]));
    match trip {
        Trip::Unwritten(_) => members.find_map(|(member, value)| unwritten(member, value)),
        Trip::Refused(_) => members
            .find(|(member, value)| member.is_required() && is_empty_in_line(member, value))
            .map(|_| "an empty list that is required, in the query string or a header"),
        Trip::Changed(before, after) => members
            .filter_map(|(member, _)| {
                let [before, after] = [before, after].map(|it| &it[member.name_in_json()]);
                (before != after).then(|| changed(operation, member, before, after))
            })
            .reduce(Option::and)?,
        _ => None,
    }
}

fn unwritten(member: &Member, value: &Value) -> Option<&'static str> {
    match member.binding() {
        Binding::Label if value == "" => Some("an empty label"),
        Binding::Header(_) | Binding::PrefixHeaders(_) if has_control(value) => {
            Some("a control character in a header")
        }
        _ => None,
    }
}

fn changed(
    operation: &OperationShape,
    member: &Member,
    before: &Value,
    after: &Value,
) -> Option<&'static str> {
    if member.is_idempotency_token() && before.is_null() {
        return Some("no idempotency token: the client fills one in");
    }
    if is_empty_in_line(member, before) && after.is_null() {
        return Some("an empty list or map, in the query string or headers");
    }
    if member.binding() == Binding::QueryParams
        && has_only_named_ones_more(operation, before, after)
    {
        return Some("parameters that have members of their own, in the map of all parameters");
    }
    let in_header = matches!(member.binding(), Binding::Header(_));
    let texts = before.as_str().zip(after.as_str());
    let is_trimmed = texts.is_some_and(|(before, after)| before.trim_matches([' ', '\t']) == after);
    (in_header && is_trimmed).then_some("blanks around the value of a header")
}

/// True if the map of all parameters has gained some that the URI or other members name.
fn has_only_named_ones_more(operation: &OperationShape, before: &Value, after: &Value) -> bool {
    let (none, Some(after)) = (serde_json::Map::new(), after.as_object()) else { return false };
    let before = before.as_object().unwrap_or(&none);
    let is_kept = |(key, value): (&String, &Value)| after.get(key) == Some(value);
    let members = operation.input_shape().map_or(&[][..], strictly::Shape::members);
    let is_named = |key: &str| {
        let literals = operation.uri().split_once('?').map_or("", |(_, query)| query);
        members.iter().any(|member| matches!(member.binding(), Binding::Query(name) if name == key))
            || literals.split('&').any(|literal| literal.split('=').next() == Some(key))
    };
    before.iter().all(is_kept) && after.keys().all(|key| before.contains_key(key) || is_named(key))
}

/// True for lists and maps without items that stand where only items are seen.
fn is_empty_in_line(member: &Member, value: &Value) -> bool {
    let in_line = !matches!(member.binding(), Binding::Document | Binding::Payload);
    let is_many = matches!(member.shape().expected(), Expected::List | Expected::Map);
    let is_empty = value.as_array().is_some_and(Vec::is_empty)
        || value.as_object().is_some_and(serde_json::Map::is_empty);
    in_line && is_many && is_empty
}

fn has_control(value: &Value) -> bool {
    match value {
        Value::String(text) => text.chars().any(|char| char.is_ascii_control() && char != '\t'),
        Value::Array(items) => items.iter().any(has_control),
        Value::Object(entries) => entries.values().any(has_control),
        _ => false,
    }
}
