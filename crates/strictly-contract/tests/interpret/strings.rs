//! Strings, enums, blobs, booleans, documents.

use serde_json::json;
use strictly_contract::{Direction, ShapeKind};

use crate::build::{Constrain, contract, enumeration, shape};
use crate::{both_ways, one_way, shape_both_ways};

#[test]
fn length_counts_scalar_values() {
    shape_both_ways(
        shape("S", ShapeKind::String).length(2, 3),
        &[
            (json!("a"), &[" length 1"]),
            (json!("ab"), &[]),
            (json!("👩🏽‍🚀"), &[" length 4"]),
            (json!("🦀🦀🦀"), &[]),
            (json!("e\u{301}"), &[]),
            (json!("abcd"), &[" length 4"]),
            (json!(12), &[" type String Number"]),
            (json!(null), &[" type String Null"]),
            (json!(["ab"]), &[" type String Array"]),
        ],
    );
}

#[test]
fn pattern_is_a_search_and_comes_after_length() {
    shape_both_ways(
        shape("S", ShapeKind::String).length(2, None).pattern("[0-9]"),
        &[
            (json!("a1b"), &[]),
            (json!("1"), &[" length 1"]),
            (json!("a"), &[" length 1", " pattern [0-9]"]),
            (json!("ab"), &[" pattern [0-9]"]),
            (json!("a٣"), &[" pattern [0-9]"]),
        ],
    );
}

#[test]
fn enums_are_closed_to_input_and_open_to_output() {
    let contract = contract([enumeration("E", &["red", "green", "_infra"]).length(None, 5)]);
    both_ways(
        &contract,
        "E",
        &[
            (json!("red"), &[]),
            (json!("_infra"), &[" length 6"]),
            (json!(1), &[" type String Number"]),
            (json!(null), &[" type String Null"]),
        ],
    );
    one_way(
        &contract,
        "E",
        Direction::Input,
        &[
            (json!("Red"), &[" enum red,green"]),
            (json!("purple"), &[" enum red,green", " length 6"]),
        ],
    );
    one_way(
        &contract,
        "E",
        Direction::Output,
        &[(json!("Red"), &[]), (json!("purple"), &[" length 6"])],
    );
}

#[test]
fn blobs_are_canonical_base64_measured_in_bytes() {
    shape_both_ways(
        shape("B", ShapeKind::Blob).length(1, 3),
        &[
            (json!(""), &[" length 0"]),
            (json!("AA=="), &[]),
            (json!("AAA="), &[]),
            (json!("+/+/"), &[]),
            (json!("AAAAAA=="), &[" length 4"]),
            (json!("AA"), &[" value Blob"]),
            (json!("AA="), &[" value Blob"]),
            (json!("AAA"), &[" value Blob"]),
            (json!("A==="), &[" value Blob"]),
            (json!("===="), &[" value Blob"]),
            (json!("AB=="), &[" value Blob"]),
            (json!("AAB="), &[" value Blob"]),
            (json!("-_-_"), &[" value Blob"]),
            (json!("AAAA\n"), &[" value Blob"]),
            (json!(" AAA"), &[" value Blob"]),
            (json!("AA==AA=="), &[" value Blob"]),
            (json!("ÄAA"), &[" value Blob"]),
            (json!([1]), &[" type Blob Array"]),
        ],
    );
    shape_both_ways(shape("B", ShapeKind::Blob), &[(json!(""), &[]), (json!("QUJD"), &[])]);
}

#[test]
fn booleans_are_not_words_or_numbers() {
    let contract = contract([]);
    both_ways(
        &contract,
        "Boolean",
        &[
            (json!(true), &[]),
            (json!(false), &[]),
            (json!("true"), &[" type Boolean String"]),
            (json!(1), &[" type Boolean Number"]),
            (json!(null), &[" type Boolean Null"]),
        ],
    );
}

#[test]
fn documents_are_any_json() {
    let contract = contract([]);
    both_ways(
        &contract,
        "Document",
        &[(json!(null), &[]), (json!({ "a": [1, null, { "b": "c" }] }), &[]), (json!(1.5), &[])],
    );
}
