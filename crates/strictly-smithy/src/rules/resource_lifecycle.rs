//! `ResourceLifecycle`.

use super::{Rule, Stage};
use crate::validate::{Context, target};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "ResourceLifecycle",
    severity: Severity::Error,
    what: "Finds lifecycle operations that are marked otherwise than their place in the life of \
           the resource.",
    why: "Reading and listing change nothing, so they are `@readonly`; putting and deleting \
           twice is doing it once, so they are `@idempotent`.",
    example: r#"$version: "2.0"
namespace example

resource City {
    identifiers: {
        name: String
    }
    read: GetCity
}

operation GetCity {
    input := {
        @required
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    const LIFECYCLE: [(&str, bool, bool); 6] = [
        ("put", false, true),
        ("create", false, false),
        ("read", true, false),
        ("update", false, false),
        ("delete", false, true),
        ("list", true, false),
    ];
    for resource in context.resources() {
        for (name, readonly, idempotent) in LIFECYCLE {
            let operation = target(resource.shape, name).and_then(|id| context.graph.entity(&id));
            let Some(operation) = operation else { continue };
            let intro = format!(
                "The `{name}` lifecycle operation of this resource targets an invalid operation, `{}`. The targeted \
                 operation",
                operation.id
            );
            if readonly != operation.has("readonly") {
                let must = if readonly { "must" } else { "must not" };
                let message = format!("{intro} {must} be marked with the readonly trait.");
                found.push(resource.error(RULE.id, message));
            }
            if idempotent && !operation.has("idempotent") {
                let message = format!("{intro} must be marked as idempotent.");
                found.push(resource.error(RULE.id, message));
            }
        }
    }
}
