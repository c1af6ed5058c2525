//! `@length`.

use crate::{At, Constraint};

impl At<'_> {
    /// Checks the length of text, which counts Unicode scalar values.
    pub(crate) fn text_length(&mut self, text: &str) -> bool {
        self.shape().length.is_seen_in(text) || self.length(text.chars().count() as u64)
    }

    /// Checks a length in the unit of the shape.
    #[inline]
    pub(crate) fn length(&mut self, actual: u64) -> bool {
        self.report.structural
            || self.shape().length.contains(actual)
            || self.length_violated(actual)
    }

    /// Checks the number of items or entries; true if they are few enough to be looked at.
    pub(crate) fn length_to_look_into(&mut self, actual: u64) -> bool {
        self.length(actual);
        actual <= self.most()
    }

    #[cold]
    fn length_violated(&mut self, actual: u64) -> bool {
        let length = self.shape().length;
        self.violation(Constraint::Length { actual, min: length.min, max: length.max });
        self.report.keep
    }

    /// The number of items or entries after which nothing more is looked at.
    #[inline]
    pub(crate) fn most(&self) -> u64 {
        if self.report.structural { u64::MAX } else { self.shape().length.max.unwrap_or(u64::MAX) }
    }
}
