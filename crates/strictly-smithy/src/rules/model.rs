//! `Model`.

use std::collections::HashSet;

use strictly_contract::pattern::Pattern;

use super::{Rule, Stage};
use crate::model::{Member, Shape, ShapeType};
use crate::selector::Selector;
use crate::validate::{Context, kind};
use crate::{Diagnostics, Node, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "Model",
    severity: Severity::Error,
    what: "Finds values of prelude traits that the trait cannot be made of, and everything else \
           that keeps a model from being loaded.",
    why: "Other rules build on these traits, so they wait until they are sound.",
    example: r#"$version: "2.0"
namespace example

@length
string City
"#,
    stage: Stage::Load,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.entities.iter().filter(|entity| !entity.is_built_in()) {
        for (id, value) in entity.traits().iter().filter(|(id, _)| id.namespace() == "smithy.api") {
            let Some(reason) = context.model.shape(id).and_then(|shape| broken(shape, value))
            else {
                continue;
            };
            let message = format!("Error creating trait `{}`: {reason}", id.name());
            found.push(entity.error(RULE.id, message).at(value.span));
        }
    }
}

/// Why no trait can be made of the value.
fn broken(definition: &Shape, value: &Node) -> Option<String> {
    if let Some(reason) = wrong_kind(definition, value) {
        return Some(reason);
    }
    if definition.shape_type == ShapeType::Structure {
        let required = |member: &&Member| member.prelude_trait("required").is_some();
        let missing = |member: &&Member| value.get(&member.name).is_none();
        if let Some(member) = definition.members.values().filter(required).find(missing) {
            return Some(format!("Missing expected member `{}`.", member.name));
        }
    }
    match definition.id.name() {
        "error" => error(value.as_str()?),
        "length" | "range" => {
            let bounded = value.get("min").is_some() || value.get("max").is_some();
            let reason = "One of 'min' or 'max' must be provided.";
            (value.as_object().is_some() && !bounded).then(|| reason.to_owned())
        }
        "http" => uri(value.get("uri")?.as_str()?),
        "endpoint" => host(value.get("hostPrefix")?.as_str()?),
        "trait" => {
            Selector::parse(value.get("selector")?.as_str()?).err().map(|error| error.to_string())
        }
        "pattern" => {
            let error = Pattern::parse(value.as_str()?).err()?;
            (!error.is_unsupported()).then(|| format!("Invalid regular expression: {error}"))
        }
        _ => None,
    }
}

/// What is wrong with the kind of the value. Documents may be of any kind.
fn wrong_kind(definition: &Shape, value: &Node) -> Option<String> {
    use ShapeType as T;
    let found = kind(value);
    let expected = match definition.shape_type {
        T::Structure if definition.members.is_empty() => {
            let reason = "Annotation traits must be an object or omitted in the IDL";
            return value.as_object().is_none().then(|| format!("{reason}, but found {found}"));
        }
        T::Structure | T::Map => "object",
        T::List => "array",
        T::String | T::Enum => "string",
        T::Integer => "number",
        _ => return None,
    };
    (expected != found).then(|| format!("Expected {expected}, but found {found}."))
}

fn error(side: &str) -> Option<String> {
    let known = matches!(side, "client" | "server");
    (!known).then(|| format!("error trait must be set to client or server, found `{side}`"))
}

/// What is wrong with the pattern of a URI.
fn uri(text: &str) -> Option<String> {
    if text.ends_with('?') {
        return Some(format!("URI patterns must not end with '?'. Found {text}"));
    }
    if !text.starts_with('/') {
        return Some(format!("URI pattern must start with '/'. Found {text}"));
    }
    if text.contains('#') {
        return Some(format!("URI pattern must not contain a fragment. Found {text}"));
    }
    let (path, query) = text.split_once('?').unwrap_or((text, ""));
    // Slashes at the end are a matter of taste.
    let path = path.trim_end_matches('/');
    let segments: Vec<_> = path.split('/').skip(1).collect();
    if let Some(reason) = segments.iter().find_map(|segment| segment_problem(segment)) {
        return Some(reason);
    }
    if query.contains(['{', '}']) {
        return Some(format!("URI labels must not appear in the query string. Found {text}"));
    }
    let mut seen = HashSet::new();
    let repeated = query
        .split('&')
        .filter(|literal| !literal.is_empty())
        .any(|literal| !seen.insert(literal.split('=').next()));
    if repeated {
        return Some(format!("Literal query parameters must not be repeated: {text}"));
    }
    label_problem(text, &segments)
}

/// What is wrong with the pattern before a host name.
fn host(text: &str) -> Option<String> {
    let labels: Vec<_> = text
        .split('{')
        .skip(1)
        .map(|rest| rest.split_once('}').map_or(rest, |(label, _)| label))
        .collect();
    if labels.iter().any(|label| label.ends_with('+')) {
        return Some(format!("Pattern must not contain a greedy label. Found {text}"));
    }
    let labels: Vec<_> = labels.iter().map(|label| format!("{{{label}}}")).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    labels.iter().find_map(|label| segment_problem(label)).or_else(|| label_problem(text, &labels))
}

fn segment_problem(segment: &str) -> Option<String> {
    let label = segment.strip_prefix('{').and_then(|segment| segment.strip_suffix('}'));
    let Some(label) = label else {
        if segment.is_empty() {
            return Some("Segments must not be empty".to_owned());
        }
        return segment.contains(['{', '}']).then(|| {
            format!(
                "Literal segments must not contain `{{` or `}}` characters. Found segment `{segment}`"
            )
        });
    };
    let label = label.strip_suffix('+').unwrap_or(label);
    if label.is_empty() {
        return Some("Empty label declaration in pattern".to_owned());
    }
    (!ShapeId::is_identifier(label)).then(|| format!("Invalid label name in pattern: '{label}'"))
}

fn label_problem(text: &str, segments: &[&str]) -> Option<String> {
    let mut seen = HashSet::new();
    let labels = segments.iter().filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
    let mut labels = labels.map(|label| label.strip_suffix('+').unwrap_or(label));
    let twice = labels.find(|label| !seen.insert(label.to_ascii_lowercase()))?;
    Some(format!("Label `{twice}` is defined more than once in pattern: {text}"))
}
