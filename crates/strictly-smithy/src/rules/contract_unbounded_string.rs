//! `Contract.UnboundedString`.

use std::collections::HashSet;

use super::{Rule, Stage};
use crate::graph::{Entity, Relation};
use crate::model::{Member, Shape, ShapeType};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "Contract.UnboundedString",
    severity: Severity::Note,
    what: "Finds strings and blobs in the input of an operation that may be of any length.",
    why: "A server must hold what it is sent. `@length` with a `max` says how much that can be; \
           an enum needs none.",
    example: r#"$version: "2.0"
namespace example

operation PutCity {
    input := {
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for (entity, member) in input_members(context) {
        let Some(target) = context.graph.target(member) else { continue };
        let is_text = matches!(target.shape_type, ShapeType::String | ShapeType::Blob)
            && target.prelude_trait("enum").is_none()
            && target.prelude_trait("streaming").is_none();
        if is_text && !is_bounded(member, target) {
            let message = format!(
                "This member of an input targets `{}`, a {} of any length",
                target.id,
                target.shape_type.keyword()
            );
            let event = entity.event(Severity::Note, RULE.id, message);
            found.push(event.help("apply `@length` with a `max` to the member or to its target"));
        }
    }
}

/// Every member that the input of an operation leads to.
pub(super) fn input_members<'a, 'm>(context: &'a Context<'m>) -> Vec<(&'a Entity<'m>, &'m Member)> {
    let mut seen = HashSet::new();
    let mut members = Vec::new();
    for operation in context.operations() {
        let Some(input) = context.input(operation.shape) else { continue };
        let Some(start) = context.graph.find(&input.id).filter(|ix| !seen.contains(ix)) else {
            continue;
        };
        for ix in context.graph.closure_where(start, |edge| edge.relation != Relation::Mixin) {
            let entity = context.graph.get(ix).filter(|_| seen.insert(ix));
            members.extend(entity.and_then(|entity| Some((entity, entity.member?))));
        }
    }
    members
}

/// True if a `max` bounds the length of the values of a member.
pub(super) fn is_bounded(member: &Member, target: &Shape) -> bool {
    let length = member.prelude_trait("length").or_else(|| target.prelude_trait("length"));
    length.is_some_and(|length| length.get("max").is_some())
}
