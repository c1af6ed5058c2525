//! Chains of calls.

use std::ops::Range;

use super::printer::{INDENT, Printer};

/// From how many lines on a last call stays on the line of the others.
const TALL: usize = 5;

impl Printer<'_> {
    /// `root.call().call()`, each call on its own line; `links` are the dots.
    pub(super) fn chain(
        &mut self,
        range: Range<usize>,
        links: &[usize],
        indent: usize,
        after: usize,
    ) {
        let links = match links {
            // A short root has the first call beside it.
            [first, rest @ ..] if self.is_short(range.start..*first) => rest,
            links => links,
        };
        let (Some(first), Some(last)) = (links.first(), links.last()) else {
            return self.opened(range, indent);
        };
        let root = range.start..*first;
        let is_flat = self.fits(root.clone(), 0);
        if is_flat && self.fits(range.start..*last, 0) && self.height(*last..range.end) >= TALL {
            self.flat(range.start..*last);
            return self.opened(*last..range.end, indent);
        }
        self.expression(root, indent, 0);
        let indent = if is_flat { indent + INDENT } else { indent };
        let ends = links.iter().skip(1).copied().chain([range.end]);
        for (start, end) in links.iter().zip(ends) {
            self.new_line(indent);
            let after = if end == range.end { after } else { 0 };
            if self.fits(*start..end, after) {
                self.flat(*start..end);
            } else {
                self.opened(*start..end, indent);
            }
        }
    }

    /// The end of what has to stand on the first line of an expression.
    pub(super) fn beginning(&self, range: Range<usize>) -> usize {
        match self.links(range.clone()).first() {
            Some(first) => *first,
            None => self.last_bracket(range.clone()).map_or(range.end, |open| open + 1),
        }
    }

    /// The dots of a chain, without one that it starts with.
    pub(super) fn links(&self, range: Range<usize>) -> Vec<usize> {
        let is_link = |at: &usize| *at > range.start && self.tokens.get(*at) == ".";
        self.tokens.outer(range.clone()).filter(is_link).collect()
    }

    /// How many lines a call takes, if it takes more than one.
    fn height(&self, range: Range<usize>) -> usize {
        let inner = |open: usize| open + 1..self.tokens.close(open);
        let Some(open) = self.last_bracket(range) else { return 1 };
        let mut parts = self.tokens.parts(inner(open), ",");
        if let [only] = parts.as_slice() {
            if self.is_closure(only.start) {
                return 3;
            }
            if let Some(list) = self.last_bracket(only.clone()) {
                parts = self.tokens.parts(inner(list), ",");
            }
        }
        parts.len() + 2
    }

    fn is_short(&self, range: Range<usize>) -> bool {
        self.width(&range) <= INDENT
    }
}
