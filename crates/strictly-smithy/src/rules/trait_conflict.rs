//! `TraitConflict`.

use std::collections::BTreeMap;

use super::{Rule, Stage};
use crate::validate::{Context, trait_name};
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "TraitConflict",
    severity: Severity::Error,
    what: "Finds traits side by side of which one says that it conflicts with the other.",
    why: "A member bound to a header cannot be the whole body as well. Decide for one.",
    example: r#"$version: "2.0"
namespace example

operation GetCity {
    input := {
        @httpHeader("X-City")
        @httpPayload
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let mut conflicts: BTreeMap<ShapeId, Vec<String>> = BTreeMap::new();
    for definition in context.graph.with("trait") {
        let value =
            definition.applied("trait").and_then(|value| value.get("conflicts")?.as_array());
        for other in value.unwrap_or_default().iter().filter_map(|other| id(other.as_str()?)) {
            for bearer in context.graph.with_trait(&definition.id) {
                if bearer.traits().contains_key(&other) {
                    let line = format!(
                        "`{}` conflicts with `{}`",
                        trait_name(&definition.id),
                        trait_name(&other)
                    );
                    conflicts.entry(bearer.id.clone()).or_default().push(line);
                }
            }
        }
    }
    for (bearer, mut lines) in conflicts {
        lines.sort();
        if let Some(entity) = context.graph.entity(&bearer) {
            let message = format!(
                "Found conflicting traits on {} shape: {}",
                entity.type_name(),
                lines.join(", ")
            );
            found.push(entity.error(RULE.id, message));
        }
    }
}

/// Names without a namespace are those of the prelude.
fn id(text: &str) -> Option<ShapeId> {
    if text.contains('#') { text.parse().ok() } else { Some(ShapeId::new("smithy.api", text)) }
}
