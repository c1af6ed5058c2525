//! Defaults in wire form, read by the code that will read the wire.

use serde_json::Value;
use strictly_contract::TimestampFormat;
use strictly_contract::strictly::{self, Aggregate, Blob, Fill, Member, Shape, Timestamp, Visit};

/// The instant that `json` is in the given form; none if it is no such instant.
pub(crate) fn timestamp(json: &Value, format: TimestampFormat) -> Option<Timestamp> {
    read(&format.to_string(), json)?.timestamp
}

/// The bytes that `json` is.
pub(crate) fn blob(json: &Value) -> Option<Blob> {
    read("blob", json)?.blob
}

fn read(member: &str, json: &Value) -> Option<Wire> {
    let object = serde_json::Map::from_iter([(member.to_owned(), json.clone())]);
    let read = strictly::from_str::<Wire>(&Value::Object(object).to_string());
    read.ok().map(strictly::Valid::into_inner)
}

/// A structure with a member for each form.
#[derive(Default)]
struct Wire {
    timestamp: Option<Timestamp>,
    blob: Option<Blob>,
}

static WIRE: Shape = Shape::structure(&[
    Member::new("date-time", &DATE_TIME),
    Member::new("http-date", &HTTP_DATE),
    Member::new("epoch-seconds", &EPOCH_SECONDS),
    Member::new("blob", &BLOB),
]);
static DATE_TIME: Shape = Shape::date_time();
static HTTP_DATE: Shape = Shape::http_date();
static EPOCH_SECONDS: Shape = Shape::epoch_seconds();
static BLOB: Shape = Shape::blob();

impl Aggregate for Wire {
    const SHAPE: &'static Shape = &WIRE;

    type Draft = Self;

    fn fill<F: Fill>(draft: &mut Self, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0..=2 => from.fill(&mut draft.timestamp),
            3 => from.fill(&mut draft.blob),
            _ => Ok(()),
        }
    }

    fn finish(draft: Self) -> Option<Self> {
        Some(draft)
    }

    fn visit<V: Visit>(&self, _: &mut V) -> Result<(), V::Error> {
        Ok(())
    }
}
