//! Numbers.

use std::cmp::Ordering;

use proptest::test_runner::Reason;
use serde_json::Value;
use strictly_contract::strictly::Number;
use strictly_contract::{Direction, ShapeKind};

use super::{Making, Place};

/// Where a number stands to the range of its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Position {
    Below,
    Within,
    Above,
}

impl Making<'_, '_> {
    /// At the bounds and around zero as often as anywhere.
    pub(super) fn number(&mut self, place: Place<'_>) -> Result<Value, Reason> {
        let mut notable = boundaries(place);
        notable.retain(|value| position_of(place, value) == Some(Position::Within));
        let closed = matches!(place.shape.kind, ShapeKind::IntEnum(_));
        let open = closed && self.generator.direction == Direction::Output && self.draws.one_in(8);
        if (!closed || open) && self.draws.one_in(2) {
            let drawn = self.anywhere(place);
            if position_of(place, &drawn) == Some(Position::Within) {
                return Ok(drawn);
            }
        }
        self.draws
            .pick(&notable)
            .cloned()
            .ok_or_else(|| "no number was found within the range".into())
    }

    fn anywhere(&mut self, place: Place<'_>) -> Value {
        if let Some((least, greatest)) = integers(&place.shape.kind) {
            let min = bound(place, true).map_or(least, |min| least_from(min, least, greatest));
            let max = bound(place, false).map_or(greatest, |max| greatest_to(max, least, greatest));
            let span = u64::try_from(max.saturating_sub(min)).unwrap_or(0);
            return integer(min + i128::from(self.draws.between(0, span)));
        }
        let float = |bound: Option<&Number>, otherwise: f64| {
            bound.and_then(|bound| bound.as_str().parse().ok()).unwrap_or(otherwise)
        };
        let min: f64 = float(bound(place, true), -1e6);
        let max: f64 = float(bound(place, false), 1e6);
        let share = f64::from(self.draws.number()) / f64::from(u32::MAX);
        let value = min + (max - min) * share;
        match place.shape.kind {
            ShapeKind::Float => Value::from(f64::from(narrow(value))),
            _ => Value::from(value),
        }
    }
}

/// The numbers around which mistakes are made: the bounds and their neighbours on either side, zero
/// and the ends of the type. Simple ones come first. Not all are within the range.
pub(crate) fn boundaries(place: Place<'_>) -> Vec<Value> {
    if let ShapeKind::IntEnum(members) = &place.shape.kind {
        return members.iter().map(|member| member.value.into()).collect();
    }
    let bounds: Vec<&Number> =
        [bound(place, true), bound(place, false)].into_iter().flatten().collect();
    if let Some((least, greatest)) = integers(&place.shape.kind) {
        let near = |bound: &&Number| {
            let at = least_from(bound, least, greatest);
            [at, at - 1, at + 1, at - 2, at + 2]
        };
        let ends = [0, 1, -1, least, greatest];
        let all = ends.into_iter().chain(bounds.iter().flat_map(near));
        return all.filter(|number| (least..=greatest).contains(number)).map(integer).collect();
    }
    let near = |bound: &&Number| match place.shape.kind {
        ShapeKind::Float => neighbours_32(bound),
        ShapeKind::Double => neighbours_64(bound),
        _ => {
            let exact = serde_json::from_str(bound.as_str()).into_iter();
            exact.chain(neighbours_64(bound)).collect()
        }
    };
    let mut all = vec![Value::from(0), Value::from(1), Value::from(-0.5)];
    all.extend(bounds.iter().flat_map(near));
    all.extend(match place.shape.kind {
        ShapeKind::Float => vec![
            f64::from(f32::MAX).into(),
            f64::from(f32::MIN).into(),
            f64::from(f32::MIN_POSITIVE).into(),
        ],
        _ => vec![f64::MAX.into(), f64::MIN.into(), f64::MIN_POSITIVE.into(), u64::MAX.into()],
    });
    if matches!(place.shape.kind, ShapeKind::Float | ShapeKind::Double) {
        all.extend(["Infinity", "-Infinity", "NaN"].map(Value::from));
    }
    all
}

/// Where `value` stands to the range; none if it is no number of the shape. NaN, which is outside of
/// every range, counts as below.
pub(crate) fn position_of(place: Place<'_>, value: &Value) -> Option<Position> {
    let bounds = (bound(place, true), bound(place, false));
    match place.shape.kind {
        ShapeKind::Float => {
            let bound = |bound: Option<&Number>| bound?.as_str().parse::<f32>().ok();
            Some(position(&narrow(float(value)?), (bound(bounds.0), bound(bounds.1))))
        }
        ShapeKind::Double => {
            let bound = |bound: Option<&Number>| bound?.as_str().parse::<f64>().ok();
            Some(position(&float(value)?, (bound(bounds.0), bound(bounds.1))))
        }
        _ => {
            let number: Number = value.as_number()?.to_string().parse().ok()?;
            let whole = !matches!(place.shape.kind, ShapeKind::BigInteger) || number.is_integer();
            whole.then(|| position(&&number, bounds))
        }
    }
}

