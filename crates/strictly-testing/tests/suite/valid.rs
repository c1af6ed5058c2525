//! Valid values are valid, and not all alike.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;
use strictly_contract::{Contract, Direction, ShapeId};
use strictly_testing::valid;

use crate::{contract, every, id, messages, sample, specs};

fn all_valid(
    contract: &Arc<Contract>,
    id: &ShapeId,
    direction: Direction,
    turns: usize,
) -> Vec<Value> {
    let values = sample(&valid(contract, id, direction).unwrap(), turns);
    assert!(values.len() > turns * 9 / 10, "{id}: {} of {turns}", values.len());
    for value in &values {
        assert_eq!(
            contract.check(id, direction, value).unwrap(),
            Ok(()),
            "{id} {direction:?} {value}"
        );
    }
    values
}

#[test]
fn every_shape_in_both_directions() {
    let contract = every();
    for id in contract.shapes.keys() {
        all_valid(&contract, id, Direction::Input, 100);
        all_valid(&contract, id, Direction::Output, 100);
    }
}

#[test]
fn the_messages_of_the_workspace() {
    for contract in specs() {
        for (id, direction) in messages(&contract) {
            all_valid(&contract, &id, direction, 100);
        }
    }
}

#[test]
fn bounds_are_met_often() {
    let contract = every();
    let lengths: Vec<_> = all_valid(&contract, &id("Text"), Direction::Input, 1000)
        .iter()
        .map(|value| value.as_str().unwrap().chars().count())
        .collect();
    for bound in [2, 5] {
        assert!(lengths.iter().filter(|length| **length == bound).count() > 100, "{bound}");
    }
    let ids = all_valid(&contract, &id("Input"), Direction::Input, 1000);
    let lengths: Vec<_> = ids.iter().map(|value| value["Id"].as_str().unwrap().len()).collect();
    for bound in [1, 64] {
        assert!(lengths.iter().filter(|length| **length == bound).count() > 50, "{bound}");
    }
}

#[test]
fn every_choice_is_taken() {
    let contract = every();
    let distinct = |name, direction| {
        let values = all_valid(&contract, &id(name), direction, 500);
        values.iter().map(ToString::to_string).collect::<BTreeSet<_>>()
    };
    let quoted =
        |values: &[&str]| values.iter().map(|value| format!("{value:?}")).collect::<BTreeSet<_>>();
    assert_eq!(distinct("Colour", Direction::Input), quoted(&["red", "green", "infra"]));
    assert_eq!(distinct("Colour", Direction::Output), quoted(&["red", "green", "infra", "n"]));
    let members: BTreeSet<_> = all_valid(&contract, &id("Choice"), Direction::Input, 500)
        .iter()
        .flat_map(|value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>())
        .collect();
    assert_eq!(
        members,
        ["__type", "nested", "number", "text", "tree", "unit"].map(String::from).into()
    );
    let trees = all_valid(&contract, &id("Tree"), Direction::Input, 500);
    for (member, present) in
        [("left", true), ("left", false), ("children", true), ("children", false)]
    {
        assert!(
            trees
                .iter()
                .any(|tree| tree.get(member).is_some_and(|held| !held.is_null()) == present)
        );
    }
}

#[test]
fn shrinks_to_the_simplest() {
    let contract = every();
    let strategy = valid(&contract, &id("Tree"), Direction::Input).unwrap();
    let mut runner = TestRunner::deterministic();
    for _ in 0..20 {
        let mut tree = strategy.new_tree(&mut runner).unwrap();
        while tree.simplify() {}
        assert_eq!(tree.current(), serde_json::json!({ "label": "aa" }));
    }
}

#[test]
fn says_why_there_is_no_value() {
    let contract = contract(
        r#"
        $version: "2.0"
        namespace test
        service S { operations: [Do] }
        operation Do { input: Input }
        structure Input { @required text: Contradiction, fine: Fine }
        @length(min: 5)
        @pattern("^[a-z]{4}$")
        string Contradiction
        list Fine { member: Contradiction }
        "#,
    );
    let reason = valid(&contract, &id("Input"), Direction::Input).unwrap_err().to_string();
    assert!(
        reason.starts_with("no valid value of `test#Input` can be made: no value was found"),
        "{reason}"
    );
    let reason = valid(&contract, &id("Gone"), Direction::Input).unwrap_err().to_string();
    assert_eq!(reason, "no valid value of `test#Gone` can be made: the contract has no such shape");
    assert!(
        all_valid(&contract, &id("Fine"), Direction::Input, 20)
            .iter()
            .all(|list| list == &serde_json::json!([]))
    );
}
