//! `TraitValidators`.

use indexmap::IndexMap;

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::selector::Selector;
use crate::validate::Context;
use crate::{Diagnostics, Node, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "TraitValidators",
    severity: Severity::Error,
    what: "Applies the rules that a trait brings along, and finds those whose names are no event \
           IDs.",
    why: "A protocol can say what it cannot carry, and every service that uses it is held to \
           that. Findings have the ID that the trait gives them.",
    example: r#"$version: "2.0"
namespace example

@trait
@traitValidators(".": { selector: "*" })
structure strict {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for definition in context.graph.with("traitValidators") {
        let Some(value) = definition.applied("traitValidators") else { continue };
        let Some(entries) = value.as_object() else { continue };
        let mut all_valid = true;
        for key in entries.keys().filter(|key| !ShapeId::is_namespace(key)) {
            all_valid = false;
            let message =
                format!("`smithy.api#traitValidators` key is not a valid event ID: `{key}`");
            found.push(definition.error(RULE.id, message).at(value.span));
        }
        if all_valid {
            for bearer in context.graph.with_trait(&definition.id) {
                apply(context, definition, bearer, entries, found);
            }
        }
    }
}

fn apply(
    context: &Context<'_>,
    definition: &Entity<'_>,
    bearer: &Entity<'_>,
    entries: &IndexMap<String, Node>,
    found: &mut Diagnostics,
) {
    let Some(start) = context.graph.find(&bearer.id) else { return };
    for (id, entry) in entries {
        let selector = entry.get("selector").and_then(Node::as_str).map(Selector::parse);
        let selector = match selector {
            Some(Ok(selector)) => selector,
            Some(Err(error)) => {
                found.push(definition.error(RULE.id, error.to_string()).at(entry.span));
                continue;
            }
            None => continue,
        };
        let severity = match entry.get("severity").and_then(Node::as_str) {
            Some("NOTE") => Severity::Note,
            Some("WARNING") => Severity::Warning,
            Some("DANGER") => Severity::Danger,
            _ => Severity::Error,
        };
        let reason = entry.get("message").and_then(Node::as_str);
        let message = format!(
            "Found an incompatible shape when validating the constraints of the `{}` trait attached to `{}`{}",
            definition.id,
            bearer.id,
            reason.map_or_else(String::new, |reason| format!(": {reason}"))
        );
        for ix in selector.select_from(&context.graph, start) {
            if let Some(shape) = context.graph.get(ix) {
                found.push(shape.event(severity, id.as_str(), message.clone()));
            }
        }
    }
}
