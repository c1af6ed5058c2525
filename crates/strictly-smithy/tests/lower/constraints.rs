//! `@length`, `@pattern` and `@range`: values, places, and which of two holds.

use strictly_contract::pattern::Pattern;
use strictly_contract::strictly::Number;
use strictly_contract::{Length, Member, ShapeKind};

use crate::{assert_refused, contract, member, refusal, service, shape};

#[test]
fn a_member_replaces_each_trait_of_its_target_by_itself() {
    let contract = contract(&service(
        "@length(max: 3)\nown: Text\ninherited: Text\n@required\nplain: String",
        "@length(min: 1)\n@pattern(\"^a\")\nstring Text",
    ));
    let own = member(&contract, "I", "own");
    assert_eq!(own.constraints.length, Some(Length { min: None, max: Some(3) }));
    assert_eq!(own.constraints.pattern.as_ref().map(Pattern::source), Some("^a"));
    assert!(own.overrides_target);
    let inherited = member(&contract, "I", "inherited");
    assert_eq!(inherited.constraints, shape(&contract, "Text").constraints);
    assert_eq!(inherited.constraints.length, Some(Length { min: Some(1), max: None }));
    assert!(!inherited.overrides_target);
    assert!(member(&contract, "I", "plain").constraints.is_empty());
}

#[test]
fn members_of_lists_maps_and_unions_replace_too() {
    let contract = contract(&service(
        "list: L\nmap: M\nunion: U",
        "list L {\n@range(min: 2)\nmember: N\n}\nmap M {\n@length(min: 3)\nkey: K\n@range(max: 8)\nvalue: N\n}\n\
         union U {\n@range(min: 4)\nn: N\n}\n@range(min: 1, max: 9)\ninteger N\n@length(min: 1)\nstring K",
    ));
    let ShapeKind::List { member: item, .. } = &shape(&contract, "L").kind else {
        panic!("no list")
    };
    let ShapeKind::Map { key, value, .. } = &shape(&contract, "M").kind else { panic!("no map") };
    assert_eq!(bounds(item), (Some("2"), None));
    assert_eq!(bounds(value), (None, Some("8")));
    assert_eq!(bounds(member(&contract, "U", "n")), (Some("4"), None));
    assert_eq!(key.constraints.length, Some(Length { min: Some(3), max: None }));
}

/// The bounds of the range in effect, as text.
fn bounds(member: &Member) -> (Option<&str>, Option<&str>) {
    let range = member.constraints.range.as_ref().expect("a range");
    (range.min.as_ref().map(Number::as_str), range.max.as_ref().map(Number::as_str))
}

#[test]
fn a_range_keeps_its_text() {
    let contract = contract(&service("@range(min: 1.50, max: 2)\nn: Double", ""));
    assert_eq!(bounds(member(&contract, "I", "n")), (Some("1.50"), Some("2")));
}

#[test]
fn wrong_lengths() {
    assert_refused("@length(min: -1)\nx: String", "", "from 0, not -1 [TraitValue]");
    assert_refused("@length(max: 1.5)\nx: String", "", "from 0, not 1.5 [TraitValue]");
    assert_refused(
        "@length(min: 3, max: 2)\nx: String",
        "",
        "a `min` of 3 above its `max` of 2 [TraitValue]",
    );
    assert_refused(
        "@length(min: \"1\")\nx: Blob",
        "",
        "must be a number, not a string [TraitValue]",
    );
    assert_refused("@length\nx: String", "", "needs `min`, `max` or both [TraitValue]");
    assert_refused("@length(\"x\")\nx: String", "", "must be an object, not a string [TraitValue]");
    assert_refused("@length(min: 1)\nx: Integer", "", "not to the type integer [TraitTarget]");
}

#[test]
fn wrong_ranges() {
    assert_refused(
        "@range(min: 3, max: 2)\nx: Integer",
        "",
        "a `min` of 3 above its `max` of 2 [TraitValue]",
    );
    assert_refused(
        "@range(min: 1.0)\nx: Integer",
        "",
        "is 1.0, but the type integer has no fractions [TraitValue]",
    );
    assert_refused(
        "@range(max: true)\nx: Float",
        "",
        "must be a number, not a boolean [TraitValue]",
    );
    assert_refused("@range\nx: Long", "", "needs `min`, `max` or both [TraitValue]");
    assert_refused("@range(min: 1)\nx: String", "", "not to the type string [TraitTarget]");
}

#[test]
fn both_bounds_are_looked_at() {
    let rendered = refusal(&service("@length(min: -1, max: -2)\nx: String", ""));
    assert_eq!(rendered.matches("[TraitValue]").count(), 2, "{rendered}");
}

#[test]
fn a_pattern_is_refused_at_the_place_inside_it() {
    let rendered = refusal(&service("@pattern(\"\\\\d(a\")\nx: String", ""));
    assert!(rendered.starts_with("a.smithy:6:"), "{rendered}");
    assert!(
        rendered.contains("[Unsupported.Pattern]") && rendered.contains("\n  help: "),
        "{rendered}"
    );
    assert_refused("@pattern(\"(a)\\\\1\")\nx: String", "", "a.smithy:6:14: error: ");
    assert_refused("@pattern(\"a\")\nx: Integer", "", "not to the type integer [TraitTarget]");
    assert_refused("@pattern(1)\nx: String", "", "must be a string, not a number [TraitValue]");
}
