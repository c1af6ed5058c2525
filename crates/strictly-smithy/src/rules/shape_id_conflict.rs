//! `ShapeIdConflict`.

use std::collections::HashMap;

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "ShapeIdConflict",
    severity: Severity::Error,
    what: "Finds shapes and members whose IDs differ only in the case of letters.",
    why: "Files, tables and identifiers in many places do not heed case. Rename one.",
    example: r#"$version: "2.0"
namespace example

string City

string CITY
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let mut same: HashMap<String, Vec<&Entity<'_>>> =
        HashMap::with_capacity(context.graph.entities.len());
    for entity in &context.graph.entities {
        same.entry(entity.id.to_string().to_ascii_lowercase()).or_default().push(entity);
    }
    for entities in same.values().filter(|entities| entities.len() > 1) {
        for entity in entities {
            let others = entities.iter().filter(|other| other.id != entity.id);
            let message = format!(
                "Shape ID `{}` conflicts with other shape IDs in the model: [{}]",
                entity.id,
                ticked(others.clone().map(|other| &other.id))
            );
            let mut event = entity.error(RULE.id, message);
            for other in others {
                event = event.and(other.span(), "the other one stands here");
            }
            found.push(event);
        }
    }
}
