//! Operations.

use std::collections::BTreeSet;

use strictly_contract::{Binding, HttpTrait, Operation, Protocol};

use super::Context;
use crate::model::{Shape, ShapeType};
use crate::traits::{Bearer, http, text, uri};
use crate::{Diagnostic, ShapeId, closure};

/// Lowers an operation of `service`.
pub(super) fn lower(context: &mut Context<'_>, service: &Shape, operation: &Shape) -> Operation {
    let bearer = Bearer::shape(operation);
    let input = structure(context, operation, "input", &closure::input(operation));
    let output = structure(context, operation, "output", &closure::output(operation));
    let errors = closure::errors(service, operation);
    for error in &errors {
        expect_error(context, operation, error);
    }
    Operation {
        id: operation.id.clone(),
        documentation: text::documentation(&bearer, &mut context.found),
        input,
        output,
        errors: errors.iter().map(|id| context.renames.apply(id)).collect(),
        http: http_trait(context, operation),
        host_prefix: http::host_prefix(&bearer, &mut context.found),
        checksum_required: bearer.has("httpChecksumRequired"),
        request_compression: http::request_compression(&bearer, &mut context.found),
        readonly: bearer.has("readonly"),
        idempotent: bearer.has("idempotent"),
        deprecated: text::deprecated(&bearer, &mut context.found),
    }
}

/// The ID of an input or output in the contract. Reports what is no structure.
fn structure(context: &mut Context<'_>, operation: &Shape, role: &str, id: &ShapeId) -> ShapeId {
    if context.model.shape(id).is_none_or(|shape| shape.shape_type != ShapeType::Structure) {
        let message = format!(
            "the {role} of operation `{}` is `{id}`, which is no structure",
            operation.id.name()
        );
        context.found.push(target_error(operation, message));
    }
    context.renames.apply(id)
}

fn expect_error(context: &mut Context<'_>, operation: &Shape, id: &ShapeId) {
    let error = context.model.shape(id).filter(|shape| shape.shape_type == ShapeType::Structure);
    if error.is_none_or(|shape| shape.prelude_trait("error").is_none()) {
        let message = format!(
            "operation `{}` has the error `{id}`, which is no structure with `@error`",
            operation.id.name()
        );
        context.found.push(target_error(operation, message));
    }
}

fn target_error(operation: &Shape, message: String) -> Diagnostic {
    Diagnostic::error("Target", message).on(&operation.id).at(operation.span)
}

/// `@http`, if the protocol binds to HTTP.
fn http_trait(context: &mut Context<'_>, operation: &Shape) -> Option<HttpTrait> {
    if context.protocol != Protocol::RestJson1 {
        return None;
    }
    let Some(applied) = Bearer::shape(operation).applied("http") else {
        context.found.push(
            Diagnostic::error(
                "HttpBindingsMissing",
                format!("operation `{}` lacks `@http`", operation.id.name()),
            )
            .on(&operation.id)
            .at(operation.span)
            .help("the protocol of the service needs a method and a URI of every operation"),
        );
        return None;
    };
    let http = http::read(&applied, &mut context.found)?;
    expect_labels(context, operation, &http);
    Some(http)
}

/// Reports labels without a member and members without a label.
fn expect_labels(context: &mut Context<'_>, operation: &Shape, http: &HttpTrait) {
    let Some(input) = context.model.shape(&closure::input(operation)) else {
        return;
    };
    let labels: BTreeSet<&str> = uri::labels(&http.uri).collect();
    let bound: BTreeSet<&str> = input
        .members
        .values()
        .filter(|member| {
            http::request_binding(&Bearer::member(&input.id, member), &mut context.found)
                == Binding::Label
        })
        .map(|member| member.name.as_str())
        .collect();
    for label in labels.symmetric_difference(&bound) {
        let message = if bound.contains(label) {
            format!("`{label}` is bound to a label that the URI {:?} does not have", http.uri)
        } else {
            format!(
                "the URI {:?} has a label `{label}`, but no member with `@httpLabel` bears its name",
                http.uri
            )
        };
        context.found.push(
            Diagnostic::error("HttpLabelTrait", message).on(&operation.id).at(operation.span),
        );
    }
}
