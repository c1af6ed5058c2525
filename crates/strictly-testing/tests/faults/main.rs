//! Validators with one fault each: the shipped suite catches every one of them, and finds nothing
//! wrong with the one that has none.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]
#![allow(
    clippy::redundant_closure,
    clippy::redundant_closure_for_method_calls,
    clippy::needless_for_each,
    clippy::needless_pass_by_value,
    clippy::semicolon_if_nothing_returned,
    reason = "each fault is one line, and all look alike"
)]

mod lab;

use serde_json::Value;
use strictly_contract::{Constraints, Presence, ShapeKind};
use strictly_testing::{Answer, Class};

use crate::lab::Fault::{Contract, Judge, Value as Input, Verdict as Output};
use crate::lab::{
    Fault, Lab, each, each_kind, each_list, each_member, length, mutated, objects, pattern, range,
    reparsed, texts, without_below,
};

/// Name and fault. What stands in `Contract` changes what is checked; in `Input`, the value before it
/// is checked; in `Output`, the verdict; `Judge` does it all.
#[rustfmt::skip]
const FAULTS: [(&str, Fault); 56] = [
    ("length in bytes", Judge(|lab, value| lab.measured(value, |text| text.len()))),
    ("length in UTF-16 units", Judge(|lab, value| lab.measured(value, |text| text.encode_utf16().count()))),
    ("least length one more", Contract(|contract| each(contract, |c| length(c, |l| l.min = l.min.map(|min| min + 1))))),
    ("least length one less", Contract(|contract| each(contract, |c| length(c, |l| l.min = l.min.map(|min| min.saturating_sub(1)))))),
    ("greatest length one more", Contract(|contract| each(contract, |c| length(c, |l| l.max = l.max.map(|max| max + 1))))),
    ("greatest length one less", Contract(|contract| each(contract, |c| length(c, |l| l.max = l.max.map(|max| max - 1))))),
    ("no length", Contract(|contract| each(contract, |c| c.length = None))),
    ("least number one more", Contract(|contract| each(contract, |c| range(c, |r| r.min = r.min.as_ref().map(|min| lab::plus(min, 1)))))),
    ("least number one less", Contract(|contract| each(contract, |c| range(c, |r| r.min = r.min.as_ref().map(|min| lab::plus(min, -1)))))),
    ("greatest number one more", Contract(|contract| each(contract, |c| range(c, |r| r.max = r.max.as_ref().map(|max| lab::plus(max, 1)))))),
    ("greatest number one less", Contract(|contract| each(contract, |c| range(c, |r| r.max = r.max.as_ref().map(|max| lab::plus(max, -1)))))),
    ("no range", Contract(|contract| each(contract, |c| c.range = None))),
    ("NaN in every range", Input(|_, value| texts(value, |text| if text == "NaN" { 0.5.into() } else { text.into() }))),
    ("NaN is refused everywhere as another type", Input(|_, value| texts(value, |text| if text == "NaN" { Value::Null } else { text.into() }))),
    ("pattern not anchored", Contract(|contract| each(contract, |c| pattern(c, |p| p.trim_matches(['^', '$']).to_owned())))),
    ("pattern on the whole text", Contract(|contract| each(contract, |c| pattern(c, |p| format!("^(?:{p})$"))))),
    ("`$` before a line feed", Contract(|contract| each(contract, |c| pattern(c, |p| p.replace('$', "\\n?$"))))),
    ("`^` at every line", Contract(|contract| each(contract, |c| mutated(c, "`^` also holds at lines")))),
    ("Unicode \\d", Contract(|contract| each(contract, |c| pattern(c, |p| p.replace(r"\d", r"\p{Nd}"))))),
    ("Unicode \\w", Contract(|contract| each(contract, |c| pattern(c, |p| p.replace(r"\w", r"[\p{L}\w]"))))),
    ("pattern in any case", Contract(|contract| each(contract, |c| mutated(c, "ASCII case is ignored")))),
    ("no pattern", Contract(|contract| each(contract, |c| c.pattern = None))),
    ("first violation only", Output(|verdict| lab::violations(verdict, |found| found.truncate(1)))),
    ("violations in reverse", Output(|verdict| lab::violations(verdict, |found| found.reverse()))),
    ("every violation twice", Output(|verdict| lab::violations(verdict, |found| found.extend(found.clone())))),
    ("constraints of keys ignored", Contract(|contract| each_kind(contract, |kind| if let ShapeKind::Map { key, .. } = kind { key.constraints = Constraints::default(); }))),
    ("constraints of map values ignored", Contract(|contract| each_kind(contract, |kind| if let ShapeKind::Map { value, .. } = kind { value.constraints = Constraints::default(); }))),
    ("constraints of items ignored", Contract(|contract| each_list(contract, |member, _, _| member.constraints = Constraints::default()))),
    ("constraints of union members ignored", Contract(|contract| each_kind(contract, |kind| if let ShapeKind::Union { members } = kind { members.iter_mut().for_each(|m| m.constraints = Constraints::default()); }))),
    ("member's constraints merged with the target's", Contract(lab::merge_overrides)),
    ("the target's constraints instead of the member's", Contract(lab::ignore_overrides)),
    ("null accepted in dense lists and maps", Contract(|contract| each_kind(contract, |kind| if let ShapeKind::List { sparse, .. } | ShapeKind::Map { sparse, .. } = kind { *sparse = true; }))),
    ("null refused in sparse lists", Contract(|contract| each_list(contract, |_, sparse, _| *sparse = false))),
    ("null is a value", Input(|_, value| objects(value, &|object| object.values_mut().filter(|v| v.is_null()).for_each(|v| *v = "null".into())))),
    ("a required member may be null", Judge(|lab, value| lab.nulls_are_present(value))),
    ("required ignored", Contract(|contract| each_member(contract, |m| m.presence = Presence::Optional))),
    ("a default counts as missing", Contract(|contract| each_member(contract, |m| if matches!(m.presence, Presence::Default(_)) { m.presence = Presence::Required; }))),
    ("everything is required", Contract(|contract| each_member(contract, |m| m.presence = Presence::Required))),
    ("enum by name", Contract(|contract| lab::each_enum(contract, |m| m.value = m.name.clone()))),
    ("enum in any case", Input(|_, value| texts(value, |text| match text.to_lowercase().as_str() { known @ ("low" | "high" | "root") => known.into(), _ => text.into() }))),
    ("internal values of an enum refused", Contract(|contract| each_kind(contract, |kind| if let ShapeKind::Enum(members) = kind { members.retain(|m| !m.internal); }))),
    ("any integer between those of an intEnum", Contract(|contract| each_kind(contract, |kind| if matches!(kind, ShapeKind::IntEnum(_)) { *kind = ShapeKind::Integer; }))),
    ("uniqueItems ignored", Contract(|contract| each_list(contract, |_, _, unique| *unique = false))),
    ("uniqueItems by text", Judge(|lab, value| lab.unique_by_text(value))),
    ("uniqueItems among neighbours only", Judge(|lab, value| lab.unique_among_neighbours(value))),
    ("blob's length before base64", Judge(|lab, value| lab.blobs_as_text(value))),
    ("base64 without padding", Input(|_, value| texts(value, |text| if text == "AAA" { "AAA=".into() } else { text.into() }))),
    ("numbers in quotes", Input(|_, value| texts(value, |text| text.parse::<i64>().map_or(text.into(), Value::from)))),
    ("fractions cut off", Input(|_, value| lab::numbers(value, |number| number.as_f64().filter(|f| f.abs() < 1e9 && f.fract() == 0.0).map_or(number.clone(), |f| lab::whole(f))))),
    ("bytes wrap around", Input(|lab, value| lab.kind(value, |kind| matches!(kind, ShapeKind::Byte), |held| held.as_i64().map(|n| Value::from(n.rem_euclid(128)))))),
    ("unknown members refused", Judge(|lab, value| lab.strict(value))),
    ("names of members in any case", Judge(|lab, value| lab.any_case(value))),
    ("two members of a union", Judge(|lab, value| lab.first_of_union(value))),
    ("texts are trimmed", Input(|_, value| texts(value, |text| text.trim().into()))),
    ("nothing below the first level", Contract(without_below)),
    ("recursion checked once", Judge(|lab, value| lab.parents_once(value))),
];

#[test]
fn the_right_one_passes() {
    let lab = Lab::new();
    let report = lab.suite.run(|json| lab.check(&reparsed(json)?));
    assert!(report.passed(), "{report}");
    let score = lab.suite.score();
    println!("{score}");
    assert!(score.is_complete(), "{score}");
}

#[test]
fn every_fault_is_caught() {
    let lab = Lab::new();
    let mut missed = Vec::new();
    for (name, fault) in &FAULTS {
        let faulty = lab.faulty(fault);
        let report = lab.suite.run(|json| reparsed(json).map_or_else(|_| Answer::Refused, &faulty));
        let witnesses = report.failures.iter().filter(|one| one.case.class == Class::Witness);
        let (failed, by_witness) = (report.failures.len(), witnesses.count());
        println!("{name}: {failed} of {} cases, {by_witness} of them witnesses", report.cases());
        if report.passed() {
            missed.push(name);
        }
    }
    assert!(missed.is_empty(), "not caught: {missed:?}");
}
