//! `HttpUriConflict`.

use std::collections::HashMap;

use super::http::{Pattern, Segment};
use super::{Rule, Stage};
use crate::model::Shape;
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpUriConflict",
    severity: Severity::Error,
    what: "Finds operations of a service with the same method whose URIs differ in the names of \
           labels only.",
    why: "A server could not tell which operation is meant. Change a literal or the method. URIs \
           that overlap otherwise are fine: the more specific one is meant.",
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
    let conflicts = |(other, other_uri): &&(&'m Shape, Pattern<'m>)| {
        other.id != operation.id
            && method(other) == method(operation)
            && other_uri.is_equivalent(uri)
            && hosts_conflict(context, operation, other)
    };
    let mut lines: Vec<_> = operations
        .iter()
        .filter(conflicts)
        .map(|(other, other_uri)| format!("`{}` ({})", other.id, other_uri.text))
        .collect();
    lines.sort();
    let Some(entity) = context.graph.entity(&operation.id).filter(|_| !lines.is_empty()) else {
        return;
    };
    let message = format!(
        "Operation URI, `{}`, conflicts with other operation URIs in the same service: [{}]",
        uri.text,
        lines.join(", ")
    );
    found.push(entity.error(RULE.id, message));
}

fn method(operation: &Shape) -> Option<&str> {
    operation.prelude_trait("http")?.get("method")?.as_str()
}

/// True unless the host prefixes tell the operations apart: one has none, or wherever one has a
/// label and the other a literal, the pattern of the label excludes the literal.
fn hosts_conflict<'m>(context: &Context<'m>, one: &'m Shape, other: &'m Shape) -> bool {
    let (mine, theirs) = match (host_prefix(one), host_prefix(other)) {
        (None, None) => return true,
        (Some(mine), Some(theirs)) => (mine, theirs),
        _ => return false,
    };
    let (my_patterns, their_patterns) =
        (label_patterns(context, one), label_patterns(context, other));
    let excludes = |(mine, theirs): &(Segment<'_>, Segment<'_>)| {
        let (pattern, literal) = match (mine, theirs) {
            (Segment::Literal(literal), label) => {
                (label.label().and_then(|label| their_patterns.get(label)), literal)
            }
            (label, Segment::Literal(literal)) => {
                (label.label().and_then(|label| my_patterns.get(label)), literal)
            }
            // Two labels of different kinds say nothing about each other.
            _ => return true,
        };
        let pattern = pattern.and_then(|pattern| context.pattern(pattern));
        pattern.is_some_and(|pattern| !pattern.is_match(literal))
    };
    let differences = mine.conflicting_labels(&theirs);
    differences.is_empty() || !differences.iter().all(excludes)
}

fn host_prefix(operation: &Shape) -> Option<Pattern<'_>> {
    operation.prelude_trait("endpoint")?.get("hostPrefix")?.as_str().map(Pattern::of_host)
}

/// The patterns of the members that are bound to labels of the host.
fn label_patterns<'m>(context: &Context<'m>, operation: &'m Shape) -> HashMap<&'m str, &'m str> {
    let members = context.input(operation).into_iter().flat_map(|input| input.members.values());
    let bound = members.filter(|member| member.prelude_trait("hostLabel").is_some());
    bound
        .filter_map(|member| {
            Some((member.name.as_str(), member.prelude_trait("pattern")?.as_str()?))
        })
        .collect()
}
