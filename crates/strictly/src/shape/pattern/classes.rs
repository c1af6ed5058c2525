//! Kinds of characters: what an automaton reads.

use super::Blocks;

/// A number for every character: those with the same number are all alike to an automaton.
#[derive(Debug)]
pub struct Classes {
    ascii: [u8; 128],
    wide: Wide,
}

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
        Self { ascii: ascii(starts), wide }
    }

    /// Classes of ASCII characters as in [`new`](Self::new), and of the others by `blocks`.
    pub const fn with_blocks(starts: &'static [(char, u8)], blocks: &'static Blocks) -> Self {
        Self { ascii: ascii(starts), wide: Wide::Blocks(blocks) }
    }

    /// The class of an ASCII character.
    #[inline]
    pub(super) fn of_ascii(&self, byte: u8) -> usize {
        usize::from(self.ascii[usize::from(byte & 0x7f)])
    }

    /// The class of a code point beyond ASCII.
    #[inline]
    pub(super) fn of_wide(&self, point: u32) -> usize {
        usize::from(match &self.wide {
            Wide::One(class) => *class,
            Wide::Starts(starts) => {
                let interval = starts.iter().rev().find(|(start, _)| u32::from(*start) <= point);
                interval.map_or(0, |(_, class)| *class)
            }
            Wide::Blocks(blocks) => blocks.number(point),
        })
    }
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
