//! Numbers.

use serde_json::{Value, json};
use strictly_contract::ShapeKind;

use super::{Intent, Probes};
use crate::case::Class;
use crate::constraint::ConstraintKind;
use crate::generate::{Position, boundaries, position_of};

impl Probes<'_> {
    pub(super) fn number(&mut self) {
        let place = self.spot.place;
        let mut seen = std::collections::HashSet::new();
        for value in boundaries(place) {
            if !seen.insert(value.to_string()) {
                continue;
            }
            let (note, intent) = match position_of(place, &value) {
                Some(Position::Within) => ("within the range", Intent::Valid),
                Some(Position::Below) => {
                    ("below the range", Intent::Invalid(ConstraintKind::Range))
                }
                Some(Position::Above) => {
                    ("above the range", Intent::Invalid(ConstraintKind::Range))
                }
                None => continue,
            };
            self.push(Class::Range, note, value, intent);
        }
        self.try_all(Class::Range, "beyond a type of numbers", self.ends());
        for text in ["NaN", "Infinity", "-Infinity", "nan", "inf", "+Infinity", "1", "-0", "0x1"] {
            self.push(
                Class::Range,
                "a number that JSON has no number for",
                text.into(),
                Intent::Any,
            );
        }
    }

    /// Numbers just beyond the ends of the types of numbers.
    fn ends(&self) -> Vec<Value> {
        let integers = [7, 8, 15, 16, 31, 32, 53].map(|bits| 1_i64 << bits);
        let mut ends: Vec<Value> =
            integers.iter().flat_map(|end| [json!(end), json!(end - 1), json!(-end - 1)]).collect();
        ends.extend([json!(i64::MAX), json!(i64::MIN), json!(1_u64 << 63), json!(u64::MAX)]);
        ends.extend([json!(0.5), json!(1e20), json!(1e39), json!(-1e39), json!(1e308)]);
        if matches!(self.spot.place.shape.kind, ShapeKind::BigDecimal) {
            ends.extend([json!(0.1), json!(1e-300)]);
        }
        ends
    }
}
