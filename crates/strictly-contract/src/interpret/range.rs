//! `@range`.

use std::str::FromStr;

use strictly::{Constraint, Number};

use super::{Place, Walk};
use crate::Range;

impl Walk<'_> {
    /// Exactly, as decimal numbers.
    pub(super) fn range(&mut self, place: &Place<'_>, number: &Number) {
        let Some(range) = &place.constraints.range else {
            return;
        };
        let above = range.min.as_ref().is_none_or(|min| number >= min);
        let below = range.max.as_ref().is_none_or(|max| number <= max);
        if !(above && below) {
            self.out_of(range, place);
        }
    }

    /// As floating point numbers of the shape's width, to which the bounds are rounded. NaN is
    /// outside of every range.
    pub(super) fn float_range<F: Copy + FromStr + PartialOrd>(
        &mut self,
        place: &Place<'_>,
        number: F,
    ) {
        let Some(range) = &place.constraints.range else {
            return;
        };
        let bound = |bound: &Option<Number>| {
            bound.as_ref().and_then(|bound| bound.as_str().parse::<F>().ok())
        };
        let is_number = number.partial_cmp(&number).is_some();
        let above = bound(&range.min).is_none_or(|min| number >= min);
        let below = bound(&range.max).is_none_or(|max| number <= max);
        if !(is_number && above && below) {
            self.out_of(range, place);
        }
    }

    fn out_of(&mut self, range: &Range, place: &Place<'_>) {
        self.violation(place, Constraint::Range { min: range.min.clone(), max: range.max.clone() });
    }
}
