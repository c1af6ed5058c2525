//! `DefaultValueInUpdate`.

use std::collections::BTreeSet;

use super::{Rule, Stage};
use crate::validate::{Context, target};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "DefaultValueInUpdate",
    severity: Severity::Warning,
    what: "Finds update operations whose input has members with a default.",
    why: "Who updates a part of a resource leaves the rest out. With a default, leaving out \
           looks like setting. Make the member optional.",
    example: r#"$version: "2.0"
namespace example

operation UpdateCity {
    input := {
        motto: String = ""
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let updates: BTreeSet<_> =
        context.resources().filter_map(|resource| target(resource.shape, "update")).collect();
    for operation in context.operations() {
        let name = operation.id.name().to_ascii_lowercase();
        let is_update = updates.contains(&operation.id)
            || name.starts_with("update")
            || name.starts_with("patch");
        let Some(input) = context.input(operation.shape).filter(|_| is_update) else { continue };
        let members = input.members.values();
        let defaulted: BTreeSet<_> = members
            .filter(|member| member.prelude_trait("default").is_some())
            .map(|member| member.name.as_str())
            .collect();
        if !defaulted.is_empty() {
            let message = format!(
                "This update style operation has top-level input members marked with the @default trait. It will be \
                 impossible to tell if the member was omitted or explicitly provided. Affected members: [{}]",
                defaulted.into_iter().collect::<Vec<_>>().join(", ")
            );
            found.push(operation.warning(RULE.id, message));
        }
    }
}
