//! The interpreter, rule by rule: a contract and a value in, the verdict as text out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "the helpers of a test fail as the test does"
)]

mod aggregates;
mod build;
mod depth;
mod numbers;
mod order;
mod strings;
mod timestamps;
mod unions;
mod unique_items;

use serde_json::Value;
use strictly_contract::strictly::{Constraint, MismatchKind, Rejection};
use strictly_contract::{Contract, Direction, Shape};

/// A line for each mismatch or violation: path, then what it is.
fn verdict(contract: &Contract, name: &str, direction: Direction, value: &Value) -> Vec<String> {
    match contract.check(&build::id(name), direction, value).unwrap() {
        Ok(()) => Vec::new(),
        Err(Rejection::Malformed(malformed)) => malformed
            .mismatches()
            .iter()
            .map(|found| format!("{} {}", found.path(), mismatch(found.kind())))
            .collect(),
        Err(Rejection::Invalid(violations)) => violations
            .iter()
            .map(|found| format!("{} {}", found.path(), violation(found.constraint())))
            .collect(),
    }
}

fn mismatch(kind: &MismatchKind) -> String {
    match kind {
        MismatchKind::Type { expected, found } => format!("type {expected:?} {found:?}"),
        MismatchKind::Value { expected } => format!("value {expected:?}"),
        MismatchKind::UnionMembers { found } => format!("union {found}"),
        MismatchKind::UnknownUnionMember => "unknown union member".to_owned(),
        MismatchKind::Depth { limit } => format!("depth {limit}"),
        other => format!("{other:?}"),
    }
}

fn violation(constraint: &Constraint) -> String {
    match constraint {
        Constraint::Required => "required".to_owned(),
        Constraint::Enum { values } => format!("enum {}", values.join(",")),
        Constraint::Length { actual, .. } => format!("length {actual}"),
        Constraint::Pattern { pattern } => format!("pattern {pattern}"),
        Constraint::Range { .. } => "range".to_owned(),
        Constraint::UniqueItems => "uniqueItems".to_owned(),
        other => format!("{other:?}"),
    }
}

/// Values with the verdict that holds in both directions.
#[track_caller]
fn both_ways(contract: &Contract, name: &str, cases: &[(Value, &[&str])]) {
    for direction in [Direction::Input, Direction::Output] {
        one_way(contract, name, direction, cases);
    }
}

#[track_caller]
fn one_way(contract: &Contract, name: &str, direction: Direction, cases: &[(Value, &[&str])]) {
    for (value, expected) in cases {
        assert_eq!(
            verdict(contract, name, direction, value),
            *expected,
            "{name} {direction:?} {value}"
        );
    }
}

/// As [`both_ways`], for a contract of one shape.
#[track_caller]
fn shape_both_ways(shape: Shape, cases: &[(Value, &[&str])]) {
    let name = shape.id.name().to_owned();
    both_ways(&build::contract([shape]), &name, cases);
}

#[test]
fn a_shape_that_is_not_there_has_no_verdict() {
    let contract = build::contract([build::list("Dangling", build::member("member", "Gone"))]);
    let check = |name, value| contract.check(&build::id(name), Direction::Input, &value);
    let unknown = check("Gone", Value::Null).unwrap_err();
    assert_eq!(unknown.to_string(), "the contract has no shape `test#Gone`");
    assert_eq!(check("Dangling", serde_json::json!([1])).unwrap_err(), unknown);
    assert!(check("Dangling", serde_json::json!([])).unwrap().is_ok());
}
