//! Floating point numbers, and numbers of any size.

use serde_json::Value;
use strictly::{Expected, Number};

use super::{Place, Walk};

impl Walk<'_> {
    pub(super) fn float(&mut self, place: &Place<'_>, value: &Value) {
        let Some(wide) = self.floating(place, value, Expected::Float) else {
            return;
        };
        #[expect(
            clippy::cast_possible_truncation,
            reason = "rounding to 32 bits is what a float does"
        )]
        let narrow = wide as f32;
        if narrow.is_infinite() && wide.is_finite() {
            return self.wrong_value(place, Expected::Float);
        }
        self.float_range(place, narrow);
    }

    pub(super) fn double(&mut self, place: &Place<'_>, value: &Value) {
        if let Some(number) = self.floating(place, value, Expected::Double) {
            self.float_range(place, number);
        }
    }

    pub(super) fn big_integer(&mut self, place: &Place<'_>, value: &Value) {
        let Some(number) = self.exact(place, value, Expected::BigInteger) else {
            return;
        };
        if number.is_integer() {
            self.range(place, &number);
        } else {
            self.wrong_value(place, Expected::BigInteger);
        }
    }

    pub(super) fn big_decimal(&mut self, place: &Place<'_>, value: &Value) {
        if let Some(number) = self.exact(place, value, Expected::BigDecimal) {
            self.range(place, &number);
        }
    }

    /// A JSON number, or one of the three values that JSON has no number for.
    fn floating(&mut self, place: &Place<'_>, value: &Value, expected: Expected) -> Option<f64> {
        let number = match value {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => match text.as_str() {
                "NaN" => Some(f64::NAN),
                "Infinity" => Some(f64::INFINITY),
                "-Infinity" => Some(f64::NEG_INFINITY),
                _ => None,
            },
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(place, expected, value);
        }
        number
    }

    fn exact(&mut self, place: &Place<'_>, value: &Value, expected: Expected) -> Option<Number> {
        let number = value.as_number().and_then(|number| number.to_string().parse().ok());
        if number.is_none() {
            self.wrong_type(place, expected, value);
        }
        number
    }
}
