//! Numbers.

use serde_json::{Value, json};
use strictly::Number;

use super::{Schema, comment, keywords};
use crate::{Constraints, Range};

/// Half a unit beyond the greatest float: from there on, a number rounds to infinity.
const BEYOND_FLOAT: f64 = 3.402_823_567_797_336_6e38;

/// An integer of a fixed size. Of two bounds the tighter one is written.
pub(super) fn integer<I: Into<Number>>(min: I, max: I, constraints: &Constraints) -> Schema {
    let range = constraints.range.as_ref();
    let min =
        tighter(min.into(), range.and_then(|range| range.min.as_ref()), |bound, own| bound > own);
    let max =
        tighter(max.into(), range.and_then(|range| range.max.as_ref()), |bound, own| bound < own);
    let mut schema = keywords(json!({ "type": "integer" }));
    bounds(&mut schema, Some(&Range { min: Some(min), max: Some(max) }));
    schema
}

fn tighter(
    own: Number,
    bound: Option<&Number>,
    is_tighter: fn(&Number, &Number) -> bool,
) -> Number {
    match bound {
        Some(bound) if is_tighter(bound, &own) => bound.clone(),
        _ => own,
    }
}

/// A number of any size: `type` is `integer` or `number`.
pub(super) fn any_size(r#type: &str, constraints: &Constraints) -> Schema {
    let mut schema = keywords(json!({ "type": r#type }));
    bounds(&mut schema, constraints.range.as_ref());
    schema
}

/// A number that fits into 32 bits of floating point, or one of those that JSON has no number for.
pub(super) fn float(constraints: &Constraints) -> Schema {
    let mut number = keywords(json!({
        "type": "number",
        "exclusiveMinimum": -BEYOND_FLOAT,
        "exclusiveMaximum": BEYOND_FLOAT,
    }));
    bounds(&mut number, constraints.range.as_ref());
    with_names(number, constraints)
}

/// A number, or one of those that JSON has no number for.
pub(super) fn double(constraints: &Constraints) -> Schema {
    with_names(any_size("number", constraints), constraints)
}

/// NaN is in no range, and an infinity in those without an end on its side.
fn with_names(number: Schema, constraints: &Constraints) -> Schema {
    let range = constraints.range.as_ref();
    let no_min = range.is_none_or(|range| range.min.is_none());
    let no_max = range.is_none_or(|range| range.max.is_none());
    let names = [("NaN", range.is_none()), ("Infinity", no_max), ("-Infinity", no_min)];
    let allowed: Vec<_> =
        names.iter().filter(|(_, allowed)| *allowed).map(|(name, _)| *name).collect();
    if allowed.is_empty() {
        return number;
    }
    keywords(json!({ "anyOf": [number, { "enum": allowed }] }))
}

fn bounds(schema: &mut Schema, range: Option<&Range>) {
    let bounds = [
        ("minimum", range.and_then(|range| range.min.as_ref())),
        ("maximum", range.and_then(|range| range.max.as_ref())),
    ];
    for (word, bound) in bounds {
        let Some(bound) = bound else { continue };
        if let Ok(number) = serde_json::from_str::<Value>(bound.as_str()) {
            schema.insert(word.to_owned(), number);
        } else {
            comment(schema, &format!("{word} {bound} is left out, since few readers can hold it"));
        }
    }
}
