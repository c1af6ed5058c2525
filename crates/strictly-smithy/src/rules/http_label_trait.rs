//! `HttpLabelTrait`.

use std::collections::BTreeSet;

use super::http::{Pattern, Segment};
use super::{Rule, Stage};
use crate::model::{Shape, ShapeType};
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpLabelTrait",
    severity: Severity::Error,
    what: "Finds labels of a URI without a member, members bound to labels that are not there, \
           and greedy labels that are not strings.",
    why: "Each label of the URI is filled from the input member of the same name, marked with \
           `@httpLabel`. Only a string can hold several segments of a path.",
    example: r#"$version: "2.0"
namespace example

@http(method: "GET", uri: "/cities/{name}")
@readonly
operation GetCity {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.operations() {
        let Some(uri) = Pattern::of_operation(operation.shape) else { continue };
        let Some(input) = context.input(operation.shape) else { continue };
        let mut missing: BTreeSet<_> = uri.labels().collect();
        for (name, member) in &input.members {
            let Some(bound) = member.prelude_trait("httpLabel") else { continue };
            missing.remove(name.as_str());
            let target = context.graph.target(member);
            let message = match (uri.label(name), target) {
                (None, _) => format!(
                    "This `{name}` structure member is marked with the `httpLabel` trait, but no corresponding `http` \
                     URI label could be found when used as the input of the `{}` operation.",
                    operation.id
                ),
                (Some(Segment::Greedy(_)), Some(target)) if !is_string(target) => format!(
                    "The `{name}` structure member corresponds to a greedy label when used as the input of the `{}` \
                     operation. This member targets ({}: `{}`), but greedy labels must target string shapes.",
                    operation.id,
                    target.shape_type.keyword(),
                    target.id
                ),
                _ => continue,
            };
            if let Some(member) = context.graph.entity(&input.id.with_member(name.as_str())) {
                found.push(member.error(RULE.id, message).at(bound.span));
            }
        }
        if !missing.is_empty() {
            let message = format!(
                "This operation uses `{}` as input, but the following URI labels found in the operation's `http` \
                 trait do not have a corresponding member marked with the `httpLabel` trait: {}",
                input.id,
                ticked(missing)
            );
            found.push(operation.error(RULE.id, message));
        }
    }
}

fn is_string(shape: &Shape) -> bool {
    matches!(shape.shape_type, ShapeType::String | ShapeType::Enum)
}
