//! `RangeTrait`.

use strictly_contract::strictly::Number;

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::ShapeType;
use crate::validate::Context;
use crate::{Diagnostics, Node, Severity};

pub(super) static RULE: Rule = Rule {
    id: "RangeTrait",
    severity: Severity::Error,
    what: "Finds `@range` with a `min` above its `max`, or with a fraction where the type has \
           none.",
    why: "No value can satisfy the first; the second can hide a mistake by one. Swap the bounds, \
           or write them as integers.",
    example: r#"$version: "2.0"
namespace example

@range(min: 9, max: 3)
integer Level
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("range") {
        let Some(range) = entity.applied("range") else { continue };
        for name in ["min", "max"] {
            if let Some(bound) = range.get(name) {
                check_fraction(context, entity, name, bound, found);
            }
        }
        let bound = |name: &str| range.get(name).and_then(text)?.parse::<Number>().ok();
        if bound("min").zip(bound("max")).is_some_and(|(min, max)| min > max) {
            let message =
                "A range trait is applied with a `min` value greater than its `max` value.";
            found.push(entity.error(RULE.id, message).at(range.span));
        }
    }
}

/// Only types with fractions may have bounds with a decimal point, even if the fraction is zero.
fn check_fraction(
    context: &Context<'_>,
    entity: &Entity<'_>,
    name: &str,
    bound: &Node,
    found: &mut Diagnostics,
) {
    let Some(text) = text(bound) else { return };
    let whole = text.parse::<Number>().is_ok_and(|number| number.is_integer());
    if whole && !text.contains('.') {
        return;
    }
    let target = match entity.member {
        Some(member) => context.graph.target(member),
        None => Some(entity.shape),
    };
    let Some(target) = target.filter(|target| !has_fractions(target.shape_type)) else { return };
    let id = &entity.id;
    let message = if entity.member.is_some() {
        format!(
            "Member `{id}` is marked with the `range` trait, but its `{name}` property is a decimal ({text}) when its \
             target (`{}`) does not support decimals.",
            target.id
        )
    } else {
        format!(
            "Shape `{id}` is marked with the `range` trait, but its `{name}` property is a decimal ({text}) when its \
             shape (`{}`) does not support decimals.",
            target.shape_type.keyword()
        )
    };
    found.push(entity.error(RULE.id, message).at(bound.span));
}

fn text(bound: &Node) -> Option<&str> {
    bound.as_number().or_else(|| bound.as_str())
}

fn has_fractions(shape_type: ShapeType) -> bool {
    matches!(shape_type, ShapeType::Float | ShapeType::Double | ShapeType::BigDecimal)
}
