//! `TypedMetadata`.

use super::{Rule, Stage};
use crate::validate::{Context, Event, check_value};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "TypedMetadata",
    severity: Severity::Error,
    what: "Finds metadata that the shape which claims its key does not accept.",
    why: "A shape with `@metadata` defines the values under a key; what stands there must be a \
           value of it.",
    example: r#"$version: "2.0"

metadata colour = "BLUE"

namespace example

@metadata(key: "colour")
enum Colour {
    RED
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("metadata") {
        let key = entity.applied("metadata").and_then(|value| value.get("key")?.as_str());
        let Some(key) = key else { continue };
        let Some(value) = context.model.metadata.get(key) else { continue };
        let event = Event {
            id: &format!("{}.{key}", RULE.id),
            shape: None,
            start: &format!("metadata.{key}"),
            constraints: Severity::Error,
            lenient_zero: false,
        };
        check_value(context, &entity.id, value, &event, found);
    }
}
