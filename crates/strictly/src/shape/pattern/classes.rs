//! Kinds of characters: what an automaton reads.

use super::{Blocks, point};

/// A number for every character: those with the same number are all alike to an automaton.
#[derive(Debug)]
pub struct Classes {
    ascii: [u8; 128],
    /// By the first byte of a character beyond ASCII, less `0xc0`: the number of all characters
    /// that begin with it, or [`MIXED`].
    leads: [u8; 64],
    wide: Wide,
}

/// The characters that begin with a byte do not all have the same number.
const MIXED: u8 = 0xff;

/// The numbers beyond ASCII.
#[derive(Debug)]
enum Wide {
    One(u8),
    /// First characters of adjoining intervals, ascending, and the intervals' numbers.
    Starts(&'static [(char, u8)]),
    Blocks(&'static Blocks),
}

impl Classes {
    /// Classes of adjoining intervals: the first character and the class of each, ascending from
    /// U+0000. The last interval has no end.
    pub const fn new(starts: &'static [(char, u8)]) -> Self {
        // The interval that holds U+0080 and all after it.
        let mut wide = starts;
        while let [_, rest @ ..] = wide {
            match rest {
                [(next, _), ..] if *next as u32 <= 0x80 => wide = rest,
                _ => break,
            }
        }
        let wide = match wide {
            [] => Wide::One(0),
            [(_, class)] => Wide::One(*class),
            _ => Wide::Starts(wide),
        };
        Self { ascii: ascii(starts), leads: leads(&wide), wide }
    }

    /// Classes of ASCII characters as in [`new`](Self::new), and of the others by `blocks`.
    pub const fn with_blocks(starts: &'static [(char, u8)], blocks: &'static Blocks) -> Self {
        let wide = Wide::Blocks(blocks);
        Self { ascii: ascii(starts), leads: leads(&wide), wide }
    }

    /// The class of an ASCII character.
    #[inline]
    pub(super) fn of_ascii(&self, byte: u8) -> usize {
        usize::from(self.ascii[usize::from(byte & 0x7f)])
    }

    /// The class of the character beyond ASCII at the beginning of `text`.
    #[inline(never)]
    pub(super) fn of_wide(&self, text: &[u8]) -> Option<usize> {
        let lead = *text.first()?;
        Some(usize::from(match self.leads[usize::from(lead & 0x3f)] {
            MIXED => self.of_point(point::first(text)?.0),
            class => class,
        }))
    }

    #[inline]
    fn of_point(&self, point: u32) -> u8 {
        match &self.wide {
            Wide::One(class) => *class,
            Wide::Starts(starts) => {
                let interval = starts.iter().rev().find(|(start, _)| u32::from(*start) <= point);
                interval.map_or(0, |(_, class)| *class)
            }
            Wide::Blocks(blocks) => blocks.number(point),
        }
    }
}

impl Wide {
    /// The number of all characters from `first` to `last`, if they have one.
    const fn common(&self, first: u32, last: u32) -> Option<u8> {
        match self {
            Self::One(class) => Some(*class),
            Self::Blocks(blocks) => blocks.common(first, last),
            Self::Starts(starts) => {
                let (mut common, mut rest) = (0, *starts);
                while let [(start, class), after @ ..] = rest {
                    let start = *start as u32;
                    if start > last {
                        break;
                    }
                    if start > first {
                        return None;
                    }
                    (common, rest) = (*class, after);
                }
                Some(common)
            }
        }
    }
}

/// What the first bytes of characters tell about them.
const fn leads(wide: &Wide) -> [u8; 64] {
    let mut leads = [MIXED; 64];
    let mut lead = 0xc2;
    while lead <= 0xf4 {
        let (first, last) = point::range(lead);
        if let Some(class) = wide.common(first, last) {
            leads[(lead & 0x3f) as usize] = class;
        }
        lead += 1;
    }
    leads
}

/// The classes of the ASCII characters.
const fn ascii(starts: &[(char, u8)]) -> [u8; 128] {
    let mut classes = [0; 128];
    let mut rest = starts;
    while let [(start, class), after @ ..] = rest {
        let mut point = *start as usize;
        while point < 128 {
            classes[point] = *class;
            point += 1;
        }
        rest = after;
    }
    classes
}
