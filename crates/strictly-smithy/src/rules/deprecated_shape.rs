//! `DeprecatedShape`.

use super::{Rule, Stage};
use crate::graph::{Entity, Relation};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "DeprecatedShape",
    severity: Severity::Warning,
    what: "Finds uses of shapes that are deprecated.",
    why: "What is deprecated will go one day. Its message says what to use instead. The ID of the \
           shape is the end of the event ID, so that its uses can be suppressed alone.",
    example: r#"$version: "2.0"
namespace example

@deprecated(message: "Use Town", since: "2.0")
string City

structure Address {
    city: City
}
"#,
    stage: Stage::Core,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for (ix, entity) in context.graph.entities.iter().enumerate() {
        if entity.is_built_in() {
            continue;
        }
        for edge in context.graph.forward(ix) {
            if let Some(target) = context.graph.get(edge.other) {
                check_target(entity, edge.relation, target, found);
            }
        }
    }
}

fn check_target(
    entity: &Entity<'_>,
    relation: Relation,
    target: &Entity<'_>,
    found: &mut Diagnostics,
) {
    let Some(deprecated) = target.applied("deprecated") else { return };
    let intro = match relation {
        Relation::MemberTarget => "Member targets a deprecated shape",
        Relation::Resource => "Binds a deprecated resource",
        Relation::Operation => "Binds a deprecated operation",
        Relation::Identifier => "Resource identifier targets a deprecated shape",
        Relation::Property => "Resource property targets a deprecated shape",
        Relation::Input => "Operation input targets a deprecated shape",
        Relation::Output => "Operation output targets a deprecated shape",
        Relation::Error => "Operation error targets a deprecated shape",
        Relation::Mixin => "Applies a deprecated mixin",
        _ => return,
    };
    let mut message = format!("{intro}, {}", target.id);
    if let Some(text) = deprecated.get("message").and_then(|text| text.as_str()) {
        message = format!("{message}. {text}");
    }
    if let Some(since) = deprecated.get("since").and_then(|since| since.as_str()) {
        message = format!("{message} (since {since})");
    }
    found.push(entity.warning(format!("{}.{}", RULE.id, target.id), message));
}
