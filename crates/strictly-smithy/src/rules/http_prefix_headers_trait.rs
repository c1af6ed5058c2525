//! `HttpPrefixHeadersTrait`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpPrefixHeadersTrait",
    severity: Severity::Error,
    what: "Finds headers bound by name that start with a prefix bound on the same structure.",
    why: "Whoever reads such a header cannot tell which of the two members it belongs to. Choose \
           another prefix or name.",
    example: r#"$version: "2.0"
namespace example

map Headers {
    key: String
    value: String
}

@http(method: "GET", uri: "/")
@readonly
operation GetCity {
    input := {
        @httpPrefixHeaders("X-City-")
        all: Headers
        @httpHeader("X-City-Name")
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for prefixed in context.graph.with("httpPrefixHeaders") {
        let value = prefixed.applied("httpPrefixHeaders").and_then(|value| value.as_str());
        let Some(prefix) = value.map(str::to_ascii_lowercase) else { continue };
        for member in prefixed.shape.members.values() {
            let Some(value) = member.prelude_trait("httpHeader") else { continue };
            let Some(header) = value.as_str().map(str::to_ascii_lowercase) else { continue };
            let id = prefixed.shape.id.with_member(member.name.as_str());
            let other = context.graph.entity(&id).filter(|_| header.starts_with(&prefix));
            let Some(other) = other else { continue };
            let clash = format!(
                "`httpHeader` binding of `{header}` conflicts with the `httpPrefixHeaders` binding of `{}` to \
                 `{prefix}`.",
                prefixed.id
            );
            let event = if prefix.is_empty() {
                let message = format!(
                    "{clash} The service will not be able to disambiguate between header parameters intended for the \
                     `{}` member and those explicitly bound to the `httpHeader` members.",
                    prefixed.id
                );
                other.event(Severity::Note, RULE.id, message)
            } else {
                let message = format!(
                    "{clash} `httpHeader` bindings must not case-insensitively start with any `httpPrefixHeaders` \
                     bindings."
                );
                other.error(RULE.id, message)
            };
            found.push(event.at(value.span));
        }
    }
}
