//! `ResourceCycle`.

use super::{Rule, Stage};
use crate::model::ShapeType;
use crate::validate::{Context, targets};
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "ResourceCycle",
    severity: Severity::Error,
    what: "Finds resources that contain themselves.",
    why: "A resource below itself would have no end. Bind one of them elsewhere.",
    example: r#"$version: "2.0"
namespace example

resource City {
    resources: [City]
}
"#,
    stage: Stage::Core,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for resource in context.resources() {
        let Some((chain, last)) = find_cycle(context, &resource.id) else { continue };
        let Some(entity) = context.graph.entity(&last) else { continue };
        let mut names: Vec<_> = chain.iter().map(ToString::to_string).collect();
        names.push(last.to_string());
        let message = format!("Circular resource hierarchy found: {}", names.join(" -> "));
        found.push(entity.error(RULE.id, message));
    }
}

/// The resources visited on the way into a cycle, and the one met twice.
fn find_cycle(context: &Context<'_>, start: &ShapeId) -> Option<(Vec<ShapeId>, ShapeId)> {
    let mut visited: Vec<ShapeId> = Vec::new();
    let mut stack = vec![start.clone()];
    while let Some(id) = stack.pop() {
        if visited.contains(&id) {
            return Some((visited, id));
        }
        let shape = context.model.shape(&id)?;
        let mut children = targets(shape, "resources");
        children.retain(|id| {
            context.model.shape(id).is_some_and(|shape| shape.shape_type == ShapeType::Resource)
        });
        visited.push(id);
        stack.extend(children.into_iter().rev());
    }
    None
}
