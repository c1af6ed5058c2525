//! `@range`.

use crate::{At, Number};

impl At<'_> {
    /// Checks an integer: that it is in the set, if the shape is an intEnum, and in range.
    pub(crate) fn integer(&mut self, value: i64) -> bool {
        self.int_enumeration(value) & self.range(|range| range.contains_integer(value))
    }

    /// Checks a number of 32 bits.
    pub(crate) fn float(&mut self, value: f32) -> bool {
        self.range(|range| range.contains_float(value))
    }

    /// Checks a number of 64 bits.
    pub(crate) fn double(&mut self, value: f64) -> bool {
        self.range(|range| range.contains_double(value))
    }

    /// Checks a number of any size.
    pub(crate) fn number(&mut self, value: &Number) -> bool {
        self.range(|range| range.contains_number(value))
    }

    fn range(&mut self, contains: impl Fn(&crate::shape::Range) -> bool) -> bool {
        let range = &self.shape().range;
        if self.report.structural || range.is_unbounded() || contains(range) {
            return true;
        }
        self.violation(range.violated());
        self.report.keep
    }
}
