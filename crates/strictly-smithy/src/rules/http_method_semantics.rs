//! `HttpMethodSemantics`.

use super::http::{Location, bindings};
use super::{Rule, Stage};
use crate::graph::Entity;
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Node, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpMethodSemantics",
    severity: Severity::Danger,
    what: "Finds operations whose method says something else than their traits, and bodies where \
           the method has none.",
    why: "Proxies repeat and cache requests by their method. A GET must be safe, a PUT or DELETE \
           repeatable, and many clients drop the body of a GET.",
    example: r#"$version: "2.0"
namespace example

@http(method: "GET", uri: "/")
@readonly
operation GetCity {
    input := {
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

/// What a method means: whether it is read-only, whether it is idempotent (if that is certain), and
/// whether requests have a body.
const METHODS: [(&str, bool, Option<bool>, bool); 8] = [
    ("GET", true, Some(false), false),
    ("HEAD", true, Some(false), false),
    ("OPTIONS", true, Some(false), true),
    ("TRACE", true, Some(false), false),
    ("POST", false, None, true),
    ("DELETE", false, Some(true), false),
    ("PUT", false, Some(true), true),
    ("PATCH", false, None, true),
];

const OPTIONS: &str = "OPTIONS requests are typically used as part of CORS and should not be modeled explicitly. \
    They are an implementation detail that should not appear in generated client or server code. Instead, tooling \
    should use the `cors` trait on a service to automatically configure CORS on clients and servers. It is the \
    responsibility of service frameworks and API gateways to automatically manage OPTIONS requests. For example, \
    OPTIONS requests are automatically created when using Smithy models with Amazon API Gateway.";

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.operations() {
        let Some(http) = operation.applied("http") else { continue };
        let Some(written) = http.get("method").and_then(|method| method.as_str()) else { continue };
        let method = written.to_ascii_uppercase();
        let Some((_, readonly, idempotent, body)) =
            METHODS.iter().find(|(name, ..)| *name == method)
        else {
            continue;
        };
        let mut warn = |id: &str, message: String| {
            found.push(operation.warning(format!("{}{id}", RULE.id), message).at(http.span));
        };
        if written != method {
            let message = format!(
                "This operation uses the `{written}` method in the `http` trait, but expected `{method}`."
            );
            warn("", message);
        }
        if method == "OPTIONS" {
            warn(".OPTIONS", OPTIONS.to_owned());
        }
        check_marker(operation, &method, "readonly", Some(*readonly), &mut warn);
        check_marker(operation, &method, "idempotent", *idempotent, &mut warn);
        if !body {
            check_body(context, operation, &method, http, found);
        }
    }
}

fn check_marker(
    operation: &Entity<'_>,
    method: &str,
    marker: &str,
    expected: Option<bool>,
    warn: &mut impl FnMut(&str, String),
) {
    let is = operation.has(marker);
    if expected.is_none_or(|expected| expected == is) {
        return;
    }
    let capital = if marker == "readonly" { "Readonly" } else { "Idempotent" };
    let (id, found) = if is { ("Unnecessary", "is") } else { ("Missing", "is not") };
    warn(
        &format!(".{id}{capital}Trait"),
        format!(
            "This operation uses the `{method}` method in the `http` trait, but {found} marked with the {marker} trait"
        ),
    );
}

fn check_body(
    context: &Context<'_>,
    operation: &Entity<'_>,
    method: &str,
    http: &Node,
    found: &mut Diagnostics,
) {
    let Some(input) = context.input(operation.shape) else { return };
    let members = bindings(input, true);
    let at = |wanted: Location| {
        members.iter().filter(move |(_, location)| *location == wanted).map(|(name, _)| *name)
    };
    let intro = format!("This operation uses the `{method}` method in the `http` trait, but the");
    let message = if let Some(payload) = at(Location::Payload).next() {
        format!(
            "{intro} `{payload}` member is sent as the payload of the request because it is marked with the \
             `httpPayload` trait. Many HTTP clients do not support payloads with {method} requests. Consider binding \
             this member to other parts of the HTTP request such as a query string parameter using the `httpQuery` \
             trait, a header using the `httpHeader` trait, or a path segment using the `httpLabel` trait."
        )
    } else if at(Location::Document).next().is_some() {
        format!(
            "{intro} following members are sent as part of the payload of the request: {}. These members are sent as \
             part of the payload because they are not explicitly configured to be sent in headers, in the query \
             string, or in a URI segment. Many HTTP clients do not support payloads with {method} requests. Consider \
             binding these members to other parts of the HTTP request such as query string parameters using the \
             `httpQuery` trait, headers using the `httpHeader` trait, or URI segments using the `httpLabel` trait.",
            ticked(at(Location::Document))
        )
    } else {
        return;
    };
    let id = format!("{}.UnexpectedPayload", RULE.id);
    found.push(operation.event(Severity::Danger, id, message).at(http.span));
}
