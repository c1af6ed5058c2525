//! The parameters of a case as JSON: they are in a form of their own, in which timestamps are
//! seconds and blobs are text.

use serde_json::{Map, Value};
use strictly::{Expected, Shape, Timestamp};

/// The document of a shape that the parameters stand for.
pub(crate) fn to_document(shape: &'static Shape, value: &Value) -> Value {
    match (shape.expected(), value) {
        (Expected::Structure | Expected::Union, Value::Object(params)) => {
            let mut document = Map::new();
            for member in shape.members() {
                if let Some(value) = params.get(member.name()) {
                    let value = to_document(member.shape(), value);
                    document.insert(member.name_in_json().to_owned(), value);
                }
            }
            Value::Object(document)
        }
        (Expected::List, Value::Array(items)) => {
            let item = shape.item().unwrap();
            items.iter().map(|value| to_document(item, value)).collect()
        }
        (Expected::Map, Value::Object(entries)) => {
            let item = shape.item().unwrap();
            let entry = |(key, value): (&String, &Value)| (key.clone(), to_document(item, value));
            Value::Object(entries.iter().map(entry).collect())
        }
        (Expected::Blob, Value::String(text)) => strictly::parts::base64(text.as_bytes()).into(),
        (Expected::DateTime, Value::Number(seconds)) => instant(seconds).to_string().into(),
        (Expected::HttpDate, Value::Number(seconds)) => http_date(instant(seconds)).into(),
        _ => value.clone(),
    }
}

fn instant(seconds: &serde_json::Number) -> Timestamp {
    let seconds = seconds.as_f64().unwrap();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "years of our time")]
    let (whole, milliseconds) =
        (seconds.floor() as i64, ((seconds - seconds.floor()) * 1000.0).round() as u32);
    Timestamp::from_epoch(whole, milliseconds * 1_000_000).unwrap()
}

/// `Sun, 02 Jan 2000 20:34:56 GMT`, from RFC 3339.
fn http_date(instant: Timestamp) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let day = usize::try_from(instant.epoch_seconds().div_euclid(86400).rem_euclid(7)).unwrap();
    let text = instant.to_string();
    let (date, time) = text.strip_suffix('Z').unwrap().split_once('T').unwrap();
    let parts: Vec<_> = date.split('-').collect();
    let month: usize = parts[1].parse().unwrap();
    format!("{}, {} {} {} {time} GMT", DAYS[day], parts[2], MONTHS[month - 1], parts[0])
}
