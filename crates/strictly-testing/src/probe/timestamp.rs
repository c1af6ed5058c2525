//! Instants in three formats, and what is taken for them.

use serde_json::{Value, json};
use strictly_contract::TimestampFormat;

use super::Probes;
use crate::case::Class;

const DATE_TIMES: [&str; 22] = [
    "2026-11-17T08:00:00Z",
    "2026-11-17T08:00:00.5Z",
    "2026-11-17T08:00:00.123456789Z",
    "2024-02-29T23:59:59Z",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z",
    "2026-13-17T08:00:00Z",
    "2026-00-17T08:00:00Z",
    "2026-02-29T08:00:00Z",
    "2026-11-31T08:00:00Z",
    "2026-11-17T24:00:00Z",
    "2026-11-17T08:60:00Z",
    "2026-11-17T08:00:60Z",
    "2026-11-17T08:00:00",
    "2026-11-17T08:00:00+01:00",
    "2026-11-17T08:00:00z",
    "2026-11-17t08:00:00Z",
    "2026-11-17 08:00:00Z",
    "2026-11-17T08:00:00.Z",
    "2026-11-17",
    " 2026-11-17T08:00:00Z",
    "2026-11-17T08:00:00Z\n",
];

const HTTP_DATES: [&str; 9] = [
    "Tue, 17 Nov 2026 08:00:00 GMT",
    "Mon, 17 Nov 2026 08:00:00 GMT",
    "Tue, 17 Nov 2026 08:00:00 UTC",
    "tue, 17 nov 2026 08:00:00 GMT",
    "Tue, 17 Nov 2026 08:00:00.5 GMT",
    "Tue, 17 Nov 26 08:00:00 GMT",
    "Tuesday, 17-Nov-26 08:00:00 GMT",
    "Tue, 17 Nov 2026 24:00:00 GMT",
    "17 Nov 2026 08:00:00 GMT",
];

impl Probes<'_> {
    /// Each format in every place: exactly one of them is right.
    pub(super) fn timestamp(&mut self) {
        let texts = DATE_TIMES.iter().chain(&HTTP_DATES).copied().map(Value::from);
        let numbers = [
            json!(0),
            json!(-1),
            json!(0.5),
            json!(1_794_902_400),
            json!(253_402_300_799_i64),
            json!(253_402_300_800_i64),
            json!(-62_135_596_801_i64),
            json!(1_794_902_400_000_i64),
        ];
        let (right, wrong): (Vec<Value>, Vec<Value>) = match self.spot.place.timestamp_format {
            TimestampFormat::EpochSeconds => (numbers.to_vec(), texts.take(2).collect()),
            _ => (texts.collect(), numbers.into_iter().take(2).collect()),
        };
        self.try_all(Class::Timestamp, "an instant, or almost", right);
        self.try_all(Class::Timestamp, "an instant in another format", wrong);
        self.try_all(Class::Timestamp, "a number in quotes", ["0", "1794902400"].map(Value::from));
        self.push(Class::Timestamp, "no text at all", "".into(), super::Intent::Any);
    }
}
