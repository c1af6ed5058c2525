//! An item on one line, and where its tokens are in it.

use std::ops::Range;

use proc_macro2::Spacing;

/// The text of an item on one line.
#[derive(Default)]
pub(super) struct Tokens {
    pub(super) text: String,
    pub(super) list: Vec<Token>,
    /// The angle brackets that are open in the innermost group.
    pub(super) angles: Vec<usize>,
    /// The bar that opened the parameters of a closure.
    pub(super) bar: Option<usize>,
    /// The last token, if it is a sign.
    pub(super) sign: Option<Spacing>,
}

/// Where a token is in the text.
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The bracket that closes this one; itself, if it opens nothing.
    pub(super) close: usize,
    pub(super) joins: Joins,
}

/// How a token goes with its neighbours.
#[derive(Clone, Copy, Default)]
pub(super) struct Joins {
    /// No space stands before it.
    pub(super) left: bool,
    /// No space stands after it.
    pub(super) right: bool,
    /// It ends a value or a type, so that what follows is no prefix.
    pub(super) ends_value: bool,
}

impl Tokens {
    pub(super) fn all(&self) -> Range<usize> {
        0..self.list.len()
    }

    /// A token; nothing, if there is none.
    pub(super) fn get(&self, at: usize) -> &str {
        let text = self.list.get(at).and_then(|token| self.text.get(token.start..token.end));
        text.unwrap_or_default()
    }

    /// The tokens on one line.
    pub(super) fn text(&self, range: Range<usize>) -> &str {
        let range = self.list.get(range).and_then(|tokens| {
            let (first, last) = (tokens.first()?, tokens.last()?);
            Some(first.start..last.end)
        });
        range.and_then(|range| self.text.get(range)).unwrap_or_default()
    }

    /// The bracket that closes what is opened here; `at` itself, if nothing is.
    pub(super) fn close(&self, at: usize) -> usize {
        self.list.get(at).map_or(at, |token| token.close)
    }

    /// True if a space stands before the token, were it on one line with the one before.
    pub(super) fn is_apart(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.list.get(before));
        let token = self.list.get(at);
        before.zip(token).is_some_and(|(before, token)| before.end < token.start)
    }

    /// The tokens that no brackets hold; of what is in brackets, the one that opens.
    pub(super) fn outer(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let mut next = range.start;
        std::iter::from_fn(move || {
            let at = next;
            next = self.close(at) + 1;
            (at < range.end).then_some(at)
        })
    }

    /// The first of these tokens, outside of brackets, that reads so.
    pub(super) fn find(&self, range: Range<usize>, text: &str) -> Option<usize> {
        self.outer(range).find(|at| self.get(*at) == text)
    }

    /// What stands between the separators, without them.
    pub(super) fn parts(&self, range: Range<usize>, separator: &str) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut start = range.start;
        for at in self.outer(range.clone()).filter(|at| self.get(*at) == separator) {
            parts.push(start..at);
            start = at + 1;
        }
        if start < range.end {
            parts.push(start..range.end);
        }
        parts
    }
}
