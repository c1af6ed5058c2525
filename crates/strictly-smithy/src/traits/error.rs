//! `@error`, with its companions `@httpError` and `@retryable`.

use strictly_contract::{ErrorTrait, Fault};

use super::{Applied, Bearer, http, text::text};
use crate::{Diagnostics, Node, ShapeId};

/// Reads `@error` with what its companions add to it.
///
/// Without `@httpError` the code is 400 for the mistake of a client and 500 for that of a server.
/// See "error trait", "httpError trait" and "retryable trait" in the specification.
pub(crate) fn read(bearer: &Bearer<'_>, found: &mut Diagnostics) -> Option<ErrorTrait> {
    let fault = fault(&bearer.applied("error")?, found)?;
    let code = match bearer.applied("httpError") {
        Some(applied) => http::status_code(&applied, applied.value, "`@httpError`", found)?,
        None => match fault {
            Fault::Client => 400,
            Fault::Server => 500,
        },
    };
    let query_code = query_code(bearer);
    Some(ErrorTrait { fault, code, retryable: bearer.has("retryable"), query_code })
}

/// The `code` of `aws.protocols#awsQueryError`.
///
/// See "awsQueryCompatible trait" in the documentation of the AWS protocols.
fn query_code(bearer: &Bearer<'_>) -> Option<String> {
    let value = bearer.traits.get(&ShapeId::new("aws.protocols", "awsQueryError"))?;
    value.get("code").and_then(Node::as_str).map(str::to_owned)
}

fn fault(applied: &Applied<'_>, found: &mut Diagnostics) -> Option<Fault> {
    match text(applied, found)?.as_str() {
        "client" => Some(Fault::Client),
        "server" => Some(Fault::Server),
        other => {
            found.push(applied.wrong(
                applied.value,
                format!("`@error` must be \"client\" or \"server\", not {other:?}"),
            ));
            None
        }
    }
}
