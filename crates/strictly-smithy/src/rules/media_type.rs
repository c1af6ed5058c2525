//! `MediaType`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "MediaType",
    severity: Severity::Error,
    what: "Finds media types that are none.",
    why: "A media type is a type and a subtype, `image/png`, with parameters behind a semicolon.",
    example: r#"$version: "2.0"
namespace example

@mediaType("png")
blob Picture
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("mediaType") {
        let Some(value) = entity.applied("mediaType") else { continue };
        let Some(text) = value.as_str() else { continue };
        if let Some(problem) = problem(text) {
            let message = format!("Invalid mediaType value, \"{text}\": {problem}");
            found.push(entity.error(RULE.id, message).at(value.span));
        }
    }
}

/// What is wrong with a media type, by the grammar of RFC 9110, section 8.3.1.
fn problem(text: &str) -> Option<String> {
    let (kind, parameters) = text.split_once(';').map_or((text, None), |(a, b)| (a, Some(b)));
    let Some((kind, subtype)) = kind.trim().split_once('/') else {
        return Some("Expected: '/' between type and subtype".to_owned());
    };
    if !is_token(kind) || !is_token(subtype) {
        return Some("Expected a token on both sides of '/'".to_owned());
    }
    for parameter in parameters.into_iter().flat_map(|rest| rest.split(';')) {
        let value = parameter.trim().split_once('=').filter(|(name, _)| is_token(name));
        let is_value = |value: &str| {
            is_token(value) || value.len() > 1 && value.starts_with('"') && value.ends_with('"')
        };
        if !value.is_some_and(|(_, value)| is_value(value)) {
            return Some(format!(
                "Expected a parameter of the form name=value, found '{parameter}'"
            ));
        }
    }
    None
}

fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}
