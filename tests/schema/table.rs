//! Values on which schema and interpreter differ, one or more for each reason; and some near them on
//! which they do not.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use strictly_contract::{Contract, Direction};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};

use crate::divergence::{Divergence, explain, without_narrowness};

/// What the golden model has not.
const MODEL: &str = r#"
$version: "2.0"
namespace example

service Edges { version: "1", operations: [Edge] }

operation Edge { input: All, output: All }

structure All {
    integer: Integer
    integers: Integers
    bigInteger: BigInteger
    @range(min: 0.1, max: 1)
    float: Float
    double: Double
    @length(min: 2, max: 4)
    blob: Blob
    @timestampFormat("date-time")
    dateTime: Timestamp
    @timestampFormat("http-date")
    httpDate: Timestamp
    epoch: Timestamp
    instants: Instants
    documents: Documents
    union: Choice
    kind: Kind
    any: Document
    all: All
}

list Integers { member: Integer }

@uniqueItems
list Instants { member: Instant }

@timestampFormat("date-time")
timestamp Instant

@uniqueItems
list Documents { member: All }

union Choice { text: String, number: Integer }

enum Kind {
    OPEN = "open"

    @internal
    SECRET = "secret"
}
"#;

fn edges() -> Contract {
    let mut sources = Sources::new();
    sources.add("edges.smithy", MODEL);
    let (model, diagnostics) = load(&sources);
    assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
    lower(&model, &sources, &Selection::all()).unwrap().remove(0)
}

/// Who accepts a value.
#[derive(Debug, PartialEq, Eq)]
enum Accepts {
    Both,
    Neither,
    /// The schema is wider, for this reason.
    Schema(Divergence),
    /// The schema is narrower, for this reason.
    Contract(Divergence),
}

use Accepts::{Both, Neither, Schema};

fn nested(depth: usize) -> Value {
    (1..depth).fold(json!({}), |value, _| json!({ "all": value }))
}

fn inputs() -> Vec<(Value, Accepts)> {
    vec![
        (json!({ "integer": 1 }), Both),
        (json!({ "integers": [1.0] }), Schema(Divergence::IntegerSpelling)),
        (json!({ "integers": [1e2] }), Schema(Divergence::IntegerSpelling)),
        // The judge's mistake: where null is allowed too, a float is no integer to it.
        (json!({ "integer": 1.0 }), Neither),
        (json!({ "integer": -0.0 }), Accepts::Contract(Divergence::JudgesIntegers)),
        (json!({ "integer": 1.5 }), Neither),
        (json!({ "integer": 2_147_483_648_u32 }), Neither),
        (json!({ "bigInteger": 1.0 }), Accepts::Contract(Divergence::JudgesIntegers)),
        (json!({ "bigInteger": u64::MAX }), Both),
        (json!({ "bigInteger": 1e300 }), Accepts::Contract(Divergence::JudgesIntegers)),
        (json!({ "float": 0.1 }), Both),
        (json!({ "float": 0.099_999_999_9 }), Accepts::Contract(Divergence::Rounding)),
        (json!({ "float": 1.000_000_01 }), Accepts::Contract(Divergence::Rounding)),
        (json!({ "float": 0.099_999 }), Neither),
        (json!({ "float": 1.000_001 }), Neither),
        (json!({ "float": "NaN" }), Neither),
        (json!({ "float": "Infinity" }), Neither),
        (json!({ "double": "NaN" }), Both),
        (json!({ "double": "-Infinity" }), Both),
        (json!({ "double": "nan" }), Neither),
        (json!({ "blob": "AA==" }), Schema(Divergence::BlobLength)),
        (json!({ "blob": "AAA=" }), Both),
        (json!({ "blob": "AAAAAA==" }), Both),
        (json!({ "blob": "AAAAAAAA" }), Schema(Divergence::BlobLength)),
        (json!({ "blob": "AAB=" }), Neither),
        (json!({ "blob": "AAA" }), Neither),
        (json!({ "dateTime": "2024-02-29T00:00:00Z" }), Both),
        (json!({ "dateTime": "2023-02-29T00:00:00Z" }), Schema(Divergence::Calendar)),
        (json!({ "dateTime": "2023-13-01T00:00:00Z" }), Neither),
        (json!({ "dateTime": "0000-01-01T00:00:00Z" }), Neither),
        (json!({ "dateTime": "2023-01-01T00:00:60Z" }), Neither),
        (json!({ "dateTime": "2023-01-01T00:00:00+00:00" }), Neither),
        (json!({ "httpDate": "Mon, 23 Nov 2026 08:00:00 GMT" }), Both),
        (json!({ "httpDate": "Tue, 23 Nov 2026 08:00:00 GMT" }), Schema(Divergence::Calendar)),
        (json!({ "httpDate": "Mon, 23 Nov 2026 08:00:00.5 GMT" }), Neither),
        (json!({ "epoch": -62_135_596_800_i64 }), Both),
        (json!({ "epoch": -62_135_596_801_i64 }), Neither),
        (json!({ "epoch": 253_402_300_799.999 }), Both),
        (json!({ "epoch": 253_402_300_800_i64 }), Neither),
        (
            json!({ "instants": ["2026-11-23T08:00:00Z", "2026-11-23T08:00:00.0Z"] }),
            Schema(Divergence::UniqueItems),
        ),
        (json!({ "documents": [{}, { "any": null }] }), Schema(Divergence::UniqueItems)),
        (json!({ "documents": [{}, {}] }), Neither),
        (json!({ "documents": [{ "any": 1 }, { "any": 2 }] }), Both),
        (json!({ "union": { "text": "" } }), Both),
        (json!({ "union": { "text": "", "number": null, "other": null, "__type": "t" } }), Both),
        (json!({ "union": {} }), Neither),
        (json!({ "union": { "text": null } }), Neither),
        (json!({ "union": { "text": "", "number": 1 } }), Neither),
        (json!({ "union": { "text": "", "number": "" } }), Neither),
        (json!({ "union": { "text": "", "other": 1 } }), Neither),
        (json!({ "union": { "other": 1 } }), Neither),
        (json!({ "kind": "open" }), Both),
        (json!({ "kind": "closed" }), Neither),
        (json!({ "kind": "secret" }), Accepts::Contract(Divergence::InternalValue)),
        (nested(128), Both),
        (nested(129), Schema(Divergence::Nesting)),
    ]
}

