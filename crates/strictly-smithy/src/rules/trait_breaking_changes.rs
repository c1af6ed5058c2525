//! `TraitBreakingChanges`.

use super::{Rule, Stage};
use crate::model::Shape;
use crate::validate::Context;
use crate::{Diagnostics, Node, Severity};

pub(super) static RULE: Rule = Rule {
    id: "TraitBreakingChanges",
    severity: Severity::Error,
    what: "Finds rules about changes of a trait whose paths lead nowhere.",
    why: "A rule about a part of a trait value that does not exist will never apply.",
    example: r#"$version: "2.0"
namespace example

@trait(breakingChanges: [{ path: "/hue", change: "any" }])
structure colour {
    name: String
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for definition in context.graph.with("trait").filter(|entity| !entity.is_built_in()) {
        let Some(value) = definition.applied("trait") else { continue };
        let changes = value.get("breakingChanges").and_then(Node::as_array).unwrap_or_default();
        for (at, change) in changes.iter().enumerate() {
            let path = change.get("path").and_then(Node::as_str).unwrap_or("");
            if let Some(message) = broken(context, definition.shape, at, path) {
                found.push(definition.error(RULE.id, message).at(change.span));
            }
        }
    }
}

fn broken(context: &Context<'_>, definition: &Shape, at: usize, path: &str) -> Option<String> {
    let mut shape = definition;
    for part in path.split('/').skip(1) {
        let name = part.replace("~1", "/").replace("~0", "~");
        let next = shape.members.get(&name).and_then(|member| context.graph.target(member));
        let Some(next) = next else {
            return Some(format!(
                "Invalid trait breakingChanges element {at}, '{path}', at segment '{name}': Evaluated shape `{}`, a \
                 {}, has no member named `{name}`",
                shape.id,
                shape.shape_type.keyword()
            ));
        };
        shape = next;
    }
    None
}
