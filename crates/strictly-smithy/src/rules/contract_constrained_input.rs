//! `Contract.ConstrainedInput`.

use super::{Rule, Stage};
use crate::model::ShapeType;
use crate::validate::{Context, targets};
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "Contract.ConstrainedInput",
    severity: Severity::Warning,
    what: "Finds operations whose input is constrained, but that have no error to say that it was \
           broken.",
    why: "A server that refuses input must say so in a way that clients of the model understand: \
           `smithy.framework#ValidationException`, or an error of your own.",
    example: r#"$version: "2.0"
namespace example

operation SetLevel {
    input := {
        @range(min: 1)
        level: Integer
    }
}
"#,
    stage: Stage::Detail,
    check,
};

const CONSTRAINTS: [&str; 6] = ["length", "pattern", "range", "uniqueItems", "enum", "required"];

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.operations() {
        let Some(input) = context.input(operation.shape) else { continue };
        let constrained = context.closure_of(&input.id).into_iter().find(|entity| {
            matches!(entity.shape_type(), Some(ShapeType::Enum | ShapeType::IntEnum))
                || CONSTRAINTS.iter().any(|name| entity.has(name)) && !entity.has("default")
        });
        let Some(constrained) = constrained else { continue };
        let services = context.graph.users(&operation.id).map(|(_, user)| user.shape);
        let mut errors = targets(operation.shape, "errors");
        services.for_each(|service| errors.extend(targets(service, "errors")));
        if !errors.iter().any(|id| says_invalid(context, id)) {
            let message = format!(
                "The input of this operation is constrained, by `{}` for one, but none of its errors says that it was \
                 invalid",
                constrained.id
            );
            let event = operation.warning(RULE.id, message);
            found.push(event.help("add `smithy.framework#ValidationException` to its `errors`"));
        }
    }
}

/// True for errors that are about invalid input, by their name or by a trait.
fn says_invalid(context: &Context<'_>, id: &ShapeId) -> bool {
    let marker = ShapeId::new("smithy.framework.rust", "validationException");
    let is_one = context.model.shape(id).is_some_and(|shape| shape.traits.contains_key(&marker));
    is_one || id.name().contains("Validation") || id.name().contains("Invalid")
}
