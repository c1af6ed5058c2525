//! Validators that models ask for in the metadata `validators`.
//!
//! See "Validator definition" and "Built-in validators" in the specification.

mod emit;
mod unreferenced;

use super::context::Context;
use super::metadata::{expect_text, optional_text, wrong};
use super::suppression::check_overrides;
use crate::graph::Entity;
use crate::{Diagnostic, Diagnostics, Node, Severity};

/// An entry of the metadata `validators`.
struct Definition<'n> {
    name: &'n str,
    id: &'n str,
    message: Option<&'n str>,
    severity: Option<Severity>,
    namespaces: Option<Vec<&'n str>>,
    configuration: Option<&'n Node>,
    node: &'n Node,
}

/// Applies every validator that the metadata asks for.
pub(super) fn apply(context: &Context<'_>, found: &mut Diagnostics) {
    check_overrides(context.model, found);
    let Some(node) = context.model.metadata.get("validators") else { return };
    let Some(entries) = node.as_array() else {
        let kind = super::metadata::kind(node);
        let message = format!("validators must be an array. Found {kind}.");
        return found.push(Diagnostic::error("Model", message).at(node.span));
    };
    for entry in entries {
        match read(entry) {
            Err(error) => found.push(*error),
            Ok(definition) => run(&definition, context, found),
        }
    }
}

fn run(definition: &Definition<'_>, context: &Context<'_>, found: &mut Diagnostics) {
    let events = match definition.name {
        "EmitEachSelector" => emit::each(definition, context),
        "EmitNoneSelector" => emit::none(definition, context),
        "UnreferencedShape" => unreferenced::check(definition, context),
        name => Ok(vec![
            Diagnostic::new(
                Severity::Warning,
                format!("UnknownValidator_{name}"),
                format!("Unable to locate a validator named `{name}`"),
            )
            .at(definition.node.span),
        ]),
    };
    match events {
        Err(error) => found.push(*error),
        Ok(events) => {
            let wanted = |event: &Diagnostic| match (&definition.namespaces, &event.shape) {
                (_, None) => true,
                (Some(namespaces), Some(shape)) => namespaces.contains(&shape.namespace()),
                (None, Some(id)) => !context.graph.entity(id).is_some_and(Entity::is_built_in),
            };
            events.into_iter().filter(wanted).for_each(|event| found.push(event));
        }
    }
}

impl Definition<'_> {
    /// That this validator could not be set up.
    fn broken(&self, reason: impl std::fmt::Display) -> Box<Diagnostic> {
        let message = format!("Error creating `{}` validator: {reason}", self.name);
        wrong(self.node.span, message)
    }
}

fn read(node: &Node) -> Result<Definition<'_>, Box<Diagnostic>> {
    let node = super::expect_object(node)?;
    let name = expect_text(node, "name")?;
    let severity = match optional_text(node, "severity")? {
        None => None,
        Some("NOTE") => Some(Severity::Note),
        Some("WARNING") => Some(Severity::Warning),
        Some("DANGER") => Some(Severity::Danger),
        Some(other) => {
            let message = format!("Expected one of `DANGER`, `NOTE`, `WARNING`; got `{other}`.");
            return Err(wrong(node.span, message));
        }
    };
    let namespaces = match node.get("namespaces") {
        None => None,
        Some(list) => {
            Some(super::expect_array(list)?.iter().filter_map(|item| item.as_str()).collect())
        }
    };
    Ok(Definition {
        name,
        id: optional_text(node, "id")?.unwrap_or(name),
        message: optional_text(node, "message")?,
        severity,
        namespaces,
        configuration: node.get("configuration"),
        node,
    })
}
