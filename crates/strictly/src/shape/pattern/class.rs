//! Sets of characters.

use super::{Blocks, point};

/// A set of characters.
#[derive(Clone, Copy, Debug)]
pub struct Class {
    /// 1 for each ASCII character that is a member.
    ascii: [u8; 128],
    wide: Wide,
}

/// The members beyond ASCII.
#[derive(Clone, Copy, Debug)]
enum Wide {
    None,
    Ranges(&'static [(char, char)]),
    Blocks(&'static Blocks),
}

impl Class {
    /// The characters within `ranges`: first and last of each, ascending.
    pub const fn new(ranges: &'static [(char, char)]) -> Self {
        let mut wide = ranges;
        while let [(_, last), rest @ ..] = wide {
            if !last.is_ascii() {
                break;
            }
            wide = rest;
        }
        let wide = if wide.is_empty() { Wide::None } else { Wide::Ranges(wide) };
        Self { ascii: ascii(ranges), wide }
    }

    /// The ASCII characters within `ranges`, and the others whose number in `blocks` is not zero.
    pub const fn with_blocks(ranges: &'static [(char, char)], blocks: &'static Blocks) -> Self {
        Self { ascii: ascii(ranges), wide: Wide::Blocks(blocks) }
    }

    /// How many characters and bytes at the beginning of `text` are members; at most `most`
    /// characters are looked at.
    #[inline]
    pub(super) fn prefix(&self, text: &[u8], most: usize) -> (usize, usize) {
        let ascii = self.leading::<1>(text.get(..most).unwrap_or(text));
        match (&self.wide, text.get(ascii)) {
            (Wide::None, _) | (_, None | Some(..=0x7f)) => (ascii, ascii),
            (Wide::Ranges(ranges), _) => {
                self.wide_prefix(text, (ascii, ascii), most, |point| within(ranges, point))
            }
            (Wide::Blocks(blocks), _) => {
                self.wide_prefix(text, (ascii, ascii), most, |point| blocks.number(point) != 0)
            }
        }
    }

    /// Whether some character of `text` is a member.
    pub(super) fn is_in(&self, text: &[u8]) -> bool {
        let mut at = 0;
        while let Some(rest) = text.get(at..) {
            at += self.leading::<0>(rest);
            let Some((point, bytes)) = text.get(at..).and_then(point::first) else {
                break;
            };
            if self.contains(point) {
                return true;
            }
            at += bytes;
        }
        false
    }

    /// The greatest number of bytes that a member takes.
    pub(super) const fn widest(&self) -> usize {
        match self.wide {
            Wide::None => 1,
            Wide::Ranges(_) | Wide::Blocks(_) => 4,
        }
    }

    /// As [`prefix`](Self::prefix), from a place on before which all are members.
    #[inline]
    fn wide_prefix(
        &self,
        text: &[u8],
        (mut count, mut end): (usize, usize),
        most: usize,
        has: impl Fn(u32) -> bool,
    ) -> (usize, usize) {
        while count < most {
            let (member, bytes) = match text.get(end..) {
                Some([byte, ..]) if byte.is_ascii() => (self.has_byte(*byte), 1),
                Some(rest) => {
                    let Some((point, bytes)) = point::first(rest) else { break };
                    (has(point), bytes)
                }
                None => break,
            };
            if !member {
                break;
            }
            count += 1;
            end += bytes;
        }
        (count, end)
    }

    #[inline]
    fn contains(&self, point: u32) -> bool {
        match (u8::try_from(point), &self.wide) {
            (Ok(byte @ ..=0x7f), _) => self.has_byte(byte),
            (_, Wide::None) => false,
            (_, Wide::Ranges(ranges)) => within(ranges, point),
            (_, Wide::Blocks(blocks)) => blocks.number(point) != 0,
        }
    }

    #[inline]
    fn has_byte(&self, byte: u8) -> bool {
        byte.is_ascii() && self.of_ascii(byte) == 1
    }

    #[inline]
    fn of_ascii(&self, byte: u8) -> u8 {
        self.ascii[usize::from(byte & 0x7f)]
    }

    /// How many bytes at the beginning are ASCII characters, and members if `MEMBER` is 1 or not
    /// if it is 0.
    #[inline]
    fn leading<const MEMBER: u8>(&self, bytes: &[u8]) -> usize {
        let one = |&byte: &u8| byte.is_ascii() && self.of_ascii(byte) == MEMBER;
        // Without a branch for each.
        let eight = |chunk: &[u8]| {
            let wrong = |wrong, &byte: &u8| wrong | (self.of_ascii(byte) ^ MEMBER);
            chunk.is_ascii() && chunk.iter().fold(0, wrong) == 0
        };
        let whole = 8 * bytes.chunks_exact(8).take_while(|chunk| eight(chunk)).count();
        let rest = bytes.get(whole..).unwrap_or_default();
        // The last eight, some of them for the second time.
        if whole > 0 && rest.len() < 8 && bytes.last_chunk::<8>().is_some_and(|last| eight(last)) {
            return bytes.len();
        }
        whole + rest.iter().take_while(|byte| one(byte)).count()
    }
}

/// Whether `point` lies in one of `ranges`, which ascend and are few.
#[inline]
fn within(ranges: &[(char, char)], point: u32) -> bool {
    let range = ranges.iter().find(|(_, last)| point <= u32::from(*last));
    range.is_some_and(|(first, _)| u32::from(*first) <= point)
}

/// 1 for each ASCII character within `ranges`.
const fn ascii(ranges: &[(char, char)]) -> [u8; 128] {
    let mut members = [0; 128];
    let mut rest = ranges;
    while let [(first, last), after @ ..] = rest {
        let mut point = *first as usize;
        while point <= *last as usize && point < 128 {
            members[point] = 1;
            point += 1;
        }
        rest = after;
    }
    members
}
