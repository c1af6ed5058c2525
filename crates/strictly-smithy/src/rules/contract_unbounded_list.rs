//! `Contract.UnboundedList`.

use super::contract_unbounded_string::{input_members, is_bounded};
use super::{Rule, Stage};
use crate::model::ShapeType;
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "Contract.UnboundedList",
    severity: Severity::Note,
    what: "Finds lists and maps in the input of an operation that may have any number of entries.",
    why: "A server must hold what it is sent. `@length` with a `max` says how much that can be.",
    example: r#"$version: "2.0"
namespace example

list Flags {
    member: Boolean
}

operation PutCity {
    input := {
        flags: Flags
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    use ShapeType::{List, Map, Set};
    for (entity, member) in input_members(context) {
        let Some(target) = context.graph.target(member) else { continue };
        if matches!(target.shape_type, List | Set | Map) && !is_bounded(member, target) {
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
