//! The canonical order, and the caps.

use serde_json::json;
use strictly_contract::Direction;
use strictly_contract::strictly::Rejection;

use crate::both_ways;
use crate::build::{Constrain, MemberTraits, contract, id, list, map, member, structure};

#[test]
fn declaration_order_depth_first_container_before_contents() {
    let contract = contract([
        structure(
            "Inner",
            [member("z", "Integer").range("1", ""), member("a", "String").required()],
        ),
        list("List", member("member", "Inner")).length(3, None),
        map("Map", member("key", "String").length(2, None), member("value", "Inner")),
        structure(
            "Outer",
            [
                member("second", "List"),
                member("missing", "String").required(),
                member("first", "Map"),
                member("last", "String").length(1, None),
            ],
        ),
    ]);
    both_ways(
        &contract,
        "Outer",
        &[(
            json!({
                "last": "",
                "first": { "é": { "a": "" }, "b": { "a": "", "z": 0 }, "aa": {} },
                "second": [{ "z": 1 }, { "a": "", "z": 0 }],
            }),
            &[
                "/second length 2",
                "/second/0/a required",
                "/second/1/z range",
                "/missing required",
                "/first/aa/a required",
                "/first length 1",
                "/first/b/z range",
                "/first length 1",
                "/last length 0",
            ],
        )],
    );
}

#[test]
fn mismatches_silence_violations() {
    let contract =
        contract([structure("S", [member("a", "String").required(), member("b", "String")])]);
    both_ways(&contract, "S", &[(json!({ "b": 1 }), &["/b type String Number"])]);
}

#[test]
fn a_hundred_are_listed_and_the_rest_counted() {
    let contract = contract([list("L", member("member", "String").length(1, None))]);
    let check = |item| {
        contract.check(&id("L"), Direction::Input, &json!(vec![item; 150])).unwrap().unwrap_err()
    };
    let Rejection::Invalid(violations) = check(json!("")) else { panic!("invalid") };
    assert_eq!((violations.iter().count(), violations.total()), (100, 150));
    let Rejection::Malformed(malformed) = check(json!(1)) else { panic!("malformed") };
    assert_eq!((malformed.mismatches().len(), malformed.total()), (100, 150));
    assert_eq!(malformed.mismatches().last().unwrap().path().as_str(), "/99");
}
