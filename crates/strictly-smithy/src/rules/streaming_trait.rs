//! `StreamingTrait`.

use super::http::protocols;
use super::{Rule, Stage};
use crate::graph::{Entity, Relation};
use crate::model::{Member, ShapeType};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "StreamingTrait",
    severity: Severity::Error,
    what: "Finds streams anywhere but on the top level of an input or output, streams that may be \
           absent, and events that are not structures.",
    why: "A stream is read while the rest of the message is known already, so it cannot be \
           nested; absent and empty are the same.",
    example: r#"$version: "2.0"
namespace example

@streaming
blob Bytes

operation PutMap {
    input := {
        map: Bytes
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for stream in context.graph.with("streaming") {
        if stream.shape_type() == Some(ShapeType::Union) {
            check_events(context, stream, found);
        }
        for (relation, member) in context.graph.users(&stream.id) {
            if relation == Relation::MemberTarget {
                check_member(context, stream, member, found);
            }
        }
    }
    for service in context.services() {
        if let Some(protocol_service) = uses_payloads(context, service) {
            check_payloads(context, protocol_service, found);
        }
    }
}

fn check_events(context: &Context<'_>, union: &Entity<'_>, found: &mut Diagnostics) {
    let is_structure = |member: &Member| {
        let target = context.graph.target(member);
        target.is_some_and(|target| target.shape_type == ShapeType::Structure)
    };
    let members = union.shape.members.values().filter(|member| !is_structure(member));
    let members: Vec<_> = members.map(|member| member.name.as_str()).collect();
    if !members.is_empty() {
        let message = format!(
            "Each member of an event stream union must target a structure shape, but the following union members do \
             not: [{}]",
            members.join(", ")
        );
        found.push(union.error(RULE.id, message));
    }
}

/// Checks a member that targets a stream, and what uses the structure it is in.
fn check_member(
    context: &Context<'_>,
    stream: &Entity<'_>,
    member: &Entity<'_>,
    found: &mut Diagnostics,
) {
    let is_blob = stream.shape_type() == Some(ShapeType::Blob);
    if is_blob && !member.has("required") && !member.has("default") {
        let message = "Members that target blobs marked with the `streaming` trait MUST also be marked with the \
                       `required` or `default` trait.";
        found.push(member.error(RULE.id, message));
    }
    let container = &member.shape.id;
    for (relation, user) in context.graph.users(container) {
        match relation {
            Relation::Input | Relation::Mixin => {}
            Relation::Output => {
                let structure = context.graph.entity(container);
                if let (true, Some(structure)) = (stream.has("requiresLength"), structure) {
                    let message = format!(
                        "Structures that contain a reference to a stream marked with the @requiresLength trait can \
                         only be used as operation inputs, but this structure is referenced from `{}` as output",
                        user.id
                    );
                    found.push(structure.error(RULE.id, message));
                }
            }
            Relation::MemberTarget => {
                let message = format!(
                    "Members cannot target structures that contain a stream, but this member targets {container}"
                );
                found.push(user.error(RULE.id, message));
            }
            relation => {
                let message = format!(
                    "This shape has an invalid `{}` relationship to a structure, `{container}`, that contains a stream",
                    relation.in_messages()
                );
                found.push(user.error(RULE.id, message));
            }
        }
    }
}

/// The service, if one of its protocols knows `@httpPayload`.
fn uses_payloads<'a, 'm>(context: &Context<'m>, service: &'a Entity<'m>) -> Option<&'a Entity<'m>> {
    let knows = |definition: &crate::Node| {
        let traits = definition.get("traits").and_then(|traits| traits.as_array());
        let mut traits = traits.unwrap_or_default().iter().filter_map(|id| id.as_str());
        traits.any(|id| id == "smithy.api#httpPayload")
    };
    let protocols = protocols(context.model, service.shape);
    protocols.iter().any(|(_, definition)| knows(definition)).then_some(service)
}

fn check_payloads(context: &Context<'_>, service: &Entity<'_>, found: &mut Diagnostics) {
    for entity in context.closure_of(&service.id) {
        let Some(member) = entity.member.filter(|_| !entity.has("httpPayload")) else { continue };
        let target = context.graph.target(member);
        if target.is_some_and(|target| target.prelude_trait("streaming").is_some()) {
            let message = format!(
                "Member `{}` referencing @streaming shape `{}` must have the @httpPayload trait, as service `{}` has \
                 a protocol that supports @httpPayload.",
                entity.id, member.target.id, service.id
            );
            found.push(entity.error(RULE.id, message));
        }
    }
}
