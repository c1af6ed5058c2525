//! `XmlNamespaceTrait`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "XmlNamespaceTrait",
    severity: Severity::Error,
    what: "Finds XML namespaces that are no URI.",
    why: "The namespace of an element is a URI: no spaces, no braces.",
    example: r#"$version: "2.0"
namespace example

@xmlNamespace(uri: "http://a b")
structure City {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("xmlNamespace") {
        let Some(value) = entity.applied("xmlNamespace") else { continue };
        let Some(uri) = value.get("uri").and_then(|uri| uri.as_str()) else { continue };
        if !is_uri(uri) {
            let message = format!(
                "An `xmlNamespace` trait is applied to the {} shape with an invalid uri: {uri}",
                entity.described()
            );
            found.push(entity.error(RULE.id, message).at(value.span));
        }
    }
}

/// True for references by RFC 2396, in which characters beyond ASCII may stand as they are.
fn is_uri(text: &str) -> bool {
    let (text, fragment) = text.split_once('#').map_or((text, None), |(a, b)| (a, Some(b)));
    if !fragment.is_none_or(|fragment| is_made_of(fragment, "/?[]")) {
        return false;
    }
    let is_scheme = |text: &str| {
        text.starts_with(|char: char| char.is_ascii_alphabetic())
            && text.chars().all(|char| char.is_ascii_alphanumeric() || "+-.".contains(char))
    };
    match text.split_once(':').filter(|(scheme, _)| !scheme.contains(['/', '?'])) {
        None => is_hierarchical(text),
        Some((scheme, rest)) if rest.starts_with('/') => is_scheme(scheme) && is_hierarchical(rest),
        Some((scheme, rest)) => is_scheme(scheme) && !rest.is_empty() && is_made_of(rest, "/?[]"),
    }
}

/// An authority, a path and a query, each of which may be left out.
fn is_hierarchical(text: &str) -> bool {
    let (path, query) = text.split_once('?').map_or((text, None), |(a, b)| (a, Some(b)));
    let path = match path.strip_prefix("//") {
        None => path,
        Some(rest) => {
            let end = rest.find('/').unwrap_or(rest.len());
            let (authority, path) = rest.split_at(end);
            if authority.is_empty() && path.is_empty() || !is_made_of(authority, "[]") {
                return false;
            }
            path
        }
    };
    is_made_of(path, "/") && query.is_none_or(|query| is_made_of(query, "/?[]"))
}

/// True if the text is made of what may stand anywhere in a URI, and of these characters. Percent
/// signs stand before two digits only.
fn is_made_of(text: &str, also: &str) -> bool {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let escaped = |at: usize| {
        let bytes = text.as_bytes();
        is_digit(bytes.get(at + 1)) && is_digit(bytes.get(at + 2))
    };
    text.char_indices().all(|(at, char)| match char {
        '%' => escaped(at),
        _ if char.is_ascii() => {
            char.is_ascii_alphanumeric()
                || "-._~:@!$&'()*+,;=".contains(char)
                || also.contains(char)
        }
        _ => !char.is_control() && !char.is_whitespace(),
    })
}
