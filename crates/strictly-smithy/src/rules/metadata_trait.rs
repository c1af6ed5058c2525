//! `MetadataTrait`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "MetadataTrait",
    severity: Severity::Error,
    what: "Finds metadata keys that two shapes claim, or that Smithy itself has claimed.",
    why: "The values under a key have one shape. Choose another key.",
    example: r#"$version: "2.0"
namespace example

@metadata(key: "suppressions")
string Suppressions
"#,
    stage: Stage::Detail,
    check,
};

/// Keys whose values Smithy itself defines.
const RESERVED: [&str; 3] = ["severityOverrides", "suppressions", "validators"];

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let mut keys: BTreeMap<&str, Vec<&Entity<'_>>> = BTreeMap::new();
    for entity in context.graph.with("metadata") {
        let key = entity.applied("metadata").and_then(|value| value.get("key")?.as_str());
        if let Some(key) = key {
            keys.entry(key).or_default().push(entity);
        }
    }
    for (key, shapes) in keys {
        for shape in &shapes {
            let others: BTreeSet<_> = shapes
                .iter()
                .filter(|other| other.id != shape.id)
                .map(|other| other.id.to_string())
                .collect();
            let message = if RESERVED.contains(&key) {
                format!(
                    "The metadata key `{key}` has been reserved by Smithy and may not be defined elsewhere."
                )
            } else if others.is_empty() {
                continue;
            } else {
                format!(
                    "A type has already been defined for the metadata key `{key}`. Conflicts with: [{}]",
                    others.into_iter().collect::<Vec<_>>().join(", ")
                )
            };
            found.push(shape.error(RULE.id, message));
        }
    }
}
