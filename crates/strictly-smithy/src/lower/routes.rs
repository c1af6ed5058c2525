//! The routes of a service.

use std::collections::BTreeMap;

use strictly_contract::Operation;

use super::Context;
use crate::Diagnostic;
use crate::model::Shape;
use crate::traits::uri;

/// Reports operations that the same requests stand for: of one method, and with URIs that differ in
/// the names of labels only. Operations with different prefixes of the host are told apart by
/// whoever stands before the server.
pub(super) fn report(context: &mut Context<'_>, shapes: &[&Shape], operations: &[Operation]) {
    let mut seen = BTreeMap::new();
    for (shape, operation) in shapes.iter().zip(operations) {
        let Some(http) = &operation.http else { continue };
        let route = (&http.method, uri::matched(&http.uri), operation.host_prefix.as_deref());
        let Some((first, first_uri)) = seen.insert(route, (*shape, &http.uri)) else { continue };
        let message = format!(
            "operations `{}` and `{}` have one route: `{} {first_uri}` and `{} {}` match the same requests",
            first.id.name(),
            shape.id.name(),
            http.method,
            http.method,
            http.uri,
        );
        context.found.push(
            Diagnostic::error("HttpUriConflict", message)
                .on(&shape.id)
                .at(shape.span)
                .and(first.span, "the other operation")
                .help("change a literal of one of the URIs, or the method"),
        );
    }
}
