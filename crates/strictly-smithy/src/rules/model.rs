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
        "trait" => definition_of_trait(value),
        "enum" => enumeration(value.as_array()?),
        "externalDocumentation" => value.as_object()?.iter().find_map(|(name, url)| {
            let url = url.as_str().filter(|url| !is_url(url))?;
            Some(format!(
                "Each externalDocumentation value must be a valid URL. Found \"{url}\" for name \"{name}\""
            ))
        }),
        "httpApiKeyAuth" => {
            let place = value.get("in")?.as_str()?;
            let known = matches!(place, "header" | "query");
            (!known).then(|| format!("Invalid location type: {place}"))
        }
        "httpHeader" => {
            let reason = "httpHeader field name binding must not be empty";
            value.as_str()?.is_empty().then(|| reason.to_owned())
        }
        "pattern" => {
            let error = Pattern::parse(value.as_str()?).err()?;
            let pattern = value.as_str().unwrap_or("");
            (!error.is_unsupported())
                .then(|| format!("Invalid pattern trait regular expression: `{pattern}`. {error}"))
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
            // Two spaces, as the reference implementation has them.
            let reason = "Annotation traits  must be an object or omitted in the IDL";
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

/// What is wrong with the definition of a trait.
fn definition_of_trait(value: &Node) -> Option<String> {
    let selector = value.get("selector").and_then(Node::as_str);
    if let Some(Err(error)) = selector.map(Selector::parse) {
        return Some(error.to_string());
    }
    let exclusive = value.get("structurallyExclusive")?.as_str()?;
    let known = matches!(exclusive, "member" | "target");
    (!known).then(|| format!("Expected one of `member`, `target`; got `{exclusive}`."))
}

/// What is wrong with the definitions of an `@enum` trait.
fn enumeration(definitions: &[Node]) -> Option<String> {
    if definitions.is_empty() {
        return Some("enum must have at least one entry".to_owned());
    }
    definitions.iter().enumerate().find_map(|(at, definition)| {
        if definition.as_object().is_none() {
            let found = kind(definition);
            return Some(format!("Expected array element {at} to be a object but found {found}."));
        }
        definition.get("value").is_none().then(|| "Missing expected member `value`.".to_owned())
    })
}

/// True for locations of a protocol that everyone knows.
fn is_url(text: &str) -> bool {
    let known = ["http", "https", "ftp", "file", "jar", "mailto"];
    let scheme = text.split_once(':').map(|(scheme, _)| scheme.trim().to_ascii_lowercase());
    scheme.is_some_and(|scheme| known.contains(&scheme.as_str()))
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
    let mut labels: Vec<&str> = Vec::new();
    let (mut rest, mut at, mut after_label) = (text, 0, false);
    while let Some(next) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(next);
        at += next;
        if from.starts_with('}') {
            return Some(format!("Literal segments must not contain `}}`. Found at: {at}"));
        }
        if after_label && before.is_empty() {
            return Some(format!("Host labels must not be adjacent in a pattern. Found {text}"));
        }
        let Some(end) = from.find('}') else {
            return Some(format!("Unclosed label found in pattern at: .{at}"));
        };
        let (label, behind) = from.split_at(end + 1);
        if let Some(problem) = segment_problem(label) {
            return Some(problem);
        }
        labels.push(label);
        (rest, at, after_label) = (behind, at + label.len(), true);
    }
    label_problem(text, &labels).or_else(|| {
        let greedy = labels.iter().any(|label| label.ends_with("+}"));
        greedy.then(|| format!("Pattern must not contain a greedy label. Found {text}"))
    })
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
