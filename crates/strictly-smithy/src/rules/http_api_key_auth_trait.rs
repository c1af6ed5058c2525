//! `HttpApiKeyAuthTrait`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpApiKeyAuthTrait",
    severity: Severity::Error,
    what: "Finds API keys in the query string that have a scheme.",
    why: "A scheme stands before a key in the `Authorization` header, and only there.",
    example: r#"$version: "2.0"
namespace example

@httpApiKeyAuth(name: "key", in: "query", scheme: "Key")
service Atlas {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for service in context.graph.with("httpApiKeyAuth") {
        let Some(value) = service.applied("httpApiKeyAuth") else { continue };
        let place = value.get("in").and_then(|place| place.as_str()).unwrap_or("");
        if value.get("scheme").is_some() && place != "header" {
            let message = format!(
                "The httpApiKeyAuth trait must have an `in` value of `header` when a `scheme` is provided, found: \
                 {place}"
            );
            found.push(service.error(RULE.id, message).at(value.span));
        }
    }
}
