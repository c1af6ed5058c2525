//! `EnumShape`.

use std::collections::HashSet;

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::ShapeType;
use crate::validate::{Context, compact};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "EnumShape",
    severity: Severity::Error,
    what: "Finds members of enums and intEnums whose values are of the wrong type, empty or used \
           twice, and names that are not in upper case.",
    why: "Two members with one value could not be told apart on the wire. Upper case is what \
           code generators expect of constants.",
    example: r#"$version: "2.0"
namespace example

enum Suit {
    CLUB = "club"
    DIAMOND = "club"
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.shapes_of(ShapeType::Enum) {
        let mut seen = HashSet::new();
        for member in members(context, entity) {
            check_string(&member, &mut seen, found);
            check_name(&member, found);
        }
    }
    for entity in context.graph.shapes_of(ShapeType::IntEnum) {
        let mut seen = HashSet::new();
        for member in members(context, entity) {
            if check_integer(&member, &mut seen, found) {
                check_name(&member, found);
            }
        }
    }
}

fn members<'m>(context: &Context<'m>, entity: &Entity<'m>) -> Vec<Entity<'m>> {
    let ids = entity.shape.members.keys().map(|name| entity.id.with_member(name.as_str()));
    ids.filter_map(|id| context.graph.entity(&id).cloned()).collect()
}

fn check_string(member: &Entity<'_>, seen: &mut HashSet<String>, found: &mut Diagnostics) {
    let Some(value) = member.applied("enumValue") else { return };
    let Some(text) = value.as_str() else {
        let message = format!(
            "enum members can only be assigned string values, but found: {}",
            compact(value)
        );
        return found.push(member.error(RULE.id, message).at(value.span));
    };
    if !seen.insert(text.to_owned()) {
        let message = format!("Multiple enum members found with duplicate value `{text}`");
        found.push(member.error(RULE.id, message).at(value.span));
    }
    if text.is_empty() {
        found.push(member.error(RULE.id, "enum values may not be empty.").at(value.span));
    }
}

/// True if the value is an integer, unique or not.
fn check_integer(member: &Entity<'_>, seen: &mut HashSet<i32>, found: &mut Diagnostics) -> bool {
    let Some(value) = member.applied("enumValue") else {
        let message = "intEnum members must be assigned an integer value";
        found.push(member.error(RULE.id, message));
        return false;
    };
    let message = match value.as_number() {
        None => format!("intEnum members require integer values, but found: {}", compact(value)),
        Some(text) if text.contains(['.', 'e', 'E']) => {
            format!("intEnum members do not support floating point values: {text}")
        }
        Some(text) => match text.parse::<i32>() {
            Err(_) => format!("intEnum members must fit within an integer, but found: {text}"),
            Ok(number) => {
                if !seen.insert(number) {
                    let message =
                        format!("Multiple intEnum members found with duplicate value `{number}`");
                    found.push(member.error(RULE.id, message).at(value.span));
                }
                return true;
            }
        },
    };
    found.push(member.error(RULE.id, message).at(value.span));
    false
}

fn check_name(member: &Entity<'_>, found: &mut Diagnostics) {
    let name = member.id.member().unwrap_or("");
    if !is_recommended(name) {
        let message = format!(
            "The name `{name}` does not match the recommended enum name format of beginning with an uppercase letter, \
             followed by any number of uppercase letters, numbers, or underscores."
        );
        found.push(member.warning(RULE.id, message));
    }
}

/// True for names of constants as most languages write them.
pub(super) fn is_recommended(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}
