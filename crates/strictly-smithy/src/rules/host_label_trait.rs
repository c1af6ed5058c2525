//! `HostLabelTrait`.

use std::collections::BTreeSet;

use super::http::{Pattern, Segment};
use super::{Rule, Stage};
use crate::graph::Entity;
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HostLabelTrait",
    severity: Severity::Error,
    what: "Finds labels of a host prefix without a member, members bound to labels that are not \
           there, and prefixes that give no valid host.",
    why: "Each label of the prefix is filled from the input member of the same name, marked with \
           `@hostLabel`. A prefix with labels ends in a period, or a value could lead to another \
           domain.",
    example: r#"$version: "2.0"
namespace example

@endpoint(hostPrefix: "{name}.")
operation GetCity {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.operations() {
        let Some(endpoint) = operation.applied("endpoint") else { continue };
        let Some(prefix) = endpoint.get("hostPrefix").and_then(|prefix| prefix.as_str()) else {
            continue;
        };
        let pattern = Pattern::of_host(prefix);
        let filled: String = pattern
            .segments
            .iter()
            .map(|segment| if let Segment::Literal(text) = segment { text } else { "foo" })
            .collect();
        if !is_host(&filled) {
            let message = format!(
                "The `endpoint` trait hostPrefix, {prefix}, could not expand in to a valid RFC 3986 host: {filled}"
            );
            found.push(operation.error(RULE.id, message).at(endpoint.span));
        }
        if !prefix.ends_with('.') && pattern.labels().next().is_some() {
            let message = "`endpoint` trait hostPrefix contains host labels and does not end in a period (`.`). This \
                           can result in clients inadvertently sending data to domains you do not control.";
            found.push(operation.event(Severity::Danger, RULE.id, message).at(endpoint.span));
        }
        check_members(context, operation, &pattern, found);
    }
}

fn check_members(
    context: &Context<'_>,
    operation: &Entity<'_>,
    pattern: &Pattern<'_>,
    found: &mut Diagnostics,
) {
    let Some(input) = context.input(operation.shape) else { return };
    let mut missing: BTreeSet<_> = pattern.labels().collect();
    for (name, member) in &input.members {
        let Some(bound) = member.prelude_trait("hostLabel") else { continue };
        missing.remove(name.as_str());
        let entity = context.graph.entity(&input.id.with_member(name.as_str()));
        if let (None, Some(entity)) = (pattern.label(name), entity) {
            let message = format!(
                "This `{name}` structure member is marked with the `hostLabel` trait, but no corresponding `endpoint` \
                 label could be found when used as the input of the `{}` operation.",
                operation.id
            );
            found.push(entity.error(RULE.id, message).at(bound.span));
        }
    }
    if !missing.is_empty() {
        let message = format!(
            "This operation uses {} as input, but the following host labels found in the operation's `endpoint` trait \
             do not have a corresponding member marked with the `hostLabel` trait: {}",
            input.id,
            ticked(missing)
        );
        found.push(operation.error(RULE.id, message));
    }
}

/// Names of letters, digits and hyphens, of at most 63 characters, joined by periods.
fn is_host(text: &str) -> bool {
    let names = text.strip_suffix('.').unwrap_or(text);
    let is_name = |name: &str| {
        (1..=63).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    !names.starts_with('-') && names.split('.').all(is_name)
}
