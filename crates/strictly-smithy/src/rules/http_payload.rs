//! `HttpPayload`.

use super::http::{Location, bindings};
use super::{Rule, Stage};
use crate::model::Shape;
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpPayload",
    severity: Severity::Error,
    what: "Finds messages with a member that is the whole body and others that are bound to \
           nothing.",
    why: "If one member is the body, there is no place left for the others but headers, query \
           string and URI.",
    example: r#"$version: "2.0"
namespace example

@http(method: "PUT", uri: "/")
@idempotent
operation PutCity {
    input := {
        @httpPayload
        body: Blob
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.operations().filter(|operation| operation.has("http")) {
        if let Some(input) = context.input(operation.shape) {
            check_message(context, input, true, found);
        }
        if let Some(output) = context.output(operation.shape) {
            check_message(context, output, false, found);
        }
    }
    for error in context.graph.with("error").filter(|error| error.member.is_none()) {
        check_message(context, error.shape, false, found);
    }
}

fn check_message(
    context: &Context<'_>,
    message: &Shape,
    is_request: bool,
    found: &mut Diagnostics,
) {
    let members = bindings(message, is_request);
    let unbound: Vec<_> = members
        .into_iter()
        .filter(|(_, location)| *location == Location::Unbound)
        .map(|(name, _)| name)
        .collect();
    let Some(entity) = context.graph.entity(&message.id).filter(|_| !unbound.is_empty()) else {
        return;
    };
    let message = format!(
        "A member of this structure is marked with the `httpPayload` trait, but the following structure members are \
         not explicitly bound to the HTTP message: {}",
        ticked(unbound)
    );
    found.push(entity.error(RULE.id, message));
}
