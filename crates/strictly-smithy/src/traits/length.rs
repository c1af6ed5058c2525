//! `@length`.

use strictly_contract::Length;

use super::Applied;
use crate::model::ShapeType;
use crate::{Diagnostics, Node};

/// Reads a `@length` that holds for values of the type `target`.
///
/// See "length trait" in the specification.
pub(crate) fn read(
    applied: &Applied<'_>,
    target: ShapeType,
    found: &mut Diagnostics,
) -> Option<Length> {
    if !has_length(target) {
        found.push(applied.misplaced(format!(
            "`@length` applies to strings, blobs, lists and maps, not to the type {}",
            target.keyword()
        )));
        return None;
    }
    let Some(bounds) = applied.value.as_object() else {
        found.push(
            applied
                .mismatch(applied.value, "`@length`", "an object")
                .help("write `@length(min: 1, max: 10)`; either bound may be left out"),
        );
        return None;
    };
    let before = found.len();
    let min = bounds.get("min").and_then(|node| bound(applied, "min", node, found));
    let max = bounds.get("max").and_then(|node| bound(applied, "max", node, found));
    if found.len() > before {
        return None;
    }
    let problem = match (min, max) {
        (None, None) => "`@length` needs `min`, `max` or both".to_owned(),
        (Some(min), Some(max)) if min > max => {
            format!("`@length` has a `min` of {min} above its `max` of {max}")
        }
        _ => return Some(Length { min, max }),
    };
    found.push(applied.wrong(applied.value, problem));
    None
}

fn has_length(target: ShapeType) -> bool {
    use ShapeType::{Blob, Enum, List, Map, Set, String};
    matches!(target, String | Enum | Blob | List | Set | Map)
}

fn bound(applied: &Applied<'_>, name: &str, node: &Node, found: &mut Diagnostics) -> Option<u64> {
    let subject = format!("`{name}` of `@length`");
    let Some(text) = node.as_number() else {
        found.push(applied.mismatch(node, &subject, "a number"));
        return None;
    };
    // The specification makes bounds longs, so what a long cannot hold is refused as well.
    let value = text.parse::<i64>().ok().and_then(|value| u64::try_from(value).ok());
    if value.is_none() {
        found.push(
            applied.wrong(node, format!("{subject} must be a whole number from 0, not {text}")),
        );
    }
    value
}
