//! `ExclusiveStructureMemberTrait`.

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::{Member, ShapeType};
use crate::validate::{Context, ticked, trait_name};
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "ExclusiveStructureMemberTrait",
    severity: Severity::Error,
    what: "Finds structures that use a trait more than once which they may use once only.",
    why: "There is one body to a message and one idempotency token to a request. Keep the trait \
           on one member.",
    example: r#"$version: "2.0"
namespace example

operation GetCity {
    input := {
        @idempotencyToken
        first: String
        @idempotencyToken
        second: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for definition in context.graph.with("trait") {
        let value = definition.applied("trait");
        let exclusive = value.and_then(|value| value.get("structurallyExclusive")?.as_str());
        let by_target = match exclusive {
            Some("member") => false,
            Some("target") => true,
            _ => continue,
        };
        for structure in context.graph.shapes_of(ShapeType::Structure) {
            check_structure(context, &definition.id, by_target, structure, found);
        }
    }
}

fn check_structure(
    context: &Context<'_>,
    id: &ShapeId,
    by_target: bool,
    structure: &Entity<'_>,
    found: &mut Diagnostics,
) {
    let uses_it = |member: &&Member| {
        if by_target {
            context.graph.target(member).is_some_and(|target| target.traits.contains_key(id))
        } else {
            member.traits.contains_key(id)
        }
    };
    let members: Vec<_> =
        structure.shape.members.values().filter(uses_it).map(|member| &member.name).collect();
    if members.len() < 2 {
        return;
    }
    let (name, members) = (trait_name(id), ticked(members));
    let message = if by_target {
        format!(
            "Only a single member of a structure can target a shape marked with the `{name}` trait, but it was found \
             on the following members: {members}"
        )
    } else {
        format!(
            "The `{name}` trait can be applied to only a single member of a shape, but it was found on the following \
             members: {members}"
        )
    };
    found.push(structure.error(RULE.id, message));
}
