//! Quoted strings.
//!
//! See RFC 9110, section 5.6.4.

use std::borrow::Cow;

/// What stands before and after the first such byte outside of quotes.
pub(crate) fn find_unquoted(text: &str, separator: u8) -> Option<(&str, &str)> {
    let mut quotes = Quotes::default();
    let at = text.bytes().position(|byte| quotes.are_closed_at(byte) && byte == separator)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// True if no quotes are open at the end.
pub(crate) fn is_closed(text: &str) -> bool {
    let mut quotes = Quotes::default();
    text.bytes().for_each(|byte| {
        quotes.are_closed_at(byte);
    });
    quotes == Quotes::default()
}

/// Whether quotes are open, from byte to byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Quotes {
    open: bool,
    escape: bool,
}

impl Quotes {
    /// True if this byte stands outside of quotes, and is none.
    fn are_closed_at(&mut self, byte: u8) -> bool {
        let before = *self;
        self.escape = before.open && !before.escape && byte == b'\\';
        if byte == b'"' && !before.escape {
            self.open = !before.open;
        }
        !before.open && !self.open
    }
}

/// The parts between such bytes outside of quotes; at least one.
pub(crate) fn split_unquoted(text: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let (part, after) = find_unquoted(text, separator)
            .map_or((text, None), |(part, after)| (part, Some(after)));
        rest = after;
        Some(part)
    })
}

/// What a quoted string stands for; none if the text is not one.
pub(crate) fn unquote(text: &str) -> Option<Cow<'_, str>> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    if !inner.contains(['"', '\\']) {
        return Some(Cow::Borrowed(inner));
    }
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(char) = chars.next() {
        match char {
            '"' => return None,
            '\\' => out.push(chars.next()?),
            _ => out.push(char),
        }
    }
    Some(Cow::Owned(out))
}
