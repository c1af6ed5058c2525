//! Timestamps in their three formats.

use serde_json::{Value, json};
use strictly_contract::{Contract, Direction, TimestampFormat};

use crate::build::{MemberTraits, contract, member, structure};
use crate::{both_ways, one_way, verdict};

fn contract_with(format: TimestampFormat) -> Contract {
    contract([structure("S", [member("at", "Timestamp").format(format)])])
}

#[track_caller]
fn all(format: TimestampFormat, direction: Direction, texts: &[&str], expected: &[&str]) {
    let contract = contract_with(format);
    for text in texts {
        assert_eq!(
            verdict(&contract, "S", direction, &json!({ "at": text })),
            expected,
            "{direction:?} {text}"
        );
    }
}

#[test]
fn date_time() {
    let good = [
        "2026-11-23T08:00:00Z",
        "2026-11-23T08:00:00.1Z",
        "2026-11-23T23:59:59.123456789Z",
        "2024-02-29T00:00:00Z",
        "2000-02-29T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
    ];
    let bad = [
        "",
        "2026-11-23",
        "2026-11-23T08:00Z",
        "2026-11-23T08:00:00",
        "2026-11-23t08:00:00Z",
        "2026-11-23T08:00:00z",
        "2026-11-23 08:00:00Z",
        "2026-11-23T08:00:00.Z",
        "2026-11-23T08:00:00.1234567890Z",
        "2026-11-23T08:00:00,5Z",
        "2026-11-23T24:00:00Z",
        "2026-11-23T08:60:00Z",
        "2026-12-31T23:59:60Z",
        "2026-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "2026-04-31T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z",
        "2026-01-00T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "+2026-01-01T00:00:00Z",
        "12026-01-01T00:00:00Z",
        "２026-01-01T00:00:00Z",
        " 2026-11-23T08:00:00Z",
        "2026-11-23T08:00:00Z ",
        "2026-11-23T08:00:00+0100",
        "2026-11-23T08:00:00+24:00",
        "2026-11-23T08:00:00+01:60",
        "2026-11-23T08:00:00Z+01:00",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
    ];
    let offsets =
        ["2026-11-23T08:00:00+01:00", "2026-11-23T08:00:00.5-23:59", "2026-11-23T08:00:00-00:00"];
    for direction in [Direction::Input, Direction::Output] {
        all(TimestampFormat::DateTime, direction, &good, &[]);
        all(TimestampFormat::DateTime, direction, &bad, &["/at value DateTime"]);
    }
    all(TimestampFormat::DateTime, Direction::Input, &offsets, &["/at value DateTime"]);
    all(TimestampFormat::DateTime, Direction::Output, &offsets, &[]);
    both_ways(
        &contract_with(TimestampFormat::DateTime),
        "S",
        &[
            (json!({ "at": 0 }), &["/at type DateTime Number"]),
            (json!({ "at": [] }), &["/at type DateTime Array"]),
        ],
    );
}

#[test]
fn http_date() {
    let good = [
        "Mon, 23 Nov 2026 08:00:00 GMT",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Mon, 01 Jan 0001 00:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "Thu, 29 Feb 2024 00:00:00 GMT",
    ];
    let bad = [
        "",
        "Tue, 23 Nov 2026 08:00:00 GMT",
        "mon, 23 Nov 2026 08:00:00 GMT",
        "Monday, 23-Nov-26 08:00:00 GMT",
        "Mon, 23 Nov 2026 08:00:00 UTC",
        "Mon, 23 Nov 2026 08:00:00",
        "Mon, 23 nov 2026 08:00:00 GMT",
        "Mon,23 Nov 2026 08:00:00 GMT",
        "Mon, 23 Nov 26 08:00:00 GMT",
        "Sun, 1 Nov 2026 08:00:00 GMT",
        "Sun, 29 Feb 2026 00:00:00 GMT",
        "Mon, 23 Nov 2026 24:00:00 GMT",
        "Mon, 23 Nov 2026 08:00:60 GMT",
        "Mon, 23 Nov 2026 08:00:00 GMT ",
        "Mon Nov 23 08:00:00 2026",
    ];
    let fraction = ["Mon, 23 Nov 2026 08:00:00.5 GMT", "Mon, 23 Nov 2026 08:00:00.123456789 GMT"];
    for direction in [Direction::Input, Direction::Output] {
        all(TimestampFormat::HttpDate, direction, &good, &[]);
        all(TimestampFormat::HttpDate, direction, &bad, &["/at value HttpDate"]);
    }
    all(TimestampFormat::HttpDate, Direction::Input, &fraction, &["/at value HttpDate"]);
    all(TimestampFormat::HttpDate, Direction::Output, &fraction, &[]);
    both_ways(
        &contract_with(TimestampFormat::HttpDate),
        "S",
        &[(json!({ "at": 0 }), &["/at type HttpDate Number"])],
    );
}

#[test]
fn epoch_seconds() {
    let cases: [(Value, &[&str]); 9] = [
        (json!(0), &[]),
        (json!(-1.5), &[]),
        (json!(1e9), &[]),
        (json!(-62_135_596_800_i64), &[]),
        (json!(-62_135_596_801_i64), &[" value EpochSeconds"]),
        (json!(253_402_300_799.999), &[]),
        (json!(253_402_300_800_i64), &[" value EpochSeconds"]),
        (json!("0"), &[" type EpochSeconds String"]),
        (json!("2026-11-23T08:00:00Z"), &[" type EpochSeconds String"]),
    ];
    both_ways(&contract([]), "Timestamp", &cases);
    one_way(
        &contract([structure("S", [member("at", "Timestamp")])]),
        "S",
        Direction::Input,
        &[
            (json!({ "at": 1.25 }), &[]),
            (json!({ "at": "NaN" }), &["/at type EpochSeconds String"]),
        ],
    );
}
