//! What is made of lists, maps and structures.

use std::collections::HashSet;

use serde_json::{Map, Value, json};
use strictly_contract::ShapeKind;

use super::Habit;
use crate::reach::members_of;
use crate::spot::Spot;

#[rustfmt::skip]
pub(super) static LISTS: [Habit; 7] = [
    Habit { name: "only the first item is looked at", make: |spot, v| first_only(spot, v), shows: |_, v| with_item(v, 1, &json!({ "wrong": [0] })) },
    Habit { name: "the last item is not looked at", make: |spot, v| but_the_last(spot, v), shows: |_, v| with_item(v, 1, &json!({ "wrong": [0] })) },
    Habit { name: "equal items are merged", make: |_, v| v.as_array().map(|items| merged(items)), shows: |_, v| doubled(v) },
    Habit { name: "one item counts as a list", make: |_, v| (!v.is_array() && !v.is_null()).then(|| json!([v])), shows: |_, v| v.as_array().and_then(|items| items.first().cloned()).into_iter().collect() },
    Habit { name: "null in a list is skipped", make: |_, v| v.as_array().map(|items| items.iter().filter(|item| !item.is_null()).cloned().collect()), shows: |_, v| with_item(v, 0, &Value::Null) },
    Habit { name: "null counts as an empty list", make: |_, v| v.is_null().then(|| json!([])), shows: |_, _| vec![Value::Null] },
    Habit { name: "a list is cut off at its greatest length", make: cut, shows: |_, v| doubled(v) },
];

#[rustfmt::skip]
pub(super) static MAPS: [Habit; 5] = [
    Habit { name: "pairs count as a map", make: |_, v| v.as_array().map(|pairs| from_pairs(pairs)), shows: |_, v| v.as_object().map(|map| map.iter().map(|(k, v)| json!([k, v])).collect()).into_iter().collect() },
    Habit { name: "null in a map is skipped", make: |_, v| v.as_object().map(|map| map.iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k.clone(), v.clone())).collect()), shows: |_, v| with_value(v, &Value::Null) },
    Habit { name: "null counts as an empty map", make: |_, v| v.is_null().then(|| json!({})), shows: |_, _| vec![Value::Null] },
    Habit { name: "keys are put into lower case", make: |_, v| v.as_object().map(|map| map.iter().map(|(k, v)| (k.to_lowercase(), v.clone())).collect()), shows: |_, v| v.as_object().map(|map| map.iter().map(|(k, v)| (k.to_uppercase(), v.clone())).collect()).into_iter().collect() },
    Habit { name: "only one value is looked at", make: |_, v| one_value(v), shows: |_, v| with_value(v, &json!({ "wrong": [0] })) },
];

#[rustfmt::skip]
pub(super) static STRUCTURES: [Habit; 3] = [
    Habit { name: "an array counts as a structure", make: from_array, shows: to_array },
    Habit { name: "a structure may be JSON in a text", make: |_, v| v.as_str().and_then(|t| serde_json::from_str(t).ok()), shows: |_, v| vec![v.to_string().into()] },
    Habit { name: "null counts as an empty structure", make: |_, v| v.is_null().then(|| json!({})), shows: |_, _| vec![Value::Null] },
];

fn is_unique(spot: &Spot<'_>) -> bool {
    matches!(spot.place.shape.kind, ShapeKind::List { unique_items: true, .. })
}

fn first_only(spot: &Spot<'_>, value: &Value) -> Option<Value> {
    let items = value.as_array().filter(|_| !is_unique(spot))?;
    let first = items.first()?;
    Some(items.iter().map(|_| first.clone()).collect())
}

fn but_the_last(spot: &Spot<'_>, value: &Value) -> Option<Value> {
    let (_, rest) = value.as_array().filter(|_| !is_unique(spot))?.split_last()?;
    let last = rest.last()?;
    Some(rest.iter().chain([last]).cloned().collect())
}

/// The list with something else from this place on, once.
fn with_item(value: &Value, at: usize, item: &Value) -> Vec<Value> {
    let Some(items) = value.as_array() else { return Vec::new() };
    let mut beside: Vec<Value> = items.iter().take(at.max(1)).cloned().collect();
    beside.push(item.clone());
    vec![Value::Array(beside), items.iter().cloned().chain([item.clone()]).collect()]
}

fn doubled(value: &Value) -> Vec<Value> {
    let Some(items) = value.as_array() else { return Vec::new() };
    let first = items.first().cloned();
    let once: Vec<Value> = items.iter().cloned().chain(first).collect();
    let many = items.iter().cycle().take(if items.is_empty() { 0 } else { 300 });
    vec![Value::Array(once), many.cloned().collect()]
}

fn merged(items: &[Value]) -> Value {
    let mut seen = HashSet::new();
    items.iter().filter(|item| seen.insert(item.to_string())).cloned().collect()
}

fn cut(spot: &Spot<'_>, value: &Value) -> Option<Value> {
    let max = spot.place.constraints.length.and_then(|length| length.max)?;
    let items = value.as_array()?;
    Some(items.iter().take(usize::try_from(max).ok()?).cloned().collect())
}

fn from_pairs(pairs: &[Value]) -> Value {
    let entry = |pair: &Value| match pair.as_array().map(Vec::as_slice) {
        Some([Value::String(key), value]) => Some((key.clone(), value.clone())),
        _ => None,
    };
    Value::Object(pairs.iter().filter_map(entry).collect())
}

fn with_value(value: &Value, held: &Value) -> Vec<Value> {
    let Some(map) = value.as_object() else { return Vec::new() };
    let last = map.keys().next_back().cloned();
    let with = |key: String| {
        let mut map = map.clone();
        map.insert(key, held.clone());
        Value::Object(map)
    };
    last.map(with).into_iter().collect()
}

fn one_value(value: &Value) -> Option<Value> {
    let map = value.as_object()?;
    let first = map.values().next()?;
    Some(map.keys().map(|key| (key.clone(), first.clone())).collect())
}

/// The members by their order, as positional formats have it.
fn from_array(spot: &Spot<'_>, value: &Value) -> Option<Value> {
    let items = value.as_array()?.iter();
    let names = members_of(spot.place.shape).into_iter().map(|member| member.json_name.clone());
    Some(Value::Object(names.zip(items.cloned()).collect::<Map<_, _>>()))
}

fn to_array(spot: &Spot<'_>, value: &Value) -> Vec<Value> {
    let Some(object) = value.as_object() else { return Vec::new() };
    let members = members_of(spot.place.shape).into_iter();
    let items = members.map(|member| object.get(&member.json_name).cloned().unwrap_or_default());
    vec![items.collect()]
}
