//! The depth limit, in known, unknown and document places.

use serde_json::{Value, json};
use strictly_contract::{Contract, Direction};

use crate::build::{Constrain, contract, list, member, structure, union};
use crate::{both_ways, one_way, verdict};

fn nested(depth: usize) -> Value {
    (1..depth).fold(json!([]), |inner, _| Value::Array(vec![inner]))
}

fn recursive() -> Contract {
    contract([
        structure(
            "S",
            [
                member("s", "S"),
                member("l", "Lists"),
                member("any", "Document"),
                member("u", "U"),
                member("text", "String"),
            ],
        ),
        list("Lists", member("member", "Lists2")),
        list("Lists2", member("member", "Lists")).length(None, 1),
        union("U", [member("text", "String")]),
    ])
}

/// `inner` as the value of `last`, in structures until it stands at `depth`.
fn at_depth(depth: usize, last: &str, inner: &Value) -> (Value, String) {
    let value = (0..depth - 2).fold(json!({ last: inner }), |inner, _| json!({ "s": inner }));
    (value, "/s".repeat(depth - 2))
}

#[test]
fn known_members() {
    let contract = recursive();
    let (deepest, _) = at_depth(128, "s", &json!({}));
    both_ways(&contract, "S", &[(deepest, &[])]);
    let (too_deep, path) = at_depth(129, "s", &json!({ "text": 1 }));
    both_ways(&contract, "S", &[(too_deep, &[&format!("{path}/s depth 128")])]);
    let (too_deep, path) = at_depth(129, "text", &json!([]));
    both_ways(&contract, "S", &[(too_deep, &[&format!("{path}/text depth 128")])]);
    both_ways(&contract, "Lists", &[(nested(128), &[])]);
    both_ways(&contract, "Lists", &[(nested(129), &[&format!("{} depth 128", "/0".repeat(128))])]);
}

#[test]
fn documents_are_told_of_once() {
    let contract = recursive();
    both_ways(
        &contract,
        "S",
        &[
            (json!({ "any": nested(127) }), &[]),
            (json!({ "any": [nested(127), nested(127)] }), &["/any depth 128"]),
        ],
    );
    both_ways(&contract, "Document", &[(nested(128), &[]), (nested(129), &[" depth 128"])]);
}

#[test]
fn unknown_members_are_told_of_the_structure_that_holds_them() {
    let contract = recursive();
    both_ways(
        &contract,
        "S",
        &[
            (json!({ "x": nested(127) }), &[]),
            (
                json!({ "x": nested(128), "y": nested(128), "text": 1 }),
                &[" depth 128", "/text type String Number"],
            ),
            (json!({ "s": { "x": nested(127) } }), &["/s depth 128"]),
            (json!({ "u": { "text": "a", "__type": nested(127) } }), &["/u depth 128"]),
        ],
    );
    one_way(
        &contract,
        "S",
        Direction::Output,
        &[(json!({ "u": { "x": nested(127) } }), &["/u depth 128"])],
    );
    one_way(
        &contract,
        "S",
        Direction::Input,
        &[(json!({ "u": { "x": nested(127) } }), &["/u unknown union member"])],
    );
}

#[test]
fn nothing_is_told_of_what_is_not_looked_into() {
    let contract = recursive();
    both_ways(
        &contract,
        "S",
        &[
            (json!({ "u": { "x": nested(200), "y": 1 } }), &["/u union 2"]),
            (json!({ "text": nested(200) }), &["/text type String Array"]),
            (json!({ "l": [[nested(200), []]] }), &["/l/0 length 2"]),
        ],
    );
}

#[test]
fn a_document_of_any_depth_is_judged_without_overflow() {
    let mut deep = nested(100_000);
    let contract = recursive();
    assert_eq!(verdict(&contract, "Document", Direction::Input, &deep), [" depth 128"]);
    assert_eq!(verdict(&contract, "S", Direction::Input, &json!({ "x": 1 })), [""; 0]);
    // Taken apart level by level: dropping it whole would recurse.
    while let Some(inner) = deep.as_array_mut().and_then(Vec::pop) {
        deep = inner;
    }
}
