//! URI patterns.

use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with a URI pattern, if anything: a server could not route by it.
///
/// See "uri" under "http trait" in the specification.
pub(crate) fn problem(uri: &str) -> Option<String> {
    let (path, query) = parts(uri);
    if !uri.starts_with('/') {
        return Some(format!("must start with a slash, not as {uri:?}"));
    }
    if uri.contains('#') {
        return Some(format!("must not have a fragment, as {uri:?} has"));
    }
    if let Some(segment) = segments(path).find(|segment| !is_segment(segment)) {
        return Some(format!(
            "must be made of text, `{{label}}` and `{{label+}}` between slashes, not of {segment:?}"
        ));
    }
    let mut names = BTreeSet::new();
    if let Some(name) = labels(uri).find(|name| !names.insert(name.to_ascii_lowercase())) {
        return Some(format!("must name each label once, not `{name}` again"));
    }
    if segments(path).filter(|segment| is_greedy(segment)).count() > 1 {
        return Some(format!("must have one greedy label at most, not more as {uri:?}"));
    }
    let mut keys = BTreeSet::new();
    let is_wrong = |literal: &str| {
        let key = literal.split_once('=').map_or(literal, |(key, _)| key);
        key.is_empty() || literal.contains(['{', '}']) || !keys.insert(key.to_owned())
    };
    query.is_some_and(|query| query.split('&').any(is_wrong)).then(|| {
        format!(
            "must end in `?key` or `?key=value&…` without labels, each key once, not as {uri:?}"
        )
    })
}

/// The names of the labels, each without the plus sign of a greedy one.
///
/// See "Labels" under "http trait" in the specification.
pub(crate) fn labels(uri: &str) -> impl Iterator<Item = &str> {
    let labels = segments(parts(uri).0).filter_map(label);
    labels.map(|label| label.strip_suffix('+').unwrap_or(label))
}

/// What requests a URI matches: its segments without the names of labels, and the literals of its
/// query string. Two operations with the same method may not have the same.
pub(crate) fn matched(uri: &str) -> (Vec<&str>, BTreeMap<&str, Option<&str>>) {
    let (path, query) = parts(uri);
    let nameless = |segment| match label(segment) {
        Some(_) if is_greedy(segment) => "{+}",
        Some(_) => "{}",
        None => segment,
    };
    let literals = query.into_iter().flat_map(|query| query.split('&'));
    let literals = literals.map(|literal| match literal.split_once('=') {
        Some((key, value)) => (key, Some(value).filter(|value| !value.is_empty())),
        None => (literal, None),
    });
    (segments(path).map(nameless).collect(), literals.collect())
}

/// The path, and the query string if there is one.
fn parts(uri: &str) -> (&str, Option<&str>) {
    uri.split_once('?').map_or((uri, None), |(path, query)| (path, Some(query)))
}

/// What stands between slashes; one at the end means nothing.
fn segments(path: &str) -> impl Iterator<Item = &str> {
    let path = path.strip_suffix('/').unwrap_or(path);
    path.strip_prefix('/').into_iter().flat_map(|segments| segments.split('/'))
}

fn label(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

fn is_greedy(segment: &str) -> bool {
    label(segment).is_some_and(|label| label.ends_with('+'))
}

fn is_segment(segment: &str) -> bool {
    let is_name = |name: &str| {
        !name.is_empty() && name.chars().all(|char| char.is_ascii_alphanumeric() || char == '_')
    };
    match label(segment) {
        Some(label) => is_name(label.strip_suffix('+').unwrap_or(label)),
        None => {
            !matches!(segment, "" | "." | "..")
                && !segment.contains(['{', '}'])
                && is_escaped(segment)
        }
    }
}

/// True if each percent sign stands before two hexadecimal digits.
fn is_escaped(text: &str) -> bool {
    text.split('%').skip(1).all(|rest| {
        let digits = rest.get(..2).unwrap_or_default();
        digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}
