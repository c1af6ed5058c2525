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

/// The characters that RFC 3986 allows, percent signs only before two digits.
fn is_uri(text: &str) -> bool {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let bytes = text.as_bytes();
    let allowed = |(at, byte): (usize, &u8)| match byte {
        b'%' => is_digit(bytes.get(at + 1)) && is_digit(bytes.get(at + 2)),
        byte => {
            byte.is_ascii_alphanumeric()
                || b"-._~:/?#[]@!$&'()*+,;=".contains(byte)
                || !byte.is_ascii()
        }
    };
    !text.is_empty() && bytes.iter().enumerate().all(allowed)
}
