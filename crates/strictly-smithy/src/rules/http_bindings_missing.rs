//! `HttpBindingsMissing`.

use super::http::protocols;
use super::{Rule, Stage};
use crate::graph::Entity;
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpBindingsMissing",
    severity: Severity::Warning,
    what: "Finds operations without `@http` in services whose other operations have it, or whose \
           protocol needs it.",
    why: "An operation without a URI cannot be called over HTTP. Give it one, or take `@http` \
           from the others.",
    example: r#"$version: "2.0"
namespace example

service Atlas {
    operations: [GetCity, GetTown]
}

@http(method: "GET", uri: "/")
@readonly
operation GetCity {}

operation GetTown {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    // A model without any binding may be bound elsewhere.
    if context.graph.with("http").next().is_none() {
        return;
    }
    for service in context.services() {
        let operations = context.operations_of(service.shape);
        let is_bound =
            |operation: &&&crate::model::Shape| operation.prelude_trait("http").is_some();
        let (severity, reason) = match demanding_protocol(context, service) {
            Some(protocol) => (
                Severity::Error,
                format!(
                    "The `{protocol}` protocol requires all operations in the `{}` service define the `http` trait, \
                     but this operation is missing the `http` trait.",
                    service.id
                ),
            ),
            None if operations.iter().any(|operation| is_bound(&operation)) => (
                Severity::Warning,
                format!(
                    "One or more operations in the `{}` service define the `http` trait, but this operation is missing \
                     the `http` trait.",
                    service.id
                ),
            ),
            None => continue,
        };
        for operation in operations.iter().filter(|operation| !is_bound(operation)) {
            if let Some(entity) = context.graph.entity(&operation.id) {
                found.push(entity.event(severity, RULE.id, reason.clone()));
            }
        }
    }
}

/// A protocol of the service that uses `@http`.
fn demanding_protocol(context: &Context<'_>, service: &Entity<'_>) -> Option<String> {
    let demands = |definition: &crate::Node| {
        let traits = definition.get("traits").and_then(|traits| traits.as_array());
        let mut traits = traits.unwrap_or_default().iter().filter_map(|id| id.as_str());
        traits.any(|id| id == "smithy.api#http")
    };
    let service = context.model.shape(&service.id)?;
    let mut protocols = protocols(context.model, service).into_iter();
    protocols.find(|(_, definition)| demands(definition)).map(|(id, _)| id.to_string())
}
