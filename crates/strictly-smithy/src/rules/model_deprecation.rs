//! `ModelDeprecation`.

use super::{Rule, Stage};
use crate::model::ShapeType;
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "ModelDeprecation",
    severity: Severity::Warning,
    what: "Finds what Smithy 2.0 has replaced: sets and the `@enum` trait.",
    why: "A list with `@uniqueItems` is what a set was; an enum shape is what a string with \
           `@enum` was.",
    example: r#"$version: "2.0"
namespace example

@enum([{ value: "a", name: "A" }])
string Letter
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.shapes_of(ShapeType::Set) {
        let message = "Set shapes are deprecated and have been removed in Smithy IDL v2. Use a list shape with the \
                       @uniqueItems trait instead.";
        found.push(entity.warning(RULE.id, message));
    }
    for entity in context.graph.with("enum") {
        let message = "The enum trait is deprecated. Smithy 2.0 models should use the enum shape.";
        found.push(entity.warning(RULE.id, message));
    }
}
