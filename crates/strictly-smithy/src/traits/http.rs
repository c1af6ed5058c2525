//! `@http`, and the traits that bind members to parts of an HTTP message.

use strictly_contract::{Binding, HttpTrait};

use super::{Applied, Bearer, text::text, uri};
use crate::{Diagnostics, Node};

/// Reads `@http`. The status code is 200 unless it says otherwise.
///
/// See "http trait" in the specification.
pub(crate) fn read(applied: &Applied<'_>, found: &mut Diagnostics) -> Option<HttpTrait> {
    if applied.value.as_object().is_none() {
        found.push(applied.mismatch(applied.value, "`@http`", "an object"));
        return None;
    }
    let method = required_text(applied, "method", found);
    let uri = required_text(applied, "uri", found);
    let code = match applied.value.get("code") {
        Some(node) => status_code(applied, node, "`code` of `@http`", found),
        None => Some(200),
    };
    let (method, uri, code) = (method?, uri?, code?);
    if let Some(problem) = uri::problem(&uri) {
        let part = applied.value.get("uri").unwrap_or(applied.value);
        found.push(applied.wrong(part, format!("`uri` of `@http` {problem}")));
        return None;
    }
    Some(HttpTrait { method, uri, code })
}

/// The `hostPrefix` of `@endpoint`.
///
/// See "endpoint trait" in the specification.
pub(crate) fn host_prefix(operation: &Bearer<'_>, found: &mut Diagnostics) -> Option<String> {
    let applied = operation.applied("endpoint")?;
    let prefix = applied.value.get("hostPrefix").and_then(Node::as_str);
    if prefix.is_none() {
        found.push(
            applied.wrong(applied.value, "`@endpoint` needs a `hostPrefix` that is a string"),
        );
    }
    prefix.map(str::to_owned)
}

/// The `encodings` of `@requestCompression`.
///
/// See "requestCompression trait" in the specification.
pub(crate) fn request_compression(operation: &Bearer<'_>, found: &mut Diagnostics) -> Vec<String> {
    let Some(applied) = operation.applied("requestCompression") else { return Vec::new() };
    let encodings = applied.value.get("encodings").and_then(Node::as_array).unwrap_or_default();
    let texts: Vec<_> = encodings.iter().filter_map(Node::as_str).map(str::to_owned).collect();
    if texts.is_empty() || texts.len() < encodings.len() {
        let message =
            "`@requestCompression` needs `encodings`, a list of strings that is not empty";
        found.push(applied.wrong(applied.value, message));
    }
    texts
}

/// A status code from 100 to 999.
pub(crate) fn status_code(
    applied: &Applied<'_>,
    node: &Node,
    subject: &str,
    found: &mut Diagnostics,
) -> Option<u16> {
    let code = node
        .as_number()
        .and_then(|text| text.parse().ok())
        .filter(|code| (100..=999).contains(code));
    if code.is_none() {
        found.push(applied.wrong(node, format!("{subject} must be a status code from 100 to 999")));
    }
    code
}

/// The binding of a member of an input.
///
/// See "HTTP binding traits" in the specification; `@httpResponseCode` means nothing there.
pub(crate) fn request_binding(member: &Bearer<'_>, found: &mut Diagnostics) -> Binding {
    if member.has("httpLabel") {
        Binding::Label
    } else if let Some(applied) = member.applied("httpQuery") {
        text(&applied, found).map_or(Binding::Document, Binding::Query)
    } else if member.has("httpQueryParams") {
        Binding::QueryParams
    } else {
        common_binding(member, found)
    }
}

/// The binding of a member of an output or error, where labels and the query string mean nothing.
pub(crate) fn response_binding(member: &Bearer<'_>, found: &mut Diagnostics) -> Binding {
    if member.has("httpResponseCode") {
        Binding::ResponseCode
    } else {
        common_binding(member, found)
    }
}

fn common_binding(member: &Bearer<'_>, found: &mut Diagnostics) -> Binding {
    if let Some(applied) = member.applied("httpHeader") {
        text(&applied, found).map_or(Binding::Document, Binding::Header)
    } else if let Some(applied) = member.applied("httpPrefixHeaders") {
        text(&applied, found).map_or(Binding::Document, Binding::PrefixHeaders)
    } else if member.has("httpPayload") {
        Binding::Payload
    } else {
        Binding::Document
    }
}

fn required_text(applied: &Applied<'_>, key: &str, found: &mut Diagnostics) -> Option<String> {
    let text = applied.value.get(key).and_then(Node::as_str).filter(|text| !text.is_empty());
    if text.is_none() {
        let part = applied.value.get(key).unwrap_or(applied.value);
        found.push(
            applied.wrong(part, format!("`@http` needs a `{key}` that is a string and not empty")),
        );
    }
    text.map(str::to_owned)
}
