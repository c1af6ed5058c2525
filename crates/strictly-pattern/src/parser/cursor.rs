//! Reading a pattern character by character.

use std::ops::Range;

/// A place in the pattern's source.
#[derive(Clone, Debug)]
pub(crate) struct Cursor<'a> {
    source: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(source: &'a str) -> Self {
        Self { source, at: 0 }
    }

    /// The byte offset of the next character.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// The bytes from `start` to here.
    pub(crate) fn since(&self, start: usize) -> Range<usize> {
        start..self.at
    }

    /// The text of `span`, or nothing where that is not one.
    pub(crate) fn text(&self, span: Range<usize>) -> &'a str {
        self.source.get(span).unwrap_or_default()
    }

    /// The next character's bytes; an empty range at the end.
    pub(crate) fn here(&self) -> Range<usize> {
        self.at..self.at + self.peek().map_or(0, char::len_utf8)
    }

    pub(crate) fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(crate) fn peek_second(&self) -> Option<char> {
        self.rest().chars().nth(1)
    }

    pub(crate) fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    pub(crate) fn eat(&mut self, expected: char) -> bool {
        let found = self.peek() == Some(expected);
        if found {
            self.bump();
        }
        found
    }

    pub(crate) fn eat_str(&mut self, expected: &str) -> bool {
        let found = self.rest().starts_with(expected);
        if found {
            self.at += expected.len();
        }
        found
    }

    /// Reads as long as `accept` holds.
    pub(crate) fn eat_while(&mut self, accept: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|c| !accept(c)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// Reads up to `close` and past it; the text between. Nothing is read if `close` is missing.
    pub(crate) fn eat_until(&mut self, close: char) -> Option<&'a str> {
        let rest = self.rest();
        let length = rest.find(close)?;
        self.at += length + close.len_utf8();
        rest.get(..length)
    }

    /// Reads between `min` and `max` digits of `radix` as a number.
    pub(crate) fn eat_number(&mut self, radix: u32, min: usize, max: usize) -> Option<u32> {
        let digits = self.rest().chars().take(max).take_while(|c| c.is_digit(radix)).count();
        if digits < min {
            return None;
        }
        // Digits are ASCII: characters are bytes.
        let text = self.rest().get(..digits)?;
        let value = u32::from_str_radix(text, radix).ok()?;
        self.at += digits;
        Some(value)
    }
}
