//! `HttpUriGreedyLabel`.

use super::http::{Pattern, Segment};
use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpUriGreedyLabel",
    severity: Severity::Danger,
    what: "Finds URIs with more than one greedy label, and labels behind a greedy one.",
    why: "A greedy label takes as many segments as it can, and not every server can tell where it \
           ends. Let it be the last label of its URI.",
    example: r#"$version: "2.0"
namespace example

@http(method: "GET", uri: "/{path+}/{name}")
@readonly
operation GetCity {
    input := {
        @required
        @httpLabel
        path: String

        @required
        @httpLabel
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.operations() {
        let Some(uri) = Pattern::of_operation(operation.shape) else { continue };
        let span = operation.applied("http").map_or(operation.span(), |http| http.span);
        let mut report = |id: &str, problem: &str| {
            let (id, message) = (format!("{}.{id}", RULE.id), format!("{problem}: {}", uri.text));
            found.push(operation.event(Severity::Danger, id, message).at(span));
        };
        let is_greedy = |segment: &Segment<'_>| matches!(segment, Segment::Greedy(_));
        for (at, _) in uri.segments.iter().enumerate().filter(|(_, segment)| is_greedy(segment)) {
            for behind in uri.segments.iter().skip(at + 1) {
                if is_greedy(behind) {
                    let problem = "At most one greedy label segment may exist in a pattern";
                    report("MultipleGreedyLabels", problem);
                }
                if behind.label().is_some() {
                    let problem = "A greedy label must be the last label in its pattern";
                    report("GreedyLabelIsNotLastLabel", problem);
                }
            }
        }
    }
}
