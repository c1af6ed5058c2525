//! `@pattern`.

use std::borrow::Cow;

use crate::{At, Constraint};

impl At<'_> {
    /// Checks that the text contains a match.
    pub(crate) fn pattern(&mut self, text: &str) -> bool {
        let Some(pattern) = self.shape.pattern else {
            return true;
        };
        if self.report.structural || pattern.is_match(text) {
            return true;
        }
        self.violation(Constraint::Pattern { pattern: Cow::Borrowed(pattern.source()) });
        self.report.keep
    }

    /// Checks everything that can be asked of a string: its value set, its length, its pattern.
    pub fn text(&mut self, text: &str) -> bool {
        // Not `&&`: all that is wrong is reported.
        self.enumeration(text) & self.text_length(text) & self.pattern(text)
    }
}
