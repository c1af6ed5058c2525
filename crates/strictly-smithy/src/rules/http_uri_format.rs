//! `HttpUriFormat`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpUriFormat",
    severity: Severity::Error,
    what: "Finds URIs of operations with characters beyond ASCII.",
    why: "A URI travels in ASCII. Write other characters as percent signs with two hexadecimal \
           digits for each byte.",
    example: r#"$version: "2.0"
namespace example

@http(method: "GET", uri: "/städte")
@readonly
operation GetCity {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.graph.with("http") {
        let uri = operation.applied("http").and_then(|http| http.get("uri"));
        let Some((uri, text)) = uri.and_then(|uri| Some((uri, uri.as_str()?))) else { continue };
        if !text.is_ascii() {
            let message = format!("@http trait `uri` is invalid: {text}");
            found.push(operation.error(RULE.id, message).at(uri.span));
        }
    }
}
