//! `@range`.

use strictly_contract::Range;
use strictly_contract::strictly::Number;

use super::Applied;
use crate::model::ShapeType;
use crate::node::NodeKind;
use crate::{Diagnostics, Node};

/// Reads a `@range` that holds for values of the type `target`.
///
/// Bounds keep the text of the model. One with a decimal point is for types that have fractions,
/// even if the fraction is zero; so does the reference implementation read it. See "range trait" in
/// the specification.
pub(crate) fn read(
    applied: &Applied<'_>,
    target: ShapeType,
    found: &mut Diagnostics,
) -> Option<Range> {
    if !is_number(target) {
        found.push(applied.misplaced(format!(
            "`@range` applies to numbers, not to the type {}",
            target.keyword()
        )));
        return None;
    }
    let Some(bounds) = applied.value.as_object() else {
        found.push(
            applied
                .mismatch(applied.value, "`@range`", "an object")
                .help("write `@range(min: 1, max: 10)`; either bound may be left out"),
        );
        return None;
    };
    let before = found.len();
    let min = bounds.get("min").and_then(|node| bound(applied, "min", node, target, found));
    let max = bounds.get("max").and_then(|node| bound(applied, "max", node, target, found));
    if found.len() > before {
        return None;
    }
    let problem = match (&min, &max) {
        (None, None) => "`@range` needs `min`, `max` or both".to_owned(),
        (Some(min), Some(max)) if min > max => {
            format!("`@range` has a `min` of {min} above its `max` of {max}")
        }
        _ => return Some(Range { min, max }),
    };
    found.push(applied.wrong(applied.value, problem));
    None
}

fn is_number(target: ShapeType) -> bool {
    is_whole(target) || has_fractions(target)
}

fn is_whole(target: ShapeType) -> bool {
    use ShapeType::{BigInteger, Byte, IntEnum, Integer, Long, Short};
    matches!(target, Byte | Short | Integer | IntEnum | Long | BigInteger)
}

fn has_fractions(target: ShapeType) -> bool {
    use ShapeType::{BigDecimal, Double, Float};
    matches!(target, Float | Double | BigDecimal)
}

/// A bound; a bigDecimal node may be spelled as a string as well as a number.
fn bound(
    applied: &Applied<'_>,
    name: &str,
    node: &Node,
    target: ShapeType,
    found: &mut Diagnostics,
) -> Option<Number> {
    let subject = format!("`{name}` of `@range`");
    let number = match &node.kind {
        NodeKind::Number(text) | NodeKind::String(text) => text.parse::<Number>().ok(),
        _ => None,
    };
    let Some(number) = number else {
        found.push(applied.mismatch(node, &subject, "a number"));
        return None;
    };
    if is_whole(target) && (number.as_str().contains('.') || !number.is_integer()) {
        found.push(
            applied
                .wrong(
                    node,
                    format!(
                        "{subject} is {number}, but the type {} has no fractions",
                        target.keyword()
                    ),
                )
                .help("write the bound without a decimal point"),
        );
        return None;
    }
    Some(number)
}
