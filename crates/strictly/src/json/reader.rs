//! A document, and how far it has been read.

use super::Fault;

/// The text of a document, read from the beginning to the end.
pub(crate) struct Reader<'de> {
    text: &'de str,
    /// What has not been read.
    rest: &'de [u8],
    /// What the last string with escapes stands for.
    pub(super) scratch: String,
}

impl<'de> Reader<'de> {
    pub(crate) fn new(text: &'de str) -> Self {
        Self { text, rest: text.as_bytes(), scratch: String::new() }
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

    /// The next byte that is no white space; it is not read yet.
    #[inline]
    pub(super) fn token(&mut self) -> Result<u8, Fault> {
        match self.peek() {
            Some(byte) if byte > b' ' => Ok(byte),
            _ => self.token_after_space(),
        }
    }

    #[cold]
    fn token_after_space(&mut self) -> Result<u8, Fault> {
        let space = |byte: &&u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        self.skip_bytes(self.rest().iter().take_while(space).count());
        self.peek().ok_or(Fault::End)
    }

    /// Goes to the next item or entry of a container, of which something has been read if `begun`;
    /// false at its end, which is read.
    #[allow(clippy::inline_always, reason = "stands in few loops, whose state it shares")]
    #[inline(always)]
    pub(super) fn advance(&mut self, begun: bool, end: u8) -> Result<bool, Fault> {
        let byte = self.token()?;
        if byte == end {
            self.skip_bytes(1);
            return Ok(false);
        }
        if !begun {
            return Ok(true);
        }
        if byte != b',' {
            return Err(if end == b'}' { Fault::AfterEntry } else { Fault::AfterItem });
        }
        self.skip_bytes(1);
        if self.token()? == end { Err(Fault::TrailingComma) } else { Ok(true) }
    }

    /// Reads the colon between key and value.
    #[inline]
    pub(super) fn colon(&mut self) -> Result<(), Fault> {
        if self.token()? != b':' {
            return Err(Fault::Colon);
        }
        self.skip_bytes(1);
        Ok(())
    }

    /// Reads `null`, `true` or `false`, as `first` has it.
    pub(super) fn word(&mut self, first: u8) -> Result<Word, Fault> {
        let (text, word) = match first {
            b'n' => ("null", Word::Null),
            b't' => ("true", Word::True),
            b'f' => ("false", Word::False),
            0xEF if self.offset() == 0 && self.text.starts_with('\u{feff}') => {
                return Err(Fault::ByteOrderMark);
            }
            _ => return Err(Fault::Value),
        };
        let begun = self.rest().iter().zip(text.bytes()).take_while(|(a, b)| **a == *b).count();
        self.skip_bytes(begun);
        match self.peek() {
            _ if begun == text.len() => Ok(word),
            None => Err(Fault::End),
            Some(_) => Err(Fault::Value),
        }
    }

    /// Nothing but white space may follow.
    pub(super) fn end(&mut self) -> Result<(), Fault> {
        match self.token() {
            Err(Fault::End) => Ok(()),
            _ => Err(Fault::Trailing),
        }
    }
}

/// The words of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Null,
    True,
    False,
}
