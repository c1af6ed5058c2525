//! `@uniqueItems`: equality by value.

use serde_json::{Value, json};
use strictly_contract::{Direction, Shape, ShapeKind, TimestampFormat};

use crate::build::{
    Constrain, MemberTraits, contract, list, map, member, structure, union, unique_list,
};
use crate::{both_ways, one_way, verdict};

const REPEATED: &[&str] = &[" uniqueItems"];

#[track_caller]
fn items(target: &str, shapes: impl IntoIterator<Item = Shape>, cases: &[(Value, &[&str])]) {
    let list = unique_list("L", member("member", target));
    both_ways(&contract(shapes.into_iter().chain([list])), "L", cases);
}

#[test]
fn simple_values() {
    items(
        "String",
        [],
        &[
            (json!([]), &[]),
            (json!(["a"]), &[]),
            (json!(["a", "b", "a"]), REPEATED),
            (json!(["a", "a", "a"]), REPEATED),
            (json!(["é", "e\u{301}"]), &[]),
            (json!(["a", "A"]), &[]),
        ],
    );
    items(
        "Integer",
        [],
        &[(json!([1, 2]), &[]), (json!([0, -0.0]), REPEATED), (json!([1, 1]), REPEATED)],
    );
    items("Boolean", [], &[(json!([true, false]), &[]), (json!([true, true]), REPEATED)]);
    items("Blob", [], &[(json!(["AAAA", "AAAB"]), &[]), (json!(["AAAA", "AAAA"]), REPEATED)]);
}

#[test]
fn timestamps_by_instant() {
    items(
        "Timestamp",
        [],
        &[
            (json!([1, 1.0]), REPEATED),
            (json!([1, 1.000_001]), &[]),
            (json!([1, 1.000_000_1]), REPEATED),
        ],
    );
    let list = unique_list("L", member("member", "Timestamp").format(TimestampFormat::DateTime));
    let contract = contract([list]);
    both_ways(
        &contract,
        "L",
        &[
            (json!(["2026-11-23T08:00:00Z", "2026-11-23T08:00:00.000Z"]), REPEATED),
            (json!(["2026-11-23T08:00:00Z", "2026-11-23T08:00:00.000000001Z"]), &[]),
        ],
    );
    let offset = json!(["2026-11-23T08:00:00Z", "2026-11-23T09:30:00+01:30"]);
    one_way(&contract, "L", Direction::Output, &[(offset, REPEATED)]);
}

#[test]
fn structures_by_their_members() {
    let shape = structure(
        "S",
        [member("a", "String"), member("b", "Integer").default(json!(7)).json_name("B")],
    );
    items(
        "S",
        [shape],
        &[
            (json!([{ "a": "x", "B": 1 }, { "B": 1, "a": "x" }]), REPEATED),
            (json!([{ "a": "x", "B": 7 }, { "a": "x" }]), REPEATED),
            (json!([{ "a": "x", "B": 8 }, { "a": "x" }]), &[]),
            (json!([{ "a": null }, {}]), REPEATED),
            (json!([{ "a": "x", "unknown": 1 }, { "a": "x", "b": 4 }]), REPEATED),
            (json!([{ "a": "x" }, { "a": "y" }]), &[]),
        ],
    );
}

#[test]
fn collections_by_their_contents() {
    items(
        "M",
        [map("M", member("key", "String"), member("value", "Integer"))],
        &[
            (json!([{ "a": 1, "b": 2 }, { "b": 2, "a": 1 }]), REPEATED),
            (json!([{ "a": 1 }, { "a": 2 }, { "b": 1 }, {}]), &[]),
        ],
    );
    items(
        "N",
        [list("N", member("member", "Integer"))],
        &[(json!([[1, 2], [2, 1], [1], []]), &[]), (json!([[1, 2], [1, 2]]), REPEATED)],
    );
}

#[test]
fn unions_by_their_member() {
    let shape = union("U", [member("a", "String"), member("b", "String")]);
    let contract = contract([shape, unique_list("L", member("member", "U"))]);
    both_ways(
        &contract,
        "L",
        &[
            (json!([{ "a": "x" }, { "b": "x" }]), &[]),
            (json!([{ "a": "x" }, { "a": "x", "b": null, "__type": "U" }]), REPEATED),
        ],
    );
    one_way(
        &contract,
        "L",
        Direction::Output,
        &[
            (json!([{ "new": 1 }, { "new": 2 }]), REPEATED),
            (json!([{ "new": 1 }, { "newer": 1 }]), &[]),
        ],
    );
}

#[test]
fn reported_before_the_contents_and_after_the_length() {
    let list = unique_list("L", member("member", "String").length(1, None)).length(4, None);
    let contract = contract([list]);
    let expected: &[&str] = &[" length 2", " uniqueItems", "/0 length 0", "/1 length 0"];
    both_ways(&contract, "L", &[(json!(["", ""]), expected)]);
}

#[test]
fn not_judged_where_items_are_not_all_there() {
    let contract = contract([
        list("Short", member("member", "Integer")).length(None, 1),
        unique_list("L", member("member", "Short")),
        unique_list("Few", member("member", "Integer")).length(None, 2),
        structure("S", [member("a", "String").required()]),
        unique_list("Structures", member("member", "S")),
    ]);
    both_ways(
        &contract,
        "Structures",
        &[
            (json!([{ "a": "" }, { "a": "" }]), REPEATED),
            (json!([{ "a": "" }, { "a": "" }, {}]), &["/2/a required"]),
        ],
    );
    both_ways(
        &contract,
        "L",
        &[
            (json!([[1], [1]]), REPEATED),
            (json!([[1], [1], ["x"]]), &["/2/0 type Integer String"]),
            (json!([[1, 2], [1, 2]]), &["/0 length 2", "/1 length 2"]),
        ],
    );
    both_ways(&contract, "Few", &[(json!([1, 1]), REPEATED), (json!([1, 1, 1]), &[" length 3"])]);
}

#[test]
fn are_equal_compares_any_two_values() {
    let contract = contract([]);
    let equal = |name, a, b| contract.are_equal(&crate::build::id(name), &a, &b);
    assert!(equal(
        "Timestamp",
        json!("2026-11-23T08:00:00Z"),
        json!("Mon, 23 Nov 2026 08:00:00 GMT")
    ));
    assert!(equal("Timestamp", json!("1970-01-01T00:00:01.5Z"), json!(1.5)));
    assert!(equal("Document", json!({ "a": [1] }), json!({ "a": [1] })));
    assert!(!equal("Document", json!(1), json!(1.0)));
    assert!(equal("BigDecimal", json!(1), json!(1.0)));
    assert!(verdict(&contract, "Unit", Direction::Input, &json!({})).is_empty());
    assert_eq!(contract.shape(&crate::build::id("Blob")).unwrap().kind, ShapeKind::Blob);
}
