//! `@pattern`.

use std::borrow::Cow;

use crate::shape::Kind;
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
    #[inline]
    pub(crate) fn string(&mut self, text: &str) -> bool {
        let shape = self.shape();
        if self.report.structural {
            return true;
        }
        let seen = matches!(shape.kind, Kind::String) && shape.length.is_seen_in(text);
        let fits = seen && shape.pattern.is_none_or(|pattern| pattern.is_match(text));
        fits || self.judge(text, seen)
    }

    /// Says what is wrong with the text: only the pattern, if all else was `seen` to be right.
    #[inline(never)]
    fn judge(&mut self, text: &str, seen: bool) -> bool {
        match self.shape().pattern {
            Some(pattern) if seen => self.pattern_violated(pattern),
            // Not `&&`: all of it.
            _ => self.enumeration(text) & self.text_length(text) & self.pattern(text),
        }
    }
}
