//! `EmitEachSelector` and `EmitNoneSelector`.

use super::Definition;
use crate::selector::Selector;
use crate::validate::Context;
use crate::{Diagnostic, Severity, ShapeId};

/// One finding for each shape that a selector gives.
pub(super) fn each(
    definition: &Definition<'_>,
    context: &Context<'_>,
) -> Result<Vec<Diagnostic>, Box<Diagnostic>> {
    let selector = selector(definition)?;
    let bound = definition.configuration.and_then(|node| node.get("bindToTrait"));
    let bound: Option<ShapeId> = bound.and_then(|node| node.as_str()?.parse().ok());
    let template = definition.configuration.and_then(|node| node.get("messageTemplate"));
    let graph = &context.graph;
    let mut events = Vec::new();
    for entity in selector.select_in(graph).into_iter().filter_map(|ix| graph.get(ix)) {
        let mut span = entity.span();
        if let Some(id) = &bound {
            match entity.traits().get(id) {
                Some(value) => span = value.span,
                None => continue,
            }
        }
        let message = match template.and_then(|node| node.as_str()) {
            Some(template) => selector.fill(template, graph, &entity.id),
            None => format!("Selector capture matched selector: {}", selector.as_str()),
        };
        events.push(
            Diagnostic::new(severity(definition), definition.id, message).on(&entity.id).at(span),
        );
    }
    Ok(events)
}

/// One finding if a selector gives no shape at all.
pub(super) fn none(
    definition: &Definition<'_>,
    context: &Context<'_>,
) -> Result<Vec<Diagnostic>, Box<Diagnostic>> {
    let selector = selector(definition)?;
    let graph = &context.graph;
    let selected = selector.select_in(graph);
    if selected.into_iter().filter_map(|ix| graph.get(ix)).any(|entity| !entity.is_built_in()) {
        return Ok(Vec::new());
    }
    let message = format!("Model is expected to contain shapes matching: {}", selector.as_str());
    Ok(vec![Diagnostic::new(severity(definition), definition.id, message).at(definition.node.span)])
}

fn severity(definition: &Definition<'_>) -> Severity {
    definition.severity.unwrap_or(Severity::Danger)
}

fn selector(definition: &Definition<'_>) -> Result<Selector, Box<Diagnostic>> {
    let text = definition.configuration.and_then(|node| node.get("selector")?.as_str());
    let Some(text) = text else {
        return Err(definition.broken("Missing expected member `selector`."));
    };
    Selector::parse(text).map_err(|error| {
        definition.broken(format!(
            "Deserialization error at (/selector): unable to create software.amazon.smithy.model.selector.Selector \
             from \"{}\": Unable to deserialize Node using fromNode method: {error}",
            text.replace('\\', "\\\\").replace('"', "\\\""),
        ))
    })
}
