//! `Union`.

use super::{Rule, Stage};
use crate::model::ShapeType;
use crate::validate::{Context, compact};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "Union",
    severity: Severity::Error,
    what: "Finds unions without members, and members of unions with a default or `@box`.",
    why: "A union holds the value of one member, so it needs one. Defaults and `@box` speak of \
           absence, which a union member does not know.",
    example: r#"$version: "2.0"
namespace example

union Nothing {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.shapes_of(ShapeType::Union) {
        if entity.shape.members.is_empty() {
            found.push(entity.error(RULE.id, "Tagged unions must have one or more members"));
        }
    }
    for (entity, member) in context.graph.members() {
        if entity.shape.shape_type != ShapeType::Union {
            continue;
        }
        if let Some(value) = entity.applied("box") {
            let message = "Invalid box trait found on a union member. The box trait on union members has no effect \
                           because union members are implicitly nullable.";
            found.push(entity.warning(RULE.id, message).at(value.span));
        }
        let Some(target) = context.graph.target(member) else { continue };
        if let Some(default) = target.prelude_trait("default") {
            let message = format!(
                "This union member targets `{}`, a shape with a default value of `{}`. Note that default values are \
                 only applicable to structures and ignored in tagged unions. It is a best practice for union members \
                 to target shapes with no default value (for example, instead of targeting PrimitiveInteger, target \
                 Integer).",
                target.id,
                compact(default)
            );
            found.push(entity.event(Severity::Note, RULE.id, message));
        }
    }
}
