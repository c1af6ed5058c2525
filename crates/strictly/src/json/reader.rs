//! A document, and how far it has been read.

use super::{Fault, Stopped};
use crate::Malformed;

/// The text of a document, read from the beginning to the end.
pub(crate) struct Reader<'de> {
    text: &'de str,
    /// What has not been read.
    rest: &'de [u8],
    /// What the last string with escapes stands for.
    pub(super) scratch: String,
    /// Why it stopped, if it did.
    fault: Fault,
}

impl<'de> Reader<'de> {
    pub(crate) fn new(text: &'de str) -> Self {
        Self { text, rest: text.as_bytes(), scratch: String::new(), fault: Fault::End }
    }

    /// How many bytes have been read.
    #[inline]
    pub(super) fn offset(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    /// What has not been read.
    #[inline]
    pub(super) fn rest(&self) -> &'de [u8] {
        self.rest
    }

    /// The next byte.
    #[inline]
    pub(super) fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// Reads the next `bytes`.
    #[inline]
    pub(super) fn skip_bytes(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Reads the next byte.
    #[inline]
    pub(super) fn skip_byte(&mut self) {
        if let [_, rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    /// Reads on up to `rest`, which is an end of what has not been read.
    #[inline]
    pub(super) fn go_to(&mut self, rest: &'de [u8]) {
        self.rest = rest;
    }

    /// Reads the next `bytes`, which are whole characters, as text.
    #[inline]
    pub(super) fn text(&mut self, bytes: usize) -> &'de str {
        let text = self.text_of(self.rest, bytes);
        self.skip_bytes(bytes);
        text
    }

    /// The first `bytes` of `rest`, which is an end of the document, as text.
    #[inline]
    pub(super) fn text_of(&self, rest: &[u8], bytes: usize) -> &'de str {
        let start = self.text.len() - rest.len();
        self.text.get(start..start + bytes).unwrap_or_default()
    }

    /// Stops here.
    #[cold]
    pub(super) fn stop(&mut self, fault: Fault) -> Stopped {
        self.fault = fault;
        Stopped
    }

    /// Stops here; if the text ends here, that is why.
    #[cold]
    pub(super) fn stop_unless_at_end(&mut self, fault: Fault) -> Stopped {
        self.stop(if self.rest.is_empty() { Fault::End } else { fault })
    }

    /// The complaint, after the reader stopped.
    pub(super) fn complaint(&self) -> Malformed {
        self.fault.at(self.text.as_bytes(), self.offset())
    }

    /// The next byte that is no white space; it is not read yet.
    #[inline]
    pub(super) fn token(&mut self) -> Result<u8, Stopped> {
        match self.rest {
            [byte, ..] if *byte > b' ' => Ok(*byte),
            _ => self.token_after_space(),
        }
    }

    #[cold]
    fn token_after_space(&mut self) -> Result<u8, Stopped> {
        let space = |byte: &&u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        self.skip_bytes(self.rest.iter().take_while(space).count());
        self.peek().ok_or_else(|| self.stop(Fault::End))
    }

    /// Goes to the next item or entry of a container, of which something has been read if `begun`;
    /// false at its end, which is read.
    #[inline]
    pub(super) fn advance(&mut self, begun: bool, end: u8) -> Result<bool, Stopped> {
        match self.rest {
            // Without space, which may stand between any two of them.
            [b',', rest @ ..] if begun && begins(rest, end) => {
                self.rest = rest;
                Ok(true)
            }
            [byte, rest @ ..] if *byte == end => {
                self.rest = rest;
                Ok(false)
            }
            [byte, ..] if !begun && *byte > b' ' => Ok(true),
            _ => self.advance_over_space(begun, end),
        }
    }

    #[inline(never)]
    fn advance_over_space(&mut self, begun: bool, end: u8) -> Result<bool, Stopped> {
        let byte = self.token()?;
        if byte == end {
            self.skip_byte();
            return Ok(false);
        }
        if !begun {
            return Ok(true);
        }
        if byte != b',' {
            let fault = if end == b'}' { Fault::AfterEntry } else { Fault::AfterItem };
            return Err(self.stop(fault));
        }
        self.skip_byte();
        if self.token()? == end { Err(self.stop(Fault::TrailingComma)) } else { Ok(true) }
    }

    /// Reads the colon between key and value.
    #[inline]
    pub(super) fn colon(&mut self) -> Result<(), Stopped> {
        if self.token()? != b':' {
            return Err(self.stop(Fault::Colon));
        }
        self.skip_byte();
        Ok(())
    }

    /// Reads `null`, `true` or `false`, as `first` has it.
    pub(super) fn word(&mut self, first: u8) -> Result<Word, Stopped> {
        let (text, word) = match first {
            b'n' => ("null", Word::Null),
            b't' => ("true", Word::True),
            b'f' => ("false", Word::False),
            0xEF if self.offset() == 0 && self.text.starts_with('\u{feff}') => {
                return Err(self.stop(Fault::ByteOrderMark));
            }
            _ => return Err(self.stop(Fault::Value)),
        };
        let begun = self.rest().iter().zip(text.bytes()).take_while(|(a, b)| **a == *b).count();
        self.skip_bytes(begun);
        if begun < text.len() {
            return Err(self.stop_unless_at_end(Fault::Value));
        }
        Ok(word)
    }

    /// Nothing but white space may follow.
    pub(super) fn end(&mut self) -> Result<(), Stopped> {
        if self.token().is_ok() { Err(self.stop(Fault::Trailing)) } else { Ok(()) }
    }
}

/// Whether the next item or the next key begins right here.
#[inline]
fn begins(rest: &[u8], end: u8) -> bool {
    match rest {
        [b'"', ..] => true,
        [next, ..] => end == b']' && *next > b' ' && *next != b']',
        [] => false,
    }
}

/// The words of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Null,
    True,
    False,
}
