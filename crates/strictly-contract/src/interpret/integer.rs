//! Integers of a fixed size, and intEnums.

use std::ops::RangeInclusive;

use serde_json::Value;
use strictly::{Constraint, Expected};

use super::{Direction, Place, Walk};
use crate::IntEnumMember;

const INTEGER: RangeInclusive<i64> = i32::MIN as i64..=i32::MAX as i64;

impl Walk<'_> {
    pub(super) fn byte(&mut self, place: &Place<'_>, value: &Value) {
        self.ranged(place, value, Expected::Byte, &(i8::MIN.into()..=i8::MAX.into()));
    }

    pub(super) fn short(&mut self, place: &Place<'_>, value: &Value) {
        self.ranged(place, value, Expected::Short, &(i16::MIN.into()..=i16::MAX.into()));
    }

    pub(super) fn integer(&mut self, place: &Place<'_>, value: &Value) {
        self.ranged(place, value, Expected::Integer, &INTEGER);
    }

    pub(super) fn long(&mut self, place: &Place<'_>, value: &Value) {
        self.ranged(place, value, Expected::Long, &(i64::MIN..=i64::MAX));
    }

    pub(super) fn int_enum(&mut self, place: &Place<'_>, members: &[IntEnumMember], value: &Value) {
        let Some(number) = self.whole(place, value, Expected::Integer, &INTEGER) else {
            return;
        };
        let known = members.iter().any(|member| i64::from(member.value) == number);
        if !known && self.direction == Direction::Input {
            let shown = members.iter().filter(|member| !member.internal);
            let values = shown.map(|member| member.value.to_string().into()).collect();
            self.violation(place, Constraint::Enum { values });
        }
        self.range(place, &number.into());
    }

    fn ranged(
        &mut self,
        place: &Place<'_>,
        value: &Value,
        expected: Expected,
        all: &RangeInclusive<i64>,
    ) {
        if let Some(number) = self.whole(place, value, expected, all) {
            self.range(place, &number.into());
        }
    }

    /// The integer that stands in JSON, without fraction and exponent, if it is one of `all`.
    fn whole(
        &mut self,
        place: &Place<'_>,
        value: &Value,
        expected: Expected,
        all: &RangeInclusive<i64>,
    ) -> Option<i64> {
        let Value::Number(number) = value else {
            self.wrong_type(place, expected, value);
            return None;
        };
        // A JSON reader has no integer for `-0`, and gives it as a float.
        let negative_zero =
            number.as_f64().is_some_and(|float| float == 0.0 && float.is_sign_negative());
        let whole = if negative_zero { Some(0) } else { number.as_i64() };
        let found = whole.filter(|whole| all.contains(whole));
        if found.is_none() {
            self.wrong_value(place, expected);
        }
        found
    }
}
