//! `Contract.RangeWidth`.

use strictly_contract::strictly::Number;

use super::{Rule, Stage};
use crate::model::{Shape, ShapeType};
use crate::validate::Context;
use crate::{Diagnostics, Node, Severity};

pub(super) static RULE: Rule = Rule {
    id: "Contract.RangeWidth",
    severity: Severity::Warning,
    what: "Finds `@range` with bounds that the type cannot reach.",
    why: "A `max` of 400 on a byte says nothing, since no byte is above 127; a `min` of 400 \
           leaves no value at all. Mostly the type was meant to be another.",
    example: r#"$version: "2.0"
namespace example

@range(max: 400)
byte Level
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("range").filter(|entity| !entity.is_built_in()) {
        let target = match entity.member {
            Some(member) => context.graph.target(member),
            None => Some(entity.shape),
        };
        let Some((kind, least, greatest)) = target.and_then(limits) else { continue };
        let Some(range) = entity.applied("range") else { continue };
        for name in ["min", "max"] {
            let Some(node) = range.get(name) else { continue };
            let Some(bound) = text(node).and_then(|text| text.parse::<Number>().ok()) else {
                continue;
            };
            let limit = |number: i64| number.to_string().parse::<Number>().ok();
            let (Some(low), Some(high)) = (limit(least), limit(greatest)) else { continue };
            if bound >= low && bound <= high {
                continue;
            }
            let excludes_all = (name == "min") == (bound > high);
            let effect =
                if excludes_all { "so no value satisfies it" } else { "so it says nothing" };
            let message = format!(
                "`{name}` of `@range` is {bound}, but a {kind} lies between {least} and {greatest}, {effect}"
            );
            found.push(entity.warning(RULE.id, message).at(node.span));
        }
    }
}

fn text(node: &Node) -> Option<&str> {
    node.as_number().or_else(|| node.as_str())
}

/// The name of an integer type, its least and its greatest value.
fn limits(shape: &Shape) -> Option<(&'static str, i64, i64)> {
    let (least, greatest) = match shape.shape_type {
        ShapeType::Byte => (i8::MIN.into(), i8::MAX.into()),
        ShapeType::Short => (i16::MIN.into(), i16::MAX.into()),
        ShapeType::Integer | ShapeType::IntEnum => (i32::MIN.into(), i32::MAX.into()),
        ShapeType::Long => (i64::MIN, i64::MAX),
        _ => return None,
    };
    Some((shape.shape_type.keyword(), least, greatest))
}
