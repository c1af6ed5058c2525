//! Numbers that violate one constraint.

use serde_json::Value;
use strictly_contract::{Direction, IntEnumMember, ShapeKind};

use super::Breach;
use crate::generate::{Generator, Place, Position, boundaries, position_of};
use crate::site::Side;

pub(super) fn out_of_range(
    generator: &Generator,
    place: Place<'_>,
    side: Side,
) -> Result<Breach, String> {
    let position = if side == Side::RangeBelow { Position::Below } else { Position::Above };
    // What an output may hold, an open set does not limit.
    let open = matches!(place.shape.kind, ShapeKind::IntEnum(_))
        && generator.direction == Direction::Output;
    let mut values = boundaries(place);
    if open {
        values.extend(near(&values));
    }
    values.retain(|value| position_of(place, value) == Some(position));
    choice(values, "no number of the type is out of the range on this side")
}

/// Numbers that an intEnum does not have, near to those it has, and otherwise valid.
pub(super) fn not_in_set(
    generator: &Generator,
    place: Place<'_>,
    members: &[IntEnumMember],
) -> Result<Breach, String> {
    if generator.direction == Direction::Output {
        return Err("an output may hold values that the model does not know".to_owned());
    }
    let mut values = near(&boundaries(place));
    values.retain(|value| {
        let known = members.iter().any(|member| value.as_i64() == Some(member.value.into()));
        !known && position_of(place, value) == Some(Position::Within)
    });
    choice(values, "no integer outside of the set is within the range")
}

/// The neighbours of 32-bit integers, zero, and the ends of the type.
fn near(values: &[Value]) -> Vec<Value> {
    let members = values.iter().filter_map(Value::as_i64).flat_map(|value| [value + 1, value - 1]);
    let ends = [0, 1, -1, i64::from(i32::MAX), i64::from(i32::MIN)];
    let all = members.chain(ends).filter(|value| i32::try_from(*value).is_ok());
    all.map(Value::from).collect()
}

fn choice(values: Vec<Value>, otherwise: &str) -> Result<Breach, String> {
    if values.is_empty() { Err(otherwise.to_owned()) } else { Ok(Breach::Choice(values)) }
}
