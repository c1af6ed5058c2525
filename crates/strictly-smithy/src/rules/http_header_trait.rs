//! `HttpHeaderTrait`.

use std::collections::BTreeMap;

use super::{Rule, Stage};
use crate::model::ShapeType;
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpHeaderTrait",
    severity: Severity::Error,
    what: "Finds members bound to the same header, and headers that cannot be bound: those the \
           transport itself sets, and those with characters no header has.",
    why: "Two members cannot share a header: one would overwrite the other. `Authorization`, \
           `Host` and their like belong to the client.",
    example: r#"$version: "2.0"
namespace example

@http(method: "GET", uri: "/")
@readonly
operation GetCity {
    input := {
        @httpHeader("X-Name")
        first: String
        @httpHeader("x-name")
        second: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

/// Headers that clients and servers set by themselves.
const RESERVED: [&str; 15] = [
    "authorization",
    "connection",
    "content-length",
    "expect",
    "host",
    "max-forwards",
    "proxy-authenticate",
    "server",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
    "www-authenticate",
    "x-forwarded-for",
];

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("httpHeader") {
        let Some(value) = entity.applied("httpHeader") else { continue };
        let Some(header) = value.as_str() else { continue };
        let message = if RESERVED.contains(&header.to_ascii_lowercase().as_str()) {
            format!("`{header}` is not an allowed HTTP header binding")
        } else if !header.bytes().all(is_tchar) {
            format!(
                "`{header}` is not a valid HTTP header field name according to section 5.6.2 of RFC 9110"
            )
        } else {
            continue;
        };
        found.push(entity.event(Severity::Danger, RULE.id, message).at(value.span));
    }
    for structure in context.graph.shapes_of(ShapeType::Structure) {
        let mut headers: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for member in structure.shape.members.values() {
            if let Some(header) =
                member.prelude_trait("httpHeader").and_then(|value| value.as_str())
            {
                headers.entry(header.to_ascii_lowercase()).or_default().push(&member.name);
            }
        }
        for (header, members) in headers.into_iter().filter(|(_, members)| members.len() > 1) {
            let message = format!(
                "`httpHeader` field name binding conflicts found for the `{header}` header in the following structure \
                 members: {}",
                ticked(members)
            );
            found.push(structure.error(RULE.id, message));
        }
    }
}

/// A character of a token, as RFC 9110, section 5.6.2, has it.
fn is_tchar(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}
