//! `@length`.

use crate::{At, Constraint};

impl At<'_> {
    /// Checks the length of text, which counts Unicode scalar values. They need counting only where
    /// the bytes do not settle it: a scalar value takes from one to four.
    #[inline]
    pub(crate) fn text_length(&mut self, text: &str) -> bool {
        let (bytes, length) = (text.len() as u64, self.shape().length);
        let settled = length.max.is_none_or(|max| bytes <= max)
            && length.min.is_none_or(|min| bytes.div_ceil(4) >= min);
        settled || self.length(text.chars().count() as u64)
    }

    /// Checks a length in the unit of the shape.
    #[inline]
    pub(crate) fn length(&mut self, actual: u64) -> bool {
        self.report.structural
            || self.shape().length.contains(actual)
            || self.length_violated(actual)
    }

    #[cold]
    fn length_violated(&mut self, actual: u64) -> bool {
        let length = self.shape().length;
        self.violation(Constraint::Length { actual, min: length.min, max: length.max });
        self.report.keep
    }

    /// The number of items or entries after which nothing more is looked at.
    pub(crate) fn most(&self) -> u64 {
        if self.report.structural { u64::MAX } else { self.shape().length.max.unwrap_or(u64::MAX) }
    }
}
