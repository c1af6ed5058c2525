//! What two messages have in common.

use http::HeaderMap;
use serde_json::Value;

use crate::case::Case;

/// True if the headers are those that the case asks for.
pub(crate) fn headers(case: &Case, headers: &HeaderMap) -> Result<(), String> {
    expected(&case.headers(), headers)?;
    for name in case.texts("forbidHeaders") {
        if headers.contains_key(name) {
            return Err(format!("the header {name} is there: {:?}", headers[name]));
        }
    }
    for name in case.texts("requireHeaders") {
        if !headers.contains_key(name) {
            return Err(format!("the header {name} is not there"));
        }
    }
    Ok(())
}

pub(crate) fn expected(expected: &[(&str, &str)], headers: &HeaderMap) -> Result<(), String> {
    for (name, value) in expected {
        let found: Vec<_> = headers
            .get_all(*name)
            .iter()
            .map(|value| String::from_utf8_lossy(value.as_bytes()))
            .collect();
        if found.is_empty() || found.join(", ") != *value {
            return Err(format!("the header {name} is {found:?}, not {value:?}"));
        }
    }
    Ok(())
}

/// True if the bodies say the same.
pub(crate) fn body(expected: &str, media_type: Option<&str>, found: &[u8]) -> Result<(), String> {
    let is_json = media_type.is_some_and(|media_type| media_type.contains("json"));
    let same = if is_json && !expected.is_empty() {
        let expected: Value = serde_json::from_str(expected).map_err(|error| error.to_string())?;
        serde_json::from_slice::<Value>(found).is_ok_and(|found| same_json(&expected, &found))
    } else {
        expected.as_bytes() == found
    };
    if same {
        return Ok(());
    }
    Err(format!("the body is\n  {}\nnot\n  {expected}", String::from_utf8_lossy(found)))
}

/// Numbers by their value, everything else as it is.
fn same_json(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_json(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same_json(a, b)))
        }
        _ => a == b,
    }
}

pub(crate) fn values(expected: &Value, found: &Value) -> Result<(), String> {
    if same_json(expected, found) {
        return Ok(());
    }
    Err(format!("the value is\n  {found}\nnot\n  {expected}"))
}
