//! `UnreferencedShape`.

use std::collections::HashSet;

use super::Definition;
use crate::graph::Relation;
use crate::selector::Selector;
use crate::validate::Context;
use crate::{Diagnostic, Node, NodeKind, Severity, ShapeId};

/// One finding for each shape that nothing leads to: neither the roots nor a trait definition.
pub(super) fn check(
    definition: &Definition<'_>,
    context: &Context<'_>,
) -> Result<Vec<Diagnostic>, Box<Diagnostic>> {
    let configured = definition.configuration.and_then(|node| node.get("rootShapeSelector"));
    let text = configured.and_then(Node::as_str).unwrap_or("service");
    let selector = Selector::parse(text).map_err(|_| {
        definition.broken(format!("Error parsing `rootShapeSelector` expression: `{text}`"))
    })?;
    let graph = &context.graph;
    let mut reached = HashSet::new();
    let mut starts = selector.select_in(graph);
    starts.extend(graph.with("trait").filter_map(|entity| graph.find(&entity.id)));
    while let Some(start) = starts.pop() {
        if reached.contains(&start) {
            continue;
        }
        for ix in graph.closure_where(start, |edge| edge.relation != Relation::Mixin) {
            reached.insert(ix);
            if let Some(entity) = graph.get(ix) {
                entity.traits().values().for_each(|node| {
                    named(node, &mut |id| starts.extend(graph.find(&id)));
                });
                starts.extend(graph.find(&entity.shape.id));
            }
        }
    }
    let severity = definition.severity.unwrap_or(Severity::Note);
    let unreached = graph.entities.iter().enumerate().filter(|(ix, entity)| {
        entity.member.is_none()
            && !entity.is_built_in()
            && !entity.has("mixin")
            && !reached.contains(ix)
    });
    Ok(unreached
        .map(|(_, entity)| {
            let message = format!(
                "This shape is unreferenced. It has no modeled connections to shapes that match the following \
                 selector: `{text}`"
            );
            entity.event(severity, definition.id, message)
        })
        .collect())
}

/// Every shape ID among the texts of a node.
fn named(node: &Node, found: &mut impl FnMut(ShapeId)) {
    match &node.kind {
        NodeKind::String(text) => text.parse().into_iter().for_each(found),
        NodeKind::Array(items) => items.iter().for_each(|item| named(item, found)),
        NodeKind::Object(entries) => entries.values().for_each(|value| named(value, found)),
        _ => {}
    }
}
