//! Validators that models ask for in the metadata `validators`.
//!
//! See "Validator definition" and "Built-in validators" in the specification.

mod emit;
mod unreferenced;

use std::collections::HashSet;

use super::context::Context;
use super::metadata::{expect_text, optional_text, wrong};
use super::suppression::check_overrides;
use crate::graph::{Entity, Ix};
use crate::selector::Selector;
use crate::{Diagnostic, Diagnostics, Node, Severity};

/// An entry of the metadata `validators`.
struct Definition<'n> {
    name: &'n str,
    id: &'n str,
    message: Option<&'n str>,
    severity: Option<Severity>,
    namespaces: Vec<&'n str>,
    selector: Option<Selector>,
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
        name => {
            let id = format!("UnknownValidator_{name}");
            let message = format!("Unable to locate a validator named `{name}`");
            let diagnostic = Diagnostic::new(Severity::Warning, id, message);
            return found.push(diagnostic.at(definition.node.span));
        }
    };
    match events {
        Err(error) => found.push(*error),
        Ok(events) => {
            let selected = definition.selector.as_ref();
            let selected: Option<HashSet<Ix>> =
                selected.map(|selector| selector.select_in(&context.graph).into_iter().collect());
            let wanted = |event: &Diagnostic| definition.wants(event, context, selected.as_ref());
            let events = events.into_iter().filter(wanted);
            events.for_each(|event| found.push(definition.reword(event)));
        }
    }
}

impl Definition<'_> {
    /// True for findings about what the definition is confined to.
    fn wants(
        &self,
        event: &Diagnostic,
        context: &Context<'_>,
        selected: Option<&HashSet<Ix>>,
    ) -> bool {
        let Some(id) = &event.shape else { return true };
        let in_namespace = if self.namespaces.is_empty() {
            !context.graph.entity(id).is_some_and(Entity::is_built_in)
        } else {
            self.namespaces.contains(&id.namespace())
        };
        let is_in = |selected: &HashSet<Ix>| {
            context.graph.find(id).is_some_and(|ix| selected.contains(&ix))
        };
        in_namespace && selected.is_none_or(is_in)
    }

    /// A finding with the message of the definition, if it has one.
    fn reword(&self, mut event: Diagnostic) -> Diagnostic {
        if let Some(message) = self.message {
            event.message = message.replace("{super}", &event.message);
        }
        event
    }

    /// That this validator could not be set up.
    fn broken(&self, reason: impl std::fmt::Display) -> Box<Diagnostic> {
        let message = format!("Error creating `{}` validator: {reason}", self.name);
        wrong(self.node.span, message)
    }
}

fn read(node: &Node) -> Result<Definition<'_>, Box<Diagnostic>> {
    if node.as_object().is_none() {
        let kind = super::metadata::kind(node);
        let message = format!("Each element of `validators` must be an object. Found {kind}.");
        return Err(wrong(node.span, message));
    }
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
        None => Vec::new(),
        Some(list) => super::expect_array(list)?.iter().filter_map(|item| item.as_str()).collect(),
    };
    let selector = optional_text(node, "selector")?.map(Selector::parse).transpose();
    let selector = selector.map_err(|error| wrong(node.span, error.to_string()))?;
    Ok(Definition {
        name,
        id: optional_text(node, "id")?.unwrap_or(name),
        message: optional_text(node, "message")?,
        severity,
        namespaces,
        selector,
        configuration: node.get("configuration"),
        node,
    })
}
