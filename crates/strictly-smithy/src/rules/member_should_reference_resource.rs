//! `MemberShouldReferenceResource`.

use std::collections::HashSet;

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::ShapeType;
use crate::validate::{Context, named_targets, targets, ticked};
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "MemberShouldReferenceResource",
    severity: Severity::Warning,
    what: "Finds members that look like the identifier of a resource they are not bound to.",
    why: "A member with the name and the target of an identifier most likely is one. \
           `@references` on its structure says so to tools.",
    example: r#"$version: "2.0"
namespace example

resource City {
    identifiers: {
        cityId: String
    }
}

structure Visit {
    cityId: String
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let resources: Vec<_> = context
        .resources()
        .map(|resource| (resource, named_targets(resource.shape, "identifiers")))
        .collect();
    if resources.iter().all(|(_, identifiers)| identifiers.is_empty()) {
        return;
    }
    let below: Vec<HashSet<ShapeId>> = resources
        .iter()
        .map(|(resource, _)| {
            context.closure_of(&resource.id).into_iter().map(|entity| entity.id.clone()).collect()
        })
        .collect();
    for (entity, member) in context.graph.members() {
        let is_identifier =
            |(name, id): &(String, ShapeId)| *name == member.name && *id == member.target.id;
        let is_string = context
            .graph
            .target(member)
            .is_some_and(|target| matches!(target.shape_type, ShapeType::String | ShapeType::Enum));
        if !is_string || entity.is_built_in() {
            continue;
        }
        let mut candidates: Vec<&ShapeId> = resources
            .iter()
            .filter(|(_, identifiers)| identifiers.iter().any(is_identifier))
            .map(|(resource, _)| &resource.id)
            .collect();
        if candidates.is_empty() {
            continue;
        }
        let ignored = ignored(context, entity, &resources, &below);
        candidates.retain(|id| !ignored.contains(*id));
        if !candidates.is_empty() {
            let message = format!(
                "This member appears to reference the following resources without being included in a `@references` \
                 trait: [{}]",
                ticked(candidates)
            );
            found.push(entity.warning(RULE.id, message));
        }
    }
}

/// Resources that the member is bound to already: those it says it refers to, those it can be
/// reached from, and the children of those.
fn ignored(
    context: &Context<'_>,
    entity: &Entity<'_>,
    resources: &[(&Entity<'_>, Vec<(String, ShapeId)>)],
    below: &[HashSet<ShapeId>],
) -> HashSet<ShapeId> {
    let mut ignored = HashSet::new();
    let container = context.graph.entity(&entity.shape.id);
    for bearer in [Some(entity), container].into_iter().flatten() {
        let references = bearer.applied("references").and_then(|value| value.as_array());
        for reference in references.unwrap_or_default() {
            let id = reference.get("resource").and_then(|id| id.as_str()?.parse().ok());
            ignored.extend(id);
        }
    }
    for ((resource, _), below) in resources.iter().zip(below) {
        if below.contains(&entity.id) {
            ignored.insert(resource.id.clone());
            ignored.extend(targets(resource.shape, "resources"));
        }
    }
    ignored
}
