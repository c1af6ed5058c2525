//! What is made of numbers.

use serde_json::{Number, Value, json};

use super::Habit;
use super::text::in_structure;
use crate::generate::{Position, boundaries, position_of};
use crate::spot::Spot;

#[rustfmt::skip]
pub(super) static HABITS: [Habit; 8] = [
    Habit { name: "the sign is dropped", make: |_, v| number(v, f64::abs), shows: |_, v| vec![negated(v)] },
    Habit { name: "a number is rounded", make: |_, v| number(v, f64::round), shows: |spot, v| near(spot, v, 0.4) },
    Habit { name: "a fraction is cut off", make: |_, v| number(v, f64::trunc), shows: |spot, v| near(spot, v, 0.9) },
    Habit { name: "a text counts as a number", make: |_, v| v.as_str().and_then(|t| t.parse::<Number>().ok()).map(Value::from), shows: |_, v| vec![v.to_string().into()] },
    Habit { name: "a boolean counts as a number", make: |_, v| v.as_bool().map(|b| u8::from(b).into()), shows: |_, _| vec![json!(true), json!(false)] },
    Habit { name: "a number is put into its range", make: into_range, shows: |spot, _| boundaries(spot.place) },
    Habit { name: "a number wraps around at 32 bits", make: |_, v| v.as_i64().map(|n| (n << 32 >> 32).into()), shows: |_, v| v.as_i64().and_then(|n| n.checked_add(1 << 32)).map(Value::from).into_iter().collect() },
    Habit { name: "zero counts as absent", make: |spot, v| in_structure(spot, v.as_f64() == Some(0.0)), shows: |_, _| vec![json!(0)] },
];

/// What is made of a number; whole ones stay whole.
fn number(value: &Value, make: impl Fn(f64) -> f64) -> Option<Value> {
    let number = value.as_f64()?;
    let other = make(number);
    // What a float cannot hold is left alone.
    let exact = other.abs() < 9e15;
    #[expect(clippy::cast_possible_truncation, reason = "it is whole, and far from the ends")]
    let whole = || Value::from(other as i64);
    match (exact, other.fract() == 0.0) {
        (true, true) => Some(whole()),
        (true, false) => Some(other.into()),
        (false, _) => None,
    }
}

fn negated(value: &Value) -> Value {
    let negated = value.as_i64().and_then(i64::checked_neg).map(Value::from);
    negated.or_else(|| value.as_f64().map(|number| Value::from(-number))).unwrap_or_default()
}

/// Numbers a little above and below the value and the bounds.
fn near(spot: &Spot<'_>, value: &Value, distance: f64) -> Vec<Value> {
    let all = boundaries(spot.place).into_iter().chain([value.clone()]);
    let all = all.filter_map(|number| number.as_f64());
    all.flat_map(|number| [number - distance, number + distance]).map(Value::from).collect()
}

fn into_range(spot: &Spot<'_>, value: &Value) -> Option<Value> {
    let range = spot.place.constraints.range.as_ref()?;
    let bound = match position_of(spot.place, value)? {
        Position::Below => range.min.as_ref(),
        Position::Above => range.max.as_ref(),
        Position::Within => None,
    };
    serde_json::from_str(bound?.as_str()).ok()
}
