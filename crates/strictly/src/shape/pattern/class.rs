//! Sets of characters.

use super::Blocks;

/// A set of characters.
#[derive(Clone, Copy, Debug)]
pub struct Class {
    /// One bit for each byte; those of bytes beyond ASCII are not set.
    ascii: [u64; 4],
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
    pub(super) fn prefix(&self, text: &str, most: usize) -> (usize, usize) {
        let bytes = text.as_bytes();
        let bytes = bytes.get(..most).unwrap_or(bytes);
        let ascii = leading(bytes, |byte| self.has_byte(byte));
        match (&self.wide, bytes.get(ascii)) {
            (Wide::None, _) | (_, None | Some(..=0x7f)) => (ascii, ascii),
            _ => self.wide_prefix(text, ascii, most),
        }
    }

    /// Whether some character of `text` is a member.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let outside = leading(bytes, |byte| byte.is_ascii() & !self.has_byte(byte));
        match (&self.wide, bytes.get(outside)) {
            (_, None) => false,
            (_, Some(..=0x7f)) => true,
            _ => text.get(outside..).is_some_and(|rest| rest.chars().any(|c| self.contains(c))),
        }
    }

    /// As [`prefix`](Self::prefix), where the first `ascii` bytes are known to be members.
    fn wide_prefix(&self, text: &str, ascii: usize, most: usize) -> (usize, usize) {
        let (mut count, mut end) = (ascii, ascii);
        for c in text.get(ascii..).unwrap_or_default().chars() {
            if count == most || !self.contains(c) {
                break;
            }
            count += 1;
            end += c.len_utf8();
        }
        (count, end)
    }

    #[inline]
    fn contains(&self, c: char) -> bool {
        match (u8::try_from(c), &self.wide) {
            (Ok(byte @ ..=0x7f), _) => self.has_byte(byte),
            (_, Wide::None) => false,
            (_, Wide::Ranges(ranges)) => within(ranges, c),
            (_, Wide::Blocks(blocks)) => blocks.number(c) != 0,
        }
    }

    #[inline]
    fn has_byte(&self, byte: u8) -> bool {
        self.ascii[usize::from(byte >> 6)] >> (byte & 63) & 1 != 0
    }
}

/// How many bytes at the beginning satisfy `holds`.
#[inline]
fn leading(bytes: &[u8], holds: impl Fn(u8) -> bool) -> usize {
    let mut count = 0;
    // Eight at a time, without a branch for each.
    for chunk in bytes.chunks_exact(8) {
        if !chunk.iter().fold(true, |all, &byte| all & holds(byte)) {
            break;
        }
        count += 8;
    }
    let rest = bytes.get(count..).unwrap_or_default();
    count + rest.iter().take_while(|&&byte| holds(byte)).count()
}

/// Whether `c` lies in one of `ranges`, which ascend.
#[inline]
fn within(ranges: &[(char, char)], c: char) -> bool {
    if let [(first, last)] = ranges {
        return *first <= c && c <= *last;
    }
    let at = ranges.partition_point(|(_, last)| *last < c);
    ranges.get(at).is_some_and(|(first, _)| *first <= c)
}

/// The bits of the ASCII characters within `ranges`.
const fn ascii(ranges: &[(char, char)]) -> [u64; 4] {
    let mut bits = [0; 4];
    let mut rest = ranges;
    while let [(first, last), after @ ..] = rest {
        let mut point = *first as u32;
        while point <= *last as u32 && point < 128 {
            bits[(point >> 6) as usize] |= 1 << (point & 63);
            point += 1;
        }
        rest = after;
    }
    bits
}
