//! `HttpUriConflict`.

use std::collections::HashMap;

use super::http::{Pattern, Segment, pattern_of};
use super::{Rule, Stage};
use crate::model::Shape;
use crate::validate::Context;
use crate::{Diagnostics, Node, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpUriConflict",
    severity: Severity::Error,
    what: "Finds operations of a service whose URIs one request could match alike.",
    why: "A server could not tell which operation is meant. Change a literal, or give the labels \
           patterns that exclude each other.",
    example: r#"$version: "2.0"
namespace example

service Atlas {
    operations: [GetCity, GetTown]
}

@http(method: "GET", uri: "/places")
@readonly
operation GetCity {}

@http(method: "GET", uri: "/places")
@readonly
operation GetTown {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for service in context.services() {
        let operations: Vec<_> = context
            .operations_of(service.shape)
            .into_iter()
            .filter_map(|operation| Some((operation, Pattern::of_operation(operation)?)))
            .collect();
        for (operation, uri) in &operations {
            check_operation(context, operation, uri, &operations, found);
        }
    }
}

fn check_operation<'m>(
    context: &Context<'m>,
    operation: &'m Shape,
    uri: &Pattern<'m>,
    operations: &[(&'m Shape, Pattern<'m>)],
    found: &mut Diagnostics,
) {
    let mut certain = Vec::new();
    let mut excluded = Vec::new();
    for (other, other_uri) in operations {
        let conflict = other.id != operation.id
            && method(other) == method(operation)
            && other_uri.conflicts_with(uri)
            && hosts_conflict(context, operation, other);
        if !conflict {
            continue;
        }
        let line = format!("`{}` ({})", other.id, other_uri.text);
        let patterns = |operation: &'m Shape| label_patterns(context, operation, "httpLabel", true);
        if is_excluded(context, (uri, patterns(operation)), (other_uri, patterns(other))) {
            excluded.push(line);
        } else {
            certain.push(line);
        }
    }
    let Some(entity) = context.graph.entity(&operation.id) else { return };
    let message = |lines: &mut Vec<String>| {
        lines.sort();
        format!(
            "Operation URI, `{}`, conflicts with other operation URIs in the same service: [{}]",
            uri.text,
            lines.join(", ")
        )
    };
    if !certain.is_empty() {
        found.push(entity.error(RULE.id, message(&mut certain)));
    }
    if !excluded.is_empty() {
        let message = format!(
            "{}. Pattern traits applied to the label members prevent the label value from evaluating to a conflict, \
             but this is still a poor design. If this is acceptable, this can be suppressed.",
            message(&mut excluded)
        );
        found.push(entity.event(Severity::Danger, RULE.id, message));
    }
}

fn method(operation: &Shape) -> Option<&str> {
    operation.prelude_trait("http")?.get("method")?.as_str()
}

/// True unless the host prefixes tell the operations apart.
fn hosts_conflict<'m>(context: &Context<'m>, one: &'m Shape, other: &'m Shape) -> bool {
    let prefix = |operation: &'m Shape| {
        operation.prelude_trait("endpoint")?.get("hostPrefix")?.as_str().map(Pattern::of_host)
    };
    match (prefix(one), prefix(other)) {
        (None, None) => true,
        (Some(mine), Some(theirs)) => {
            let patterns = |operation| label_patterns(context, operation, "hostLabel", false);
            !is_excluded(context, (&mine, patterns(one)), (&theirs, patterns(other)))
        }
        _ => false,
    }
}

type Patterns<'m> = HashMap<&'m str, &'m str>;

/// True if wherever the two differ, the pattern of a label excludes the literal of the other.
///
/// A pattern is held against the literal as a whole. Searching for it, which is what `@pattern`
/// does to a value, would call patterns conflicting whose author forgot an anchor.
fn is_excluded(
    context: &Context<'_>,
    (mine, my_patterns): (&Pattern<'_>, Patterns<'_>),
    (theirs, their_patterns): (&Pattern<'_>, Patterns<'_>),
) -> bool {
    let conflicts = mine.conflicting_labels(theirs);
    let excludes = |(one, other): &(Segment<'_>, Segment<'_>)| {
        let (pattern, literal) = match (one, other) {
            (Segment::Literal(literal), label) => {
                (label.label().and_then(|label| their_patterns.get(label)), literal)
            }
            (label, Segment::Literal(literal)) => {
                (label.label().and_then(|label| my_patterns.get(label)), literal)
            }
            // Two labels of different kinds say nothing about each other.
            _ => return true,
        };
        let pattern = pattern.and_then(|pattern| context.pattern(&format!("^(?:{pattern})$")));
        pattern.is_some_and(|pattern| !pattern.is_match(literal))
    };
    !conflicts.is_empty() && conflicts.iter().all(excludes)
}

/// The patterns of the members that are bound to labels.
fn label_patterns<'m>(
    context: &Context<'m>,
    operation: &'m Shape,
    binding: &str,
    of_target: bool,
) -> Patterns<'m> {
    let members = context.input(operation).into_iter().flat_map(|input| input.members.values());
    let bound = members.filter(|member| member.prelude_trait(binding).is_some());
    bound
        .filter_map(|member| {
            let own = member.prelude_trait("pattern").and_then(Node::as_str);
            let pattern = if of_target { pattern_of(context, member) } else { own };
            Some((member.name.as_str(), pattern?))
        })
        .collect()
}
