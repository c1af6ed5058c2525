//! `DefaultTrait`.

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::{Member, ShapeType};
use crate::validate::{Context, Event, check_value, compact};
use crate::{Diagnostics, Node, Severity};

pub(super) static RULE: Rule = Rule {
    id: "DefaultTrait",
    severity: Severity::Error,
    what: "Finds defaults that their own shape would not accept, and members whose default \
           differs from that of their target.",
    why: "A default is what a reader assumes when nothing is there, so it must be a value of the \
           type. Lists and maps can be empty only. A member that targets a shape with a default \
           repeats it, or says `= null`.",
    example: r#"$version: "2.0"
namespace example

structure City {
    name: String = 10
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("default").filter(|entity| !entity.is_built_in()) {
        if let Some(value) = entity.applied("default") {
            check_value_of(context, entity, value, found);
        }
    }
    for (entity, member) in context.graph.members() {
        if entity.shape.shape_type == ShapeType::Structure {
            check_repeated(context, entity, member, found);
        }
    }
}

fn check_value_of(
    context: &Context<'_>,
    entity: &Entity<'_>,
    value: &Node,
    found: &mut Diagnostics,
) {
    let target = match entity.member {
        Some(_) if value.is_null() => return,
        Some(member) => context.graph.target(member),
        None if value.is_null() => {
            let message = "The @default trait can be set to null only on members";
            return found.push(entity.error(RULE.id, message).at(value.span));
        }
        None => Some(entity.shape),
    };
    let event = Event {
        id: RULE.id,
        shape: Some(&entity.id),
        start: "Error validating @default trait",
        constraints: Severity::Error,
        lenient_zero: true,
    };
    check_value(context, &entity.id, value, &event, found);
    let items = value.as_array().is_some_and(|items| !items.is_empty());
    let entries = value.as_object().is_some_and(|entries| !entries.is_empty());
    let message = match target.map(|target| target.shape_type) {
        Some(ShapeType::Map) if entries => "The @default value of a map must be an empty map",
        Some(ShapeType::List | ShapeType::Set) if items => {
            "The @default value of a list must be an empty list"
        }
        Some(ShapeType::Document) if items => {
            "The @default value of a document cannot be a non-empty array"
        }
        Some(ShapeType::Document) if entries => {
            "The @default value of a document cannot be a non-empty object"
        }
        Some(ShapeType::Blob) if value.as_str().is_some_and(|text| !is_base64(text)) => {
            let message = "The @default value of a blob should be a valid base64 string.";
            return found.push(entity.warning(RULE.id, message).at(value.span));
        }
        _ => return,
    };
    found.push(entity.error(RULE.id, message).at(value.span));
}

/// A member of a structure says the default of its target again, or that it has none.
fn check_repeated(
    context: &Context<'_>,
    entity: &Entity<'_>,
    member: &Member,
    found: &mut Diagnostics,
) {
    let Some(target) = context.graph.target(member) else { return };
    let Some(expected) = target.prelude_trait("default") else { return };
    let shown = compact(expected);
    match entity.applied("default") {
        None => {
            let message = format!(
                "Member targets {}, which requires that the member defines the same default of `{shown}` or `null`",
                target.id
            );
            found.push(entity.error(RULE.id, message));
        }
        Some(own) if !own.is_null() && own != expected => {
            let message = format!(
                "Member defines a default value that differs from the default value of the target shape, {}. The \
                 member has a default of `{}`, but the target has a default of `{shown}`.",
                target.id,
                compact(own)
            );
            found.push(entity.error(RULE.id, message).at(own.span));
        }
        Some(_) => {}
    }
}

/// Standard base64 (RFC 4648, section 4); padding may be left out.
fn is_base64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    let fits = match digits.len() % 4 {
        0 => padding == 0,
        1 => false,
        rest => padding == 0 || rest + padding == 4,
    };
    fits && digits.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}
