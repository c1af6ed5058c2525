//! `DeprecatedTrait`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "DeprecatedTrait",
    severity: Severity::Warning,
    what: "Finds uses of traits that are deprecated.",
    why: "What is deprecated will go one day. The message of the trait says what to use instead.",
    example: r#"$version: "2.0"
namespace example

@trait
@deprecated
structure old {}

@old
string City
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let enum_trait = ShapeId::new("smithy.api", "enum");
    for definition in context.graph.with("trait") {
        let Some(deprecated) = definition.applied("deprecated") else { continue };
        // Of that trait, `ModelDeprecation` speaks.
        if definition.id == enum_trait {
            continue;
        }
        let mut text = definition.id.to_string();
        if let Some(message) = deprecated.get("message").and_then(|message| message.as_str()) {
            text = format!("{text}, {message}");
        }
        for bearer in
            context.graph.with_trait(&definition.id).filter(|bearer| !bearer.is_built_in())
        {
            let message = format!("This shape applies a trait that is deprecated: {text}");
            found.push(bearer.warning(RULE.id, message));
        }
    }
}
