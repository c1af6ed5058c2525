//! `PatternTrait`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "PatternTrait",
    severity: Severity::Warning,
    what: "Finds `@pattern` without an anchor at one of its ends.",
    why: "A pattern need only match somewhere in the string, so `[a-z]+` accepts `!!abc!!`. \
           Write `^` and `$`, or group the pattern and write them around it.",
    example: r#"$version: "2.0"
namespace example

@pattern("[a-z]+")
string City
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("pattern") {
        let Some(value) = entity.applied("pattern") else { continue };
        let Some(pattern) = value.as_str() else { continue };
        let missing = match (pattern.starts_with('^'), pattern.ends_with('$')) {
            (true, true) => continue,
            (false, true) => "leading '^'",
            (true, false) => "trailing '$'",
            (false, false) => "leading '^' and trailing '$'",
        };
        let message = format!(
            "A pattern trait is applied without a {missing}, meaning only part of the string must match the regular \
             expression. Explicitly anchoring regular expressions is preferable because it is more restrictive by \
             default and does not require modelers to understand that Smithy patterns are not automatically anchored."
        );
        found.push(entity.warning(RULE.id, message).at(value.span));
    }
}
