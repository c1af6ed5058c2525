//! `OperationNameAmbiguity`.

use super::{Rule, Stage};
use crate::validate::{Context, target};
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "OperationNameAmbiguity",
    severity: Severity::Warning,
    what: "Finds shapes that are named as if they were the input or output of an operation that \
           has another.",
    why: "Whoever reads `GetCityInput` takes it for the input of `GetCity`. Rename it, or use it \
           as such.",
    example: r#"$version: "2.0"
namespace example

structure GetCityInput {}

structure Lookup {}

operation GetCity {
    input: Lookup
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let sides = [("input", ["Input", "Request"]), ("output", ["Output", "Response"])];
    for operation in context.operations() {
        for (name, suffixes) in sides {
            let Some(used) = target(operation.shape, name) else { continue };
            for suffix in suffixes {
                let id = ShapeId::new(
                    operation.id.namespace(),
                    format!("{}{suffix}", operation.id.name()),
                );
                let Some(shape) = context.graph.entity(&id).filter(|_| id != used) else {
                    continue;
                };
                let message = format!(
                    "The name of this shape implies that it is the {name} of {}, but that operation uses {used} for \
                     {name}. This kind of ambiguity can confuse developers calling this operation and can cause \
                     issues in code generators that use similar naming conventions to generate {name} types.",
                    operation.id
                );
                found.push(shape.warning(RULE.id, message));
            }
        }
    }
}
