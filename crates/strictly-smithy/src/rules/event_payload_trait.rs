//! `EventPayloadTrait`.

use super::{Rule, Stage};
use crate::model::{Member, ShapeType};
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "EventPayloadTrait",
    severity: Severity::Error,
    what: "Finds events with a payload whose other members are not headers.",
    why: "If one member is the payload of the event, there is no place left for the others but \
           headers.",
    example: r#"$version: "2.0"
namespace example

structure Moved {
    @eventPayload
    body: Blob
    name: String
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for payload in context.graph.with("eventPayload").filter(|entity| entity.member.is_some()) {
        let is_unmarked = |member: &&Member| {
            ["eventHeader", "eventPayload"].iter().all(|name| member.prelude_trait(name).is_none())
        };
        let members = payload.shape.members.values();
        let unmarked: Vec<_> = members.filter(is_unmarked).map(|member| &member.name).collect();
        let Some(entity) = context.graph.entity(&payload.shape.id) else { continue };
        if payload.shape.shape_type == ShapeType::Structure && !unmarked.is_empty() {
            let message = format!(
                "This event structure contains a member marked with the `eventPayload` trait, so all other members \
                 must be marked with the `eventHeader` trait. However, the following member(s) are not marked with \
                 the eventHeader trait: {}",
                ticked(unmarked)
            );
            found.push(entity.error(RULE.id, message));
        }
    }
}
