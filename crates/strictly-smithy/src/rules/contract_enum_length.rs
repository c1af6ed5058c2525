//! `Contract.EnumLength`.

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::{Shape, ShapeType};
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "Contract.EnumLength",
    severity: Severity::Danger,
    what: "Finds `@length` and `@pattern` on enums that exclude values of the enum.",
    why: "A value that the enum lists, but the constraint refuses, can never be sent. Take the \
           constraint away: the enum says all there is to say.",
    example: r#"$version: "2.0"
namespace example

@length(max: 3)
enum Suit {
    CLUB = "club"
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in &context.graph.entities {
        let target = match entity.member {
            Some(member) => context.graph.target(member),
            None => Some(entity.shape),
        };
        let is_enum = |shape: &&Shape| shape.shape_type == ShapeType::Enum;
        let Some(target) = target.filter(is_enum) else { continue };
        let excluded: Vec<_> =
            values(target).filter(|value| is_excluded(context, entity, value)).collect();
        if !excluded.is_empty() {
            let message = format!(
                "The constraints here exclude values that the enum `{}` lists: {}",
                target.id,
                ticked(excluded)
            );
            found.push(entity.event(Severity::Danger, RULE.id, message));
        }
    }
}

fn values(shape: &Shape) -> impl Iterator<Item = &str> {
    shape.members.values().filter_map(|member| member.prelude_trait("enumValue")?.as_str())
}

fn is_excluded(context: &Context<'_>, entity: &Entity<'_>, value: &str) -> bool {
    let bound = |name: &str| entity.applied("length")?.get(name)?.as_number()?.parse::<i128>().ok();
    let size = i128::try_from(value.chars().count()).unwrap_or(i128::MAX);
    let pattern = entity.applied("pattern").and_then(|pattern| pattern.as_str());
    bound("min").is_some_and(|min| size < min)
        || bound("max").is_some_and(|max| size > max)
        || pattern
            .and_then(|pattern| context.pattern(pattern))
            .is_some_and(|pattern| !pattern.is_match(value))
}
