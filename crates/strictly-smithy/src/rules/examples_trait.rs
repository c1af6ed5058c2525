//! `ExamplesTrait`.

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::validate::{Context, Event, check_value, targets};
use crate::{Diagnostics, Node, NodeKind, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "ExamplesTrait",
    severity: Severity::Error,
    what: "Finds examples of an operation that are not valid input, output or errors of it.",
    why: "Examples end up in documentation and in tests. One that the service would refuse \
           misleads whoever copies it.",
    example: r#"$version: "2.0"
namespace example

@examples([{ title: "No name", input: {}, output: {} }])
operation GetCity {
    input := {
        @required
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.operations() {
        let examples = operation.applied("examples").and_then(|examples| examples.as_array());
        for example in examples.unwrap_or_default() {
            check_example(context, operation, example, found);
        }
    }
}

fn check_example(
    context: &Context<'_>,
    operation: &Entity<'_>,
    example: &Node,
    found: &mut Diagnostics,
) {
    let title = example.get("title").and_then(Node::as_str).unwrap_or("");
    let lenient = example.get("allowConstraintErrors").and_then(Node::as_bool).unwrap_or(false);
    let (output, error) = (example.get("output"), example.get("error"));
    if lenient && error.is_none() {
        let message = format!(
            "Example: `{title}` has allowConstraintErrors enabled, so error must be defined."
        );
        found.push(operation.error(RULE.id, message).at(example.span));
    }
    let mut check = |part: &str, id: &ShapeId, value: &Node| {
        let event = Event {
            id: RULE.id,
            shape: Some(&operation.id),
            start: &format!("Example {part} of `{title}`"),
            constraints: if lenient { Severity::Warning } else { Severity::Error },
            lenient_zero: false,
        };
        check_value(context, id, value, &event, found);
    };
    let nothing = Node::new(example.span, NodeKind::Object(indexmap::IndexMap::new()));
    if let Some(input) = context.input(operation.shape) {
        check("input", &input.id, example.get("input").unwrap_or(&nothing));
    }
    match (output, error) {
        (Some(_), Some(_)) => {
            let message = format!(
                "Example: `{title}` has both output and error defined, only one should be present."
            );
            found.push(operation.error(RULE.id, message).at(example.span));
        }
        (Some(value), None) => {
            if let Some(output) = context.output(operation.shape) {
                check("output", &output.id, value);
            }
        }
        (None, Some(error)) => {
            let name = error.get("shapeId").and_then(Node::as_str).unwrap_or("");
            let id = name.parse::<ShapeId>().ok().filter(|id| may_answer(context, operation, id));
            if let Some(id) = id {
                check("error", &id, error.get("content").unwrap_or(&nothing));
            } else {
                let message = format!(
                    "Error parameters provided for operation without the `{name}` error: `{title}`"
                );
                found.push(operation.error(RULE.id, message).at(error.span));
            }
        }
        (None, None) => {}
    }
}

/// True if the error is one of the operation, or of every service that has the operation.
fn may_answer(context: &Context<'_>, operation: &Entity<'_>, error: &ShapeId) -> bool {
    if context.model.shape(error).is_none() {
        return false;
    }
    if targets(operation.shape, "errors").contains(error) {
        return true;
    }
    let has_it = |service: &&Entity<'_>| {
        let operations = context.model.shape(&service.id).map(|shape| context.operations_of(shape));
        operations.unwrap_or_default().iter().any(|other| other.id == operation.id)
    };
    let services: Vec<_> = context.services().filter(has_it).collect();
    !services.is_empty()
        && services.iter().all(|service| targets(service.shape, "errors").contains(error))
}
