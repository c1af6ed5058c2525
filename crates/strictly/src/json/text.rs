//! Strings.

use super::reader::Reader;
use super::{Fault, Stopped};

/// A string that has been read.
pub(super) enum Text<'de> {
    /// As it stands in the document.
    Plain(&'de str),
    /// It has escapes; what they stand for is in the reader's scratch.
    Unescaped,
}

impl<'de> Reader<'de> {
    /// Reads the string that begins here.
    #[allow(
        clippy::inline_always,
        reason = "half of all time is spent here, a third of it in calls"
    )]
    #[inline(always)]
    pub(super) fn string(&mut self) -> Result<Text<'de>, Stopped> {
        let [_, rest @ ..] = self.rest() else { return Err(self.stop(Fault::End)) };
        let len = plain(rest);
        if let Some((_, [b'"', after @ ..])) = rest.split_at_checked(len) {
            let text = self.text_of(rest, len);
            self.go_to(after);
            return Ok(Text::Plain(text));
        }
        self.go_to(rest);
        self.unescape(len).map(|()| Text::Unescaped)
    }

    /// Passes over the string that begins here.
    pub(super) fn skip_string(&mut self) -> Result<(), Stopped> {
        self.skip_byte();
        loop {
            self.skip_bytes(plain(self.rest()));
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => self.escape().map(drop)?,
                _ => return Err(self.stop_unless_at_end(Fault::Control)),
            }
        }
        self.skip_byte();
        Ok(())
    }

    /// Reads the rest of a string, of which `len` bytes are plain, into the scratch.
    #[cold]
    fn unescape(&mut self, mut len: usize) -> Result<(), Stopped> {
        self.scratch.clear();
        loop {
            let text = self.text(len);
            self.scratch.push_str(text);
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    let c = self.escape()?;
                    self.scratch.push(c);
                }
                _ => return Err(self.stop_unless_at_end(Fault::Control)),
            }
            len = plain(self.rest());
        }
        self.skip_byte();
        Ok(())
    }

    /// Reads the escape that begins here.
    fn escape(&mut self) -> Result<char, Stopped> {
        let Some(letter) = self.rest().get(1) else {
            self.skip_byte();
            return Err(self.stop(Fault::End));
        };
        let c = match letter {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode_escape(),
            _ => return Err(self.stop(Fault::Escape)),
        };
        self.skip_bytes(2);
        Ok(c)
    }

    /// Reads `\uXXXX`, or two of them that are one character together.
    fn unicode_escape(&mut self) -> Result<char, Stopped> {
        let Some(first) = unit(self.rest()) else {
            return Err(self.stop(Fault::Escape));
        };
        let (point, len) = match (first, unit(self.rest().get(6..).unwrap_or_default())) {
            (0xD800..=0xDBFF, Some(second @ 0xDC00..=0xDFFF)) => {
                (0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00), 12)
            }
            _ => (first, 6),
        };
        let Some(c) = char::from_u32(point) else {
            return Err(self.stop(Fault::Surrogate));
        };
        self.skip_bytes(len);
        Ok(c)
    }
}

/// The UTF-16 code unit that `\uXXXX` at the beginning of `bytes` stands for.
fn unit(bytes: &[u8]) -> Option<u32> {
    let [b'\\', b'u', digits @ ..] = bytes.first_chunk::<6>()? else {
        return None;
    };
    digits.iter().try_fold(0, |unit, digit| Some(unit << 4 | char::from(*digit).to_digit(16)?))
}

/// How many bytes at the beginning are neither a quote, nor a backslash, nor a control character.
///
/// Eight at a time: the arithmetic marks the highest bit of each byte that is one of them. A borrow
/// may mark a byte too many, but never one before the first.
#[inline]
fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    let mut at = 0;
    let mut rest = bytes;
    while let Some((chunk, after)) = rest.split_first_chunk::<8>() {
        let word = u64::from_le_bytes(*chunk);
        // The quote changes places with the space, next to the control characters.
        let low = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
        let backslash = (word ^ (ONES * 0x5C)).wrapping_sub(ONES);
        let marks = (low | backslash) & !word & (ONES << 7);
        if marks != 0 {
            return at + marks.trailing_zeros() as usize / 8;
        }
        at += 8;
        rest = after;
    }
    at + rest.iter().take_while(|byte| !matches!(byte, b'"' | b'\\' | ..0x20)).count()
}
