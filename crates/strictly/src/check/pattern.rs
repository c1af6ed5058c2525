//! `@pattern`.

use std::borrow::Cow;

use crate::{At, Constraint, Pattern};

impl At<'_> {
    /// Checks that the text contains a match.
    #[inline]
    pub(crate) fn pattern(&mut self, text: &str) -> bool {
        match self.shape().pattern {
            Some(pattern) if !self.report.structural && !pattern.is_match(text) => {
                self.pattern_violated(pattern)
            }
            _ => true,
        }
    }

    #[cold]
    fn pattern_violated(&mut self, pattern: &'static Pattern) -> bool {
        self.violation(Constraint::Pattern { pattern: Cow::Borrowed(pattern.source()) });
        self.report.keep
    }

    /// Checks everything that can be asked of a string: its value set, its length, its pattern.
    pub fn text(&mut self, text: &str) -> bool {
        self.string(text)
    }

    /// As [`text`](Self::text), within the loops of this crate.
    #[allow(clippy::inline_always, reason = "asked of every string, and mostly calls itself")]
    #[inline(always)]
    pub(crate) fn string(&mut self, text: &str) -> bool {
        // Not `&&`: all that is wrong is reported.
        self.enumeration(text) & self.text_length(text) & self.pattern(text)
    }
}