fn position<N: PartialOrd>(number: &N, (min, max): (Option<N>, Option<N>)) -> Position {
    let against = |bound: &Option<N>| {
        bound.as_ref().map_or(Some(Ordering::Equal), |bound| number.partial_cmp(bound))
    };
    let bounded = min.is_some() || max.is_some();
    match (against(&min), against(&max)) {
        (None, _) | (_, None) if bounded => Position::Below,
        (Some(Ordering::Less), _) if min.is_some() => Position::Below,
        (_, Some(Ordering::Greater)) if max.is_some() => Position::Above,
        _ => Position::Within,
    }
}

fn bound(place: Place<'_>, least: bool) -> Option<&Number> {
    let range = place.constraints.range.as_ref()?;
    if least { range.min.as_ref() } else { range.max.as_ref() }
}

fn integers(kind: &ShapeKind) -> Option<(i128, i128)> {
    Some(match kind {
        ShapeKind::Byte => (i8::MIN.into(), i8::MAX.into()),
        ShapeKind::Short => (i16::MIN.into(), i16::MAX.into()),
        ShapeKind::Integer | ShapeKind::IntEnum(_) => (i32::MIN.into(), i32::MAX.into()),
        ShapeKind::Long => (i64::MIN.into(), i64::MAX.into()),
        // As far as JSON readers keep integers exactly.
        ShapeKind::BigInteger => (i64::MIN.into(), u64::MAX.into()),
        _ => return None,
    })
}

/// The least integer that is not below `bound`, but none before `least` or after `greatest`.
fn least_from(bound: &Number, least: i128, greatest: i128) -> i128 {
    let (mut low, mut high) = (least, greatest);
    while low < high {
        let middle = (low + high).div_euclid(2);
        if Number::from(middle) < *bound { low = middle + 1 } else { high = middle }
    }
    low
}

/// The greatest integer that is not above `bound`, but none before `least` or after `greatest`.
fn greatest_to(bound: &Number, least: i128, greatest: i128) -> i128 {
    let at = least_from(bound, least, greatest);
    if Number::from(at) > *bound && at > least { at - 1 } else { at }
}

fn integer(number: i128) -> Value {
    let unsigned = || u64::try_from(number).map_or(Value::Null, Value::from);
    i64::try_from(number).map_or_else(|_| unsigned(), Value::from)
}

fn float(value: &Value) -> Option<f64> {
    match value.as_str() {
        Some("NaN") => Some(f64::NAN),
        Some("Infinity") => Some(f64::INFINITY),
        Some("-Infinity") => Some(f64::NEG_INFINITY),
        _ => value.as_f64(),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "rounding to 32 bits is what a float does")]
fn narrow(number: f64) -> f32 {
    number as f32
}

/// The float that `bound` is rounded to, and those next to it.
pub(crate) fn neighbours_64(bound: &Number) -> Vec<Value> {
    let Ok(at) = bound.as_str().parse::<f64>() else { return Vec::new() };
    [at, next(at, true), next(at, false)]
        .into_iter()
        .filter(|number| number.is_finite())
        .map(Value::from)
        .collect()
}

/// As [`neighbours_64`], of 32 bits.
pub(crate) fn neighbours_32(bound: &Number) -> Vec<Value> {
    let Ok(at) = bound.as_str().parse::<f32>() else { return Vec::new() };
    let step = |bits: u32| f32::from_bits(bits);
    let (up, down) = match at {
        0.0 => (step(1), -step(1)),
        _ if at > 0.0 => (step(at.to_bits() + 1), step(at.to_bits() - 1)),
        _ => (step(at.to_bits() - 1), step(at.to_bits() + 1)),
    };
    let all = [at, up, down].into_iter().filter(|number| number.is_finite());
    all.map(|number| Value::from(f64::from(number))).collect()
}

/// The next greater or smaller float. Magnitudes are ordered like the bits that spell them.
fn next(number: f64, up: bool) -> f64 {
    let bits = number.to_bits();
    if number == 0.0 {
        let least = f64::from_bits(1);
        return if up { least } else { -least };
    }
    f64::from_bits(if up == (number > 0.0) { bits + 1 } else { bits - 1 })
}
