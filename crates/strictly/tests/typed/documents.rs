//! Documents: any JSON, wherever one may stand.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use strictly::{Aggregate, Fill, Member, Shape, Visit};

use crate::every_kind::structure;

structure! {
    /// Documents in lists and maps.
    Papers, PapersDraft, PAPERS {
        0 one: Value,
        1 many: Vec<Value>,
        2 named: BTreeMap<String, Value>,
    }
}

static PAPERS: Shape = Shape::structure(&[
    Member::new("one", &PAPER).required(),
    Member::new("many", &MANY).required(),
    Member::new("named", &NAMED).required(),
]);
static PAPER: Shape = Shape::document();
static MANY: Shape = Shape::list(&PAPER);
static NAMED: Shape = Shape::map(&TEXT, &PAPER);
static TEXT: Shape = Shape::string();

/// The document as it is read where it stands as a member of its own.
fn read(json: &str) -> Result<Value, String> {
    let text = format!(r#"{{"one": {json}, "many": [], "named": {{}}}}"#);
    let checked = strictly::check_slice::<Papers>(text.as_bytes());
    let read = strictly::from_str::<Papers>(&text);
    assert_eq!(checked.is_ok(), read.is_ok(), "{json}");
    read.map(|papers| papers.into_inner().one).map_err(|rejection| rejection.to_string())
}

#[test]
fn a_document_is_read_as_it_is() {
    for json in [
        "true",
        "0",
        "1",
        "-1",
        "18446744073709551615",
        "-9223372036854775808",
        "0.5",
        "-1.5e300",
        r#""text""#,
        "[]",
        "{}",
        r#"[null, [1, "a"], {"b": null}]"#,
        r#"{"a": {"b": [0.25, -7]}}"#,
    ] {
        assert_eq!(read(json), Ok(serde_json::from_str(json).unwrap()), "{json}");
    }
    // Beyond 64 bits, a number is the nearest that floating point has.
    assert_eq!(read("18446744073709551616"), Ok(json!(18_446_744_073_709_551_616.0)));
    assert_eq!(read("-9223372036854775809"), Ok(json!(-9_223_372_036_854_775_809.0)));
}

#[test]
fn null_is_a_document_in_lists_and_maps() {
    let json = r#"{"one": 1, "many": [null, 1], "named": {"a": null}}"#;
    let papers = strictly::from_str::<Papers>(json).unwrap().into_inner();
    assert_eq!(papers.many, [json!(null), json!(1)]);
    assert_eq!(papers.named, [("a".to_owned(), json!(null))].into());
    let required = "Value at '/one' failed to satisfy constraint: Member must not be null";
    assert_eq!(read("null"), Err(required.to_owned()));
}

#[test]
fn a_name_given_twice_is_told_once_for_the_whole_document() {
    let twice = "at '/one': given more than once";
    for json in [
        r#"{"a": 1, "a": 2}"#,
        r#"[{"a": 1, "a": 1}, {"b": {"c": 1, "c": 1}}]"#,
        r#"{"b": {"a": 1, "a": 1}, "c": 1}"#,
        r#"{"b": {"a": 1, "a": 1}, "b": 1}"#,
    ] {
        assert_eq!(read(json), Err(twice.to_owned()), "{json}");
    }
    let deep = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(read(&deep(127)).is_ok());
    let too_deep = "at '/one': nested deeper than 128 levels";
    assert_eq!(read(&deep(128)), Err(too_deep.to_owned()));
    let branches = format!("[{}, {}]", deep(128), deep(200));
    assert_eq!(read(&branches), Err(too_deep.to_owned()));
    let both = format!(r#"[{}, {{"a": 1, "a": 1}}]"#, deep(128));
    assert_eq!(read(&both), Err(format!("{too_deep}\n{twice}")));
}
