//! What a score says of a suite, and that it fails one that is weak.

#![allow(clippy::unwrap_used, reason = "tests")]

use strictly_testing::ConstraintKind::{
    Enum, Length, Pattern, Range, Required, Sparse, UniqueItems,
};
use strictly_testing::{End, Expectation, Spec};

/// Ends that cannot be reached have reasons; all others have cases on both sides.
const TEXT: &str = r#"
$version: "2.0"
namespace example
service Names { operations: [GetName] }
operation GetName {
    input := {
        // Four letters are within the length anyway.
        @length(min: 1, max: 64) @pattern("^[a-z]{4}$") code: String
        @length(min: 0, max: 3) free: String
        @required @range(min: -5, max: 5) number: Integer
        choice: Choice
        items: Items
        // No text is both.
        @length(max: 3) @pattern("^[a-z]{4}$") never: String
    }
}
enum Choice { A B }
@uniqueItems list Items { member: Integer }
"#;

#[test]
fn every_end_has_two_sides_or_a_reason() {
    let suite = Spec::parse(&[("names.smithy", TEXT)]).unwrap().suite("GetName").unwrap();
    let score = suite.score();
    assert!(score.is_complete() && score.one_sided().is_empty(), "{score}");
    let sides = |id: &str, kind, end| {
        let row = score.rows.iter().find(|(constraint, _)| {
            constraint.kind == kind && constraint.id.to_string().ends_with(id)
        });
        let sides = row.unwrap().1.sides.iter().find(|sides| sides.end == end).unwrap();
        (sides.inside > 0, sides.outside > 0, sides.unreachable.as_deref())
    };
    let alone = Some("nothing violates it alone");
    assert_eq!(sides("$code", Length, End::Least), (true, false, alone));
    assert_eq!(sides("$code", Length, End::Greatest), (true, false, alone));
    assert_eq!(sides("$free", Length, End::Least), (true, false, alone));
    for (id, kind, end) in [
        ("$code", Pattern, End::Only),
        ("$free", Length, End::Greatest),
        ("$number", Required, End::Only),
        ("$number", Range, End::Least),
        ("$number", Range, End::Greatest),
        ("#Choice", Enum, End::Only),
        ("#Items", UniqueItems, End::Only),
        ("#Items", Sparse, End::Only),
    ] {
        assert_eq!(sides(id, kind, end), (true, true, None), "{id} {kind} {end}");
    }
    let (inside, _, why) = sides("$never", Pattern, End::Only);
    assert!(!inside && why.is_some(), "{score}");
}

/// A suite that has lost its invalid cases, or its valid ones, is not complete, and says where.
#[test]
fn a_side_without_cases_is_no_strength() {
    let suite = Spec::parse(&[("names.smithy", TEXT)]).unwrap().suite("GetName").unwrap();
    let valid = suite.score_of(|case| case.expectation() == Expectation::Valid);
    assert!(!valid.is_complete());
    assert!(valid.one_sided().iter().all(|(_, sides)| sides.outside == 0));
    assert!(valid.to_string().contains("nothing outside of the greatest: without a reason"));
    let invalid = suite.score_of(|case| case.expectation() != Expectation::Valid);
    assert!(invalid.one_sided().iter().any(|(_, sides)| sides.inside == 0));
    // One class of cases less, and its side is missed even though other cases fail as well.
    let number = suite
        .score_of(|case| !(case.aim.path == "/number" && case.json().contains("\"number\":6")));
    let missed: Vec<_> =
        number.one_sided().iter().map(|(id, sides)| format!("{id} {}", sides.end)).collect();
    assert!(missed.iter().all(|missed| missed.ends_with("$number range greatest")), "{missed:?}");
}