fn outputs() -> Vec<(Value, Accepts)> {
    vec![
        (json!({ "kind": "closed" }), Both),
        (json!({ "kind": 1 }), Neither),
        (json!({ "union": { "other": 1 } }), Both),
        (json!({ "union": { "other": 1, "text": null, "another": null } }), Both),
        (json!({ "union": { "other": null } }), Neither),
        (json!({ "union": { "other": 1, "text": "" } }), Neither),
        (json!({ "union": { "other": 1, "another": 1 } }), Schema(Divergence::UnknownUnionMembers)),
        (json!({ "dateTime": "2023-01-01T00:00:00+01:00" }), Both),
        (json!({ "httpDate": "Mon, 23 Nov 2026 08:00:00.5 GMT" }), Both),
        // Its instant is before the year 1.
        (json!({ "dateTime": "0001-01-01T00:00:00+01:00" }), Schema(Divergence::Calendar)),
    ]
}

#[test]
fn as_pinned() {
    let contract = edges();
    let id = "example#All".parse().unwrap();
    for (direction, values) in [(Direction::Input, inputs()), (Direction::Output, outputs())] {
        let schema = contract.json_schema(&id, direction).unwrap().into_value();
        let judge = jsonschema::draft202012::new(&schema).unwrap();
        for (value, expected) in values {
            let ours = contract.check(&id, direction, &value).unwrap();
            let found = match (&ours, judge.is_valid(&value)) {
                (Ok(()), true) => Both,
                (Err(_), false) => Neither,
                (Err(rejection), true) => {
                    Schema(only(&explain(&contract, &id, &value, rejection).unwrap()))
                }
                (Ok(()), false) => {
                    let mut left = value.clone();
                    let taken = without_narrowness(&contract, &id, &mut left);
                    assert!(judge.is_valid(&left), "{value}");
                    Accepts::Contract(only(&taken))
                }
            };
            assert_eq!(found, expected, "{value}");
        }
    }
}

fn only(divergences: &BTreeSet<Divergence>) -> Divergence {
    assert_eq!(divergences.len(), 1);
    *divergences.first().unwrap()
}
