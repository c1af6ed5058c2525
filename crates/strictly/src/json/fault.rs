//! Where text ceases to be JSON.

use crate::Malformed;

/// The reader stopped; it knows why.
// Of no size, so that results are as small as what they hold and most fit a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stopped;

/// What stops the reader. The place is where the reader stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The text ends, and a value has not.
    End,
    /// Something else stands where a value has to.
    Value,
    /// Something else stands where a key has to.
    Key,
    /// A comma, and no item or entry after it.
    TrailingComma,
    /// Something else stands after an item than a comma or the end of the list.
    AfterItem,
    /// Something else stands after an entry than a comma or the end of the object.
    AfterEntry,
    /// Something else stands after a key than a colon.
    Colon,
    /// A number that breaks off, or goes on after a leading zero.
    Number,
    /// A number too large for 64-bit floating point.
    NumberRange,
    /// A control character within a string.
    Control,
    /// A backslash, and no escape that JSON knows.
    Escape,
    /// An escaped surrogate without its other half.
    Surrogate,
    /// Something stands after the value.
    Trailing,
    /// A byte order mark.
    ByteOrderMark,
}

impl Fault {
    /// The words for it, which repeat nothing of the input.
    fn message(self) -> &'static str {
        match self {
            Self::End => "the text ends too early",
            Self::Value => "expected a value",
            Self::Key => "expected a key in double quotes",
            Self::TrailingComma => "trailing comma",
            Self::AfterItem => "expected `,` or `]`",
            Self::AfterEntry => "expected `,` or `}`",
            Self::Colon => "expected `:`",
            Self::Number => "invalid number",
            Self::NumberRange => "number out of range",
            Self::Control => "control character in a string, which has to be escaped",
            Self::Escape => "invalid escape",
            Self::Surrogate => "lone surrogate, which is no character",
            Self::Trailing => "trailing characters",
            Self::ByteOrderMark => "byte order mark, which JSON text must not have",
        }
    }

    /// The complaint about text that could be read up to `offset`.
    pub(super) fn at(self, text: &[u8], offset: usize) -> Malformed {
        Malformed::syntax(self.message(), Some(line_and_column(text, offset)))
    }
}

/// Both from 1; the column counts bytes.
pub(super) fn line_and_column(text: &[u8], offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let mut lines = before.split(|byte| *byte == b'\n');
    let column = lines.next_back().map_or(0, <[u8]>::len) + 1;
    (lines.count() + 1, column)
}
