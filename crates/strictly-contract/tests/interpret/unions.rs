//! Unions.

use serde_json::json;
use strictly_contract::Direction;

use crate::build::{Constrain, MemberTraits, contract, member, union};
use crate::{both_ways, one_way};

#[test]
fn exactly_one_member_is_set() {
    let contract = contract([union(
        "U",
        [
            member("text", "String").length(1, None),
            member("number", "Integer").json_name("Number"),
            member("any", "Document"),
        ],
    )]);
    both_ways(
        &contract,
        "U",
        &[
            (json!({ "text": "a" }), &[]),
            (json!({ "text": "" }), &["/text length 0"]),
            (json!({ "Number": "a" }), &["/number type Integer String"]),
            (json!({ "text": "a", "Number": null, "other": null, "__type": "U" }), &[]),
            (json!({ "any": { "x": null } }), &[]),
            (json!({}), &[" union 0"]),
            (json!({ "text": null }), &[" union 0"]),
            (json!({ "any": null }), &[" union 0"]),
            (json!({ "__type": "U" }), &[" union 0"]),
            (json!({ "text": 1, "Number": 1 }), &[" union 2"]),
            (json!({ "text": "a", "other": 1, "another": 1 }), &[" union 3"]),
            (json!(["text"]), &[" type Union Array"]),
            (json!(null), &[" type Union Null"]),
        ],
    );
    let unknown = [json!({ "other": { "a": 1 } }), json!({ "number": 1 })];
    for value in unknown {
        one_way(&contract, "U", Direction::Input, &[(value.clone(), &[" unknown union member"])]);
        one_way(&contract, "U", Direction::Output, &[(value, &[])]);
    }
}
