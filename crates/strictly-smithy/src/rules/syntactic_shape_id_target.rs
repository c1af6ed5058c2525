//! `SyntacticShapeIdTarget`.

use super::{Rule, Stage};
use crate::Severity;

/// Found while a model is loaded, which is when names are resolved.
pub(super) static RULE: Rule = Rule {
    id: "SyntacticShapeIdTarget",
    severity: Severity::Danger,
    what: "Finds words without quotes, in the values of traits, that are the name of no shape.",
    why: "A word without quotes is the ID of a shape. Quote it if it is meant as text, or mend the \
           name.",
    example: r#"$version: "2.0"
namespace example

@tags([weather])
string City
"#,
    stage: Stage::Detail,
    check: |_, _| {},
};
