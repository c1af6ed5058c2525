//! Malformed requests.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::case::{Case, headers};
use crate::compare;
use crate::server::Raw;
use crate::subject::Subject;

/// The cases that a case with parameters stands for, each with its ID. Without parameters nothing
/// is replaced.
pub(crate) fn expand(data: &Value) -> Vec<(String, Value)> {
    let id = data["id"].as_str().unwrap();
    let parameters = data.get("testParameters").and_then(Value::as_object);
    let Some(parameters) = parameters.filter(|parameters| !parameters.is_empty()) else {
        return vec![(id.to_owned(), data.clone())];
    };
    let count = parameters.values().filter_map(Value::as_array).map(Vec::len).min().unwrap_or(0);
    let case = |index: usize| {
        let values: BTreeMap<_, _> = parameters
            .iter()
            .map(|(name, values)| (name.as_str(), values[index].as_str().unwrap()))
            .collect();
        (format!("{id}_case{index}"), replaced(data, &values))
    };
    (0..count).map(case).collect()
}

fn replaced(value: &Value, parameters: &BTreeMap<&str, &str>) -> Value {
    match value {
        Value::String(text) => interpolated(text, parameters).into(),
        Value::Array(items) => items.iter().map(|item| replaced(item, parameters)).collect(),
        Value::Object(entries) => Value::Object(
            entries
                .iter()
                .map(|(key, value)| (interpolated(key, parameters), replaced(value, parameters)))
                .collect(),
        ),
        other => other.clone(),
    }
}

/// `$name:L` is the text, `$name:S` the text in quotes, `$$` a dollar sign.
fn interpolated(text: &str, parameters: &BTreeMap<&str, &str>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('$') {
        out.push_str(before);
        if let Some(after) = after.strip_prefix('$') {
            out.push('$');
            rest = after;
            continue;
        }
        let end =
            after.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(after.len());
        let (name, tail) = after.split_at(end);
        match (parameters.get(name), tail.get(..2)) {
            (Some(value), Some(":L")) => out.push_str(value),
            (Some(value), Some(":S")) => out.push_str(&Value::from(*value).to_string()),
            _ => {
                out.push('$');
                rest = after;
                continue;
            }
        }
        rest = tail.get(2..).unwrap_or_default();
    }
    out + rest
}

pub(crate) fn request(
    case: &Case,
    subject: &dyn Subject,
    all: &BTreeMap<&'static str, Box<dyn Subject>>,
) -> Result<(), String> {
    let expected = &case.data["response"];
    let response = match Raw::of(&case.data["request"])?.serve(subject, all)? {
        Ok(value) => return Err(format!("it was accepted: {value}")),
        Err(response) => response,
    };
    let body = String::from_utf8_lossy(response.body());
    let code = expected["code"].as_u64();
    if Some(u64::from(response.status().as_u16())) != code {
        return Err(format!("the status is {}, not {code:?}: {body}", response.status()));
    }
    compare::expected(&headers(expected), response.headers())
        .map_err(|why| format!("{why}: {body}"))?;
    let assertion = &expected["body"]["assertion"]["contents"];
    match assertion.as_str() {
        Some(contents) => {
            compare::body(contents, expected["body"]["mediaType"].as_str(), response.body())
        }
        None => Ok(()),
    }
}
