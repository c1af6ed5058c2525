//! Structures, lists and maps.

use serde_json::json;
use strictly_contract::strictly::Pointer;
use strictly_contract::{Direction, ShapeKind};

use crate::build::{
    Constrain, MemberTraits, ShapeTraits, contract, enumeration, list, map, member, shape,
    structure,
};
use crate::{both_ways, one_way};

#[test]
fn null_is_absence_in_a_structure() {
    let contract = contract([structure(
        "S",
        [
            member("must", "String").required(),
            member("may", "String"),
            member("does", "Integer").default(json!(7)),
            member("any", "Document").required(),
        ],
    )]);
    both_ways(
        &contract,
        "S",
        &[
            (json!({ "must": "a", "any": 1 }), &[]),
            (json!({ "must": "a", "any": 1, "may": null, "does": null }), &[]),
            (json!({ "must": null, "any": null }), &["/must required", "/any required"]),
            (json!({}), &["/must required", "/any required"]),
            (json!({ "must": "a", "any": 1, "Must": 4, "unknown": [null] }), &[]),
            (
                json!({ "must": 1, "may": 2 }),
                &["/must type String Number", "/may type String Number"],
            ),
            (json!(["a"]), &[" type Structure Array"]),
            (json!(null), &[" type Structure Null"]),
            (json!("{}"), &[" type Structure String"]),
        ],
    );
}

#[test]
fn json_knows_a_member_by_its_json_name_and_paths_by_its_name() {
    let contract = contract([structure(
        "S",
        [member("id", "String").required().json_name("ID").length(1, None)],
    )]);
    both_ways(
        &contract,
        "S",
        &[
            (json!({ "ID": "" }), &["/id length 0"]),
            (json!({ "ID": 1 }), &["/id type String Number"]),
            (json!({ "id": "a" }), &["/id required"]),
        ],
    );
}

#[test]
fn a_member_trait_replaces_the_targets() {
    let contract = contract([
        shape("Text", ShapeKind::String).length(3, 5).pattern("^[a-z]*$"),
        structure("S", [member("wide", "Text").length(1, 9), member("same", "Text")]),
    ]);
    both_ways(
        &contract,
        "S",
        &[
            (json!({ "wide": "a", "same": "abc" }), &[]),
            (json!({ "wide": "A", "same": "a" }), &["/wide pattern ^[a-z]*$", "/same length 1"]),
        ],
    );
}

#[test]
fn lists_hold_null_only_if_sparse() {
    let contract = contract([
        list("Dense", member("member", "String")),
        list("Sparse", member("member", "String")).sparse(),
        list("Documents", member("member", "Document")),
    ]);
    both_ways(
        &contract,
        "Dense",
        &[
            (json!([]), &[]),
            (json!(["a", null, 1]), &["/1 type String Null", "/2 type String Number"]),
            (json!({}), &[" type List Object"]),
            (json!(null), &[" type List Null"]),
        ],
    );
    both_ways(&contract, "Sparse", &[(json!(["a", null, 1]), &["/2 type String Number"])]);
    both_ways(&contract, "Documents", &[(json!([null, [null]]), &[])]);
}

#[test]
fn lists_beyond_their_length_are_not_looked_into() {
    let contract = contract([list("L", member("member", "String").length(1, None)).length(2, 3)]);
    both_ways(
        &contract,
        "L",
        &[
            (json!(["a", "b"]), &[]),
            (json!(["a", "b", "c"]), &[]),
            (json!([""]), &[" length 1", "/0 length 0"]),
            (json!([1]), &["/0 type String Number"]),
            (json!(["", 1, "", ""]), &[" length 4"]),
        ],
    );
}

#[test]
fn maps_judge_key_then_value() {
    let contract = contract([
        map(
            "M",
            member("key", "String").length(2, None).pattern("^[a-z]*$"),
            member("value", "Integer").range("1", ""),
        )
        .length(1, 3),
        map("Sparse", member("key", "String"), member("value", "Integer")).sparse(),
    ]);
    both_ways(
        &contract,
        "M",
        &[
            (json!({ "ab": 1 }), &[]),
            (json!({}), &[" length 0"]),
            (
                json!({ "A": 0, "zz": 0 }),
                &[" length 1", " pattern ^[a-z]*$", "/A range", "/zz range"],
            ),
            (json!({ "a": "x", "bb": null }), &["/a type Integer String", "/bb type Integer Null"]),
            (json!({ "a": null, "b": 0, "c": 0, "d": 0 }), &[" length 4"]),
            (json!([]), &[" type Map Array"]),
            (json!(null), &[" type Map Null"]),
        ],
    );
    both_ways(
        &contract,
        "Sparse",
        &[
            (json!({ "a": null, "b": 1 }), &[]),
            (json!({ "a": true }), &["/a type Integer Boolean"]),
        ],
    );
}

#[test]
fn map_keys_may_be_enums() {
    let contract = contract([
        enumeration("E", &["x", "y"]),
        map("M", member("key", "E"), member("value", "String")),
    ]);
    both_ways(&contract, "M", &[(json!({ "x": "", "y": "" }), &[])]);
    one_way(
        &contract,
        "M",
        Direction::Input,
        &[(json!({ "x": "", "z": 1 }), &["/z type String Number"])],
    );
    one_way(&contract, "M", Direction::Input, &[(json!({ "x": "", "z": "" }), &[" enum x,y"])]);
    one_way(&contract, "M", Direction::Output, &[(json!({ "x": "", "z": "" }), &[])]);
}

#[test]
fn keys_in_paths_are_escaped_and_sensitive_ones_hidden() {
    let contract = contract([
        shape("Secret", ShapeKind::String).sensitive(),
        map("Open", member("key", "String"), member("value", "String")),
        map("Hidden", member("key", "Secret"), member("value", "String")),
    ]);
    let path = Pointer::root().key("a/\u{7}");
    both_ways(
        &contract,
        "Open",
        &[(json!({ "a/\u{7}": 1 }), &[&format!("{path} type String Number")])],
    );
    both_ways(
        &contract,
        "Hidden",
        &[(json!({ "a": 1, "b": 2 }), &["/* type String Number", "/* type String Number"])],
    );
}
