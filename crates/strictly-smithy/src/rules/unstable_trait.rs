//! `UnstableTrait`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "UnstableTrait",
    severity: Severity::Warning,
    what: "Finds uses of traits that are unstable.",
    why: "What is unstable may change, or go, with the next version of whoever defines it. The ID of \
           the finding ends with that of the trait, so that one trait can be let pass.",
    example: r#"$version: "2.0"
namespace example

@trait
@unstable
structure draft {}

@draft
string City
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for definition in context.graph.with("unstable") {
        let id = format!("{}.{}", RULE.id, definition.id);
        let bearers = context.graph.with_trait(&definition.id);
        for bearer in bearers.filter(|bearer| !bearer.is_built_in()) {
            let message = format!("This shape applies a trait that is unstable: {}", definition.id);
            found.push(bearer.warning(id.clone(), message));
        }
    }
}
