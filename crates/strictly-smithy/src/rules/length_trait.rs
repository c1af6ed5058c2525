//! `LengthTrait`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "LengthTrait",
    severity: Severity::Error,
    what: "Finds `@length` with a negative bound, or with a `min` above its `max`.",
    why: "No value can satisfy such a constraint. Swap the bounds, or raise them.",
    example: r#"$version: "2.0"
namespace example

@length(min: 9, max: 3)
string City
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("length") {
        let Some(length) = entity.applied("length") else { continue };
        let bound = |name: &str| length.get(name)?.as_number()?.parse::<i128>().ok();
        let (min, max) = (bound("min"), bound("max"));
        let mut report = |message: &str| found.push(entity.error(RULE.id, message).at(length.span));
        if min.is_some_and(|min| min < 0) {
            report("A length trait is applied with a negative `min` value.");
        }
        if max.is_some_and(|max| max < 0) {
            report("A length trait is applied with a negative `max` value.");
        }
        if min.zip(max).is_some_and(|(min, max)| min > max) {
            report("A length trait is applied with a `min` value greater than its `max` value.");
        }
    }
}
