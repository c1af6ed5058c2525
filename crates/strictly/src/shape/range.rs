//! `@range`.

use std::cmp::Ordering;

use crate::{Constraint, Number};

/// An inclusive interval of numbers; no bounds, no constraint.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Range {
    min: Option<Bound>,
    max: Option<Bound>,
}

/// A bound: its text, and what the text is worth as far as that can be said without rounding.
#[derive(Clone, Copy, Debug)]
struct Bound {
    text: &'static str,
    /// The digits as an integer, and the power of ten they are to be multiplied with; none if they
    /// are more than `i64` holds.
    decimal: Option<(i64, i32)>,
}

impl Range {
    /// Bounds are JSON numbers.
    pub(crate) const fn new(min: Option<&'static str>, max: Option<&'static str>) -> Self {
        let min = match min {
            Some(text) => Some(Bound::new(text)),
            None => None,
        };
        let max = match max {
            Some(text) => Some(Bound::new(text)),
            None => None,
        };
        Self { min, max }
    }

    /// The texts of both bounds.
    pub(crate) fn bounds(&self) -> (Option<&'static str>, Option<&'static str>) {
        (self.min.map(|bound| bound.text), self.max.map(|bound| bound.text))
    }

    pub(crate) fn is_unbounded(&self) -> bool {
        self.min.is_none() && self.max.is_none()
    }

    pub(crate) fn contains_integer(&self, value: i64) -> bool {
        self.contains(|bound| Some(bound.cmp_integer(value)))
    }

    /// Bounds are rounded to the width of the value, so that `0.1` is within `0.1`. NaN is within
    /// nothing.
    pub(crate) fn contains_float(&self, value: f32) -> bool {
        self.contains(|bound| value.partial_cmp(&bound.to_f32()))
    }

    /// As [`contains_float`](Self::contains_float).
    pub(crate) fn contains_double(&self, value: f64) -> bool {
        self.contains(|bound| value.partial_cmp(&bound.to_f64()))
    }

    pub(crate) fn contains_number(&self, value: &Number) -> bool {
        self.contains(|bound| Some(value.cmp(&Number::from_static(bound.text))))
    }

    pub(crate) fn violated(&self) -> Constraint {
        let number = |bound: Bound| Number::from_static(bound.text);
        Constraint::Range { min: self.min.map(number), max: self.max.map(number) }
    }

    /// `compare` tells how the value compares to a bound, if it does.
    fn contains(&self, compare: impl Fn(&Bound) -> Option<Ordering>) -> bool {
        let within = |bound: Option<&Bound>, holds: fn(Ordering) -> bool| {
            bound.is_none_or(|bound| compare(bound).is_some_and(holds))
        };
        within(self.min.as_ref(), Ordering::is_ge) && within(self.max.as_ref(), Ordering::is_le)
    }
}

impl Bound {
    const fn new(text: &'static str) -> Self {
        Self { text, decimal: decimal(text.as_bytes()) }
    }

    /// How `value` compares to the bound.
    fn cmp_integer(&self, value: i64) -> Ordering {
        match self.decimal {
            Some((digits, 0)) => value.cmp(&digits),
            _ => Number::from(value).cmp(&Number::from_static(self.text)),
        }
    }

    /// The nearest number of 64 bits. A cast finds it; where digits and power are both exact, so does
    /// one operation on them; elsewhere the text is parsed.
    #[allow(clippy::cast_precision_loss, reason = "the nearest is what is asked for")]
    fn to_f64(self) -> f64 {
        match self.decimal {
            Some((digits, 0)) => digits as f64,
            Some((digits, power @ -22..0)) if digits.unsigned_abs() <= 1 << 53 => {
                digits as f64 / 10f64.powi(-power)
            }
            _ => self.text.parse().unwrap_or(f64::NAN),
        }
    }

    /// The nearest number of 32 bits, found likewise.
    #[allow(clippy::cast_precision_loss, reason = "the nearest is what is asked for")]
    fn to_f32(self) -> f32 {
        match self.decimal {
            Some((digits, 0)) => digits as f32,
            Some((digits, power @ -10..0)) if digits.unsigned_abs() <= 1 << 24 => {
                digits as f32 / 10f32.powi(-power)
            }
            _ => self.text.parse().unwrap_or(f32::NAN),
        }
    }
}

/// Digits and power of ten of a JSON number without an exponent; none if there is one, or if the
/// digits are too many.
const fn decimal(text: &[u8]) -> Option<(i64, i32)> {
    let negative = !text.is_empty() && text[0] == b'-';
    let mut at = negative as usize;
    let (mut digits, mut power, mut fraction) = (0i64, 0, false);
    while at < text.len() {
        match text[at] {
            b'.' => fraction = true,
            digit @ b'0'..=b'9' => {
                let Some(shifted) = digits.checked_mul(10) else {
                    return None;
                };
                let Some(sum) = shifted.checked_add((digit - b'0') as i64) else {
                    return None;
                };
                digits = sum;
                power -= fraction as i32;
            }
            _ => return None,
        }
        at += 1;
    }
    Some((if negative { -digits } else { digits }, power))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_bounds_to_the_width_of_the_value() {
        let range = Range::new(Some("0.1"), Some("2.2"));
        assert!(range.contains_float(0.1) && range.contains_float(2.2));
        assert!(range.contains_double(0.1) && range.contains_double(2.2));
        assert!(
            !range.contains_float(0.1f32.next_down()) && !range.contains_double(2.2f64.next_up())
        );
        assert!(!range.contains_double(f64::NAN) && !range.contains_double(f64::INFINITY));
        assert!(Range::new(Some("0"), None).contains_double(-0.0));
    }

    #[test]
    fn reads_every_spelling() {
        for (text, value) in
            [("1e3", 1000), ("10.0", 10), ("-5", -5), ("9223372036854775807", i64::MAX)]
        {
            let range = Range::new(Some(text), Some(text));
            assert!(range.contains_integer(value), "{text}");
            assert!(!range.contains_integer(value - 1), "{text}");
        }
        assert!(!Range::new(Some("9223372036854775808"), None).contains_integer(i64::MAX));
    }

    #[test]
    fn fast_and_slow_conversions_agree() {
        for text in [
            "0",
            "1.0",
            "100.0",
            "0.1",
            "2.2",
            "-8.8",
            "16777217",
            "16777216",
            "9007199254740993",
            "0.3333333333",
            "1e-5",
        ] {
            let bound = Bound::new(text);
            assert_eq!(bound.to_f64().to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
            assert_eq!(bound.to_f32().to_bits(), text.parse::<f32>().unwrap().to_bits(), "{text}");
        }
    }
}
