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
        let ascii = self.leading::<1>(text, most);
        match text.get(ascii) {
            Some(0x80..) if ascii < most && !matches!(self.wide, Wide::None) => {
                self.wide_prefix(text, ascii, most)
            }
            _ => (ascii, ascii),
        }
    }

    /// Whether some character of `text` is a member.
    #[inline(never)]
    pub(super) fn is_in(&self, text: &[u8]) -> bool {
        if let Wide::None = self.wide {
            return self.is_in_bytes(text);
        }
        let mut at = 0;
        while let Some(rest) = text.get(at..) {
            at += self.leading::<0>(rest, usize::MAX);
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

    /// The same where no byte beyond ASCII matters.
    #[inline]
    fn is_in_bytes(&self, text: &[u8]) -> bool {
        let mut rest = text;
        while let Some((eight, after)) = rest.split_first_chunk::<8>() {
            if !self.all::<0>(eight) && eight.iter().any(|&byte| self.has_byte(byte)) {
                return true;
            }
            rest = after;
        }
        rest.iter().any(|&byte| self.has_byte(byte))
    }

    /// The greatest number of bytes that a member takes.
    pub(super) const fn widest(&self) -> usize {
        match self.wide {
            Wide::None => 1,
            Wide::Ranges(_) | Wide::Blocks(_) => 4,
        }
    }

    /// What is left of `text` after `count` members.
    #[inline]
    pub(super) fn exactly<'t>(&self, text: &'t [u8], count: usize) -> Option<&'t [u8]> {
        match text.get(count..) {
            Some(rest) if self.holds(text, count) => Some(rest),
            _ => {
                let (found, bytes) = self.wide_prefix(text, 0, count);
                text.get(bytes..).filter(|_| found == count)
            }
        }
    }

    /// Whether the first `count` bytes are ASCII characters and members; there are that many.
    ///
    /// Where they end does not depend on what they are: what comes after can be read at once.
    #[inline]
    fn holds(&self, text: &[u8], count: usize) -> bool {
        let (mut rest, mut left) = (text, count);
        while left >= 8 {
            match rest.split_first_chunk::<8>() {
                Some((eight, after)) if self.all::<1>(eight) => (rest, left) = (after, left - 8),
                _ => return false,
            }
        }
        rest.iter().take(left).all(|&byte| self.has_byte(byte))
    }

    /// As [`prefix`](Self::prefix), from the first character beyond ASCII on, before which all are
    /// members. Not part of what reads ASCII, which is quicker by itself.
    #[inline(never)]
    fn wide_prefix(&self, text: &[u8], ascii: usize, most: usize) -> (usize, usize) {
        match &self.wide {
            Wide::None => self.walk(text, ascii, most, |_| false),
            Wide::Ranges(ranges) => self.walk(text, ascii, most, |point| within(ranges, point)),
            Wide::Blocks(blocks) => self.walk(text, ascii, most, |point| blocks.number(point) != 0),
        }
    }

    #[inline]
    fn walk(
        &self,
        text: &[u8],
        ascii: usize,
        most: usize,
        has: impl Fn(u32) -> bool,
    ) -> (usize, usize) {
        let (mut count, mut end) = (ascii, ascii);
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
    /// if it is 0; no more than `most`.
    #[inline]
    fn leading<const MEMBER: u8>(&self, bytes: &[u8], most: usize) -> usize {
        let bytes = bytes.get(..most).unwrap_or(bytes);
        let (mut rest, mut count) = (bytes, 0);
        while let Some((eight, after)) = rest.split_first_chunk::<8>() {
            if !eight.is_ascii() {
                break;
            }
            if let Some(place) = eight.iter().position(|&byte| self.of_ascii(byte) != MEMBER) {
                return count + place;
            }
            (rest, count) = (after, count + 8);
        }
        // The last eight, some of them for the second time.
        let last = bytes.last_chunk::<8>().filter(|_| count > 0 && rest.len() < 8);
        if last.is_some_and(|eight| self.all::<MEMBER>(eight)) {
            return bytes.len();
        }
        let one = |&&byte: &&u8| byte.is_ascii() && self.of_ascii(byte) == MEMBER;
        count + rest.iter().take_while(one).count()
    }

    /// Whether all eight are ASCII characters, and members if `MEMBER` is 1 or not if it is 0.
    #[inline]
    fn all<const MEMBER: u8>(&self, eight: &[u8]) -> bool {
        // Without a branch for each.
        let wrong = |wrong, &byte: &u8| wrong | (self.of_ascii(byte) ^ MEMBER);
        eight.is_ascii() && eight.iter().fold(0, wrong) == 0
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
