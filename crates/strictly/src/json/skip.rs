//! Passing over values that nobody looks at.

use super::reader::{Reader, Word};
use super::{Fault, Stopped};
use crate::place::DEPTH_LIMIT;
use crate::read::Skipped;

impl Reader<'_> {
    /// Passes over the value that begins here, which `depth` containers hold. Its text has to be
    /// good, to the last escape. Its nesting takes memory, one byte a level, and no stack.
    pub(super) fn skip(&mut self, depth: usize) -> Result<Skipped, Stopped> {
        let mut skipped = Skipped::default();
        let mut open: Vec<u8> = Vec::new();
        let mut begun = false;
        loop {
            // The next value of the innermost container, or the value itself.
            match open.last().copied() {
                Some(end) if !self.advance(begun, end)? => {
                    open.pop();
                }
                end => {
                    if end == Some(b'}') {
                        self.skip_key()?;
                    }
                    if let Some(inner) = self.skip_to_contents(&mut skipped, end.is_none())? {
                        skipped.deep |= depth + open.len() >= DEPTH_LIMIT;
                        open.push(inner);
                        begun = false;
                        continue;
                    }
                }
            }
            if open.is_empty() {
                return Ok(skipped);
            }
            begun = true;
        }
    }

    /// Passes over a scalar, or over the bracket that opens a container; gives the one that closes
    /// it.
    fn skip_to_contents(
        &mut self,
        skipped: &mut Skipped,
        outermost: bool,
    ) -> Result<Option<u8>, Stopped> {
        match self.token()? {
            b'{' => {
                self.skip_byte();
                return Ok(Some(b'}'));
            }
            b'[' => {
                self.skip_byte();
                return Ok(Some(b']'));
            }
            b'"' => self.skip_string()?,
            b'-' | b'0'..=b'9' => self.number().map(drop)?,
            first => skipped.null |= self.word(first)? == Word::Null && outermost,
        }
        Ok(None)
    }

    fn skip_key(&mut self) -> Result<(), Stopped> {
        if self.token()? != b'"' {
            return Err(self.stop(Fault::Key));
        }
        self.skip_string()?;
        self.colon()
    }
}
