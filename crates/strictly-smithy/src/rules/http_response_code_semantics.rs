//! `HttpResponseCodeSemantics`.

use super::http::{Location, bindings};
use super::{Rule, Stage};
use crate::graph::Entity;
use crate::validate::Context;
use crate::{Diagnostics, Node, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpResponseCodeSemantics",
    severity: Severity::Danger,
    what: "Finds status codes that say something else than the model: successes outside 2xx, \
           client errors outside 4xx, server errors outside 5xx, bodies where the code allows \
           none.",
    why: "Clients, proxies and caches go by the status code. Choose one of the right class.",
    example: r#"$version: "2.0"
namespace example

@http(method: "GET", uri: "/", code: 404)
@readonly
operation GetCity {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.operations() {
        let Some(http) = operation.applied("http") else { continue };
        let code = http.get("code").map_or(Some(200), integer);
        let Some(code) = code else { continue };
        if !(200..300).contains(&code) {
            let message = format!("Expected an `http` code in the 2xx range, but found {code}");
            found.push(operation.event(Severity::Danger, RULE.id, message).at(http.span));
        } else if matches!(code, 204 | 205) && has_body(context, operation) {
            let message = format!(
                "The HTTP {code} status code does not allow a response body. To use this status code, all output \
                 members need to be bound to @httpHeader, @httpPrefixHeaders, @httpResponseCode, etc."
            );
            found.push(operation.warning(RULE.id, message).at(http.span));
        }
    }
    for error in context.graph.with("error") {
        let Some(value) = error.applied("httpError") else { continue };
        let Some(code) = integer(value) else { continue };
        let side = error.applied("error").and_then(|value| value.as_str()).unwrap_or("");
        let (range, name) = match side {
            "client" => (400..500, "4xx"),
            "server" => (500..600, "5xx"),
            _ => continue,
        };
        if !range.contains(&code) {
            let message = format!(
                "Expected an `httpError` code in the {name} range for a `{side}` error, but found {code}"
            );
            found.push(error.event(Severity::Danger, RULE.id, message).at(value.span));
        }
    }
}

fn integer(node: &Node) -> Option<i64> {
    node.as_number()?.parse().ok()
}

fn has_body(context: &Context<'_>, operation: &Entity<'_>) -> bool {
    let output = context.output(operation.shape);
    let is_body = |(_, location): (&str, Location)| {
        matches!(location, Location::Payload | Location::Document)
    };
    output.is_some_and(|output| bindings(output, false).into_iter().any(is_body))
}
