//! What a client puts for members that a service should have sent ("client error correction").

use std::collections::BTreeMap;

use serde_json::json;
use strictly::{Blob, Timestamp};

use crate::every_kind::{All, Choice, Pair, good};

fn empty() -> All {
    All {
        sure: false,
        text: String::new(),
        blob: Blob::default(),
        byte: 0,
        short: 0,
        integer: 0,
        long: 0,
        float: 0.0,
        double: 0.0,
        big: 0.into(),
        exact: "0".parse().unwrap(),
        instant: Timestamp::default(),
        document: json!(null),
        list: Vec::new(),
        map: BTreeMap::new(),
        pair: Box::new(Pair { left: String::new(), right: 0 }),
        choice: Choice::Unknown(String::new()),
        gaps: Vec::new(),
    }
}

#[test]
fn every_kind_has_a_value_for_absence() {
    let read = |json: &[u8]| strictly::read_slice::<All>(json);
    // A structure is corrected where it stands in the answer, not made of nothing.
    assert!(read(b"{}").is_err());
    assert_eq!(read(br#"{"pair": {}}"#).unwrap(), empty());
    assert_eq!(read(br#"{"pair": {"left": null}, "byte": null}"#).unwrap(), empty());
}

#[test]
fn what_is_there_stays() {
    let json = strictly::to_vec(&good()).unwrap();
    assert_eq!(strictly::read_slice::<All>(&json).unwrap(), good());
    let text = br#"{"pair": {}, "text": "kept"}"#;
    let expected = All { text: "kept".to_owned(), ..empty() };
    assert_eq!(strictly::read_slice::<All>(text).unwrap(), expected);
}

#[test]
fn servers_correct_nothing() {
    let rejection = strictly::from_str::<All>(r#"{"pair": {}}"#).unwrap_err();
    let violations = rejection.violations().unwrap();
    assert_eq!(violations.total(), 19);
    assert!(
        violations.iter().all(|each| each.constraint().to_string() == "Member must not be null")
    );
}
