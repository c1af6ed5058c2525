//! Numbers for all characters as a tree whose equal parts are stored once.

use std::collections::HashMap;

/// The characters in a block, and the blocks in a page.
const BLOCK: usize = 128;
const PAGE: usize = 32;

/// A number for every character, where ranges would be too many to search.
///
/// A tree of three levels: code points are cut into pages of 4,096, pages into blocks of 128.
/// Patterns with the same Unicode properties have the same tree beyond ASCII, where it does not
/// depend on what else they tell apart: a generator can print it once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Blocks {
    /// Binary logarithm of the bits that a number takes in a leaf: 0 to 3.
    pub width: u8,
    /// The number of all code points beyond the last page.
    pub rest: u8,
    /// The page of each 4,096 code points.
    pub pages: Vec<u8>,
    /// 32 blocks for each page.
    pub blocks: Vec<u8>,
    /// 128 numbers for each block, the lowest bits of a byte first.
    pub leaves: Vec<u8>,
}

impl Blocks {
    /// The tree of `intervals`, which adjoin: first character, last character, number. `None` if
    /// more than 256 blocks differ.
    pub(super) fn of(intervals: &[(char, char, u8)]) -> Option<Self> {
        let rest = intervals.last().map_or(
            0,
            |&(_, last, number)| {
                if last == char::MAX { number } else { 0 }
            },
        );
        let numbers = numbers(intervals, rest);
        let greatest = numbers.iter().max().copied().unwrap_or(0);
        let width = match greatest {
            0..=1 => 0,
            2..=3 => 1,
            4..=15 => 2,
            _ => 3,
        };
        let (leaves, blocks) = distinct(&numbers, BLOCK)?;
        let (blocks, pages) = distinct(&blocks, PAGE)?;
        Some(Self { width, rest, pages, blocks, leaves: packed(&leaves, width) })
    }

    /// The bytes of the tree.
    pub fn table_bytes(&self) -> usize {
        self.pages.len() + self.blocks.len() + self.leaves.len()
    }
}

/// The number of each code point up to the last beyond ASCII that is not `rest`, in whole pages.
fn numbers(intervals: &[(char, char, u8)], rest: u8) -> Vec<u8> {
    let wide = || intervals.iter().filter(|(_, last, _)| !last.is_ascii());
    let points = |first: char, last: char| (first as usize).max(0x80)..last as usize + 1;
    // Sets list their members only: where the last range ends matters as well.
    let ends = wide().map(|&(first, last, number)| match number {
        number if number == rest && last == char::MAX => points(first, last).start,
        _ => points(first, last).end,
    });
    let mut numbers = vec![0; ends.max().unwrap_or(0).next_multiple_of(PAGE * BLOCK)];
    for &(first, last, number) in wide() {
        let points = points(first, last);
        let points = points.start.min(numbers.len())..points.end.min(numbers.len());
        if let Some(points) = numbers.get_mut(points) {
            points.fill(number);
        }
    }
    numbers
}

/// The distinct chunks of `size` items side by side, and for each chunk which of them it is.
fn distinct(items: &[u8], size: usize) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut seen: HashMap<&[u8], u8> = HashMap::new();
    let (mut chunks, mut which) = (Vec::new(), Vec::new());
    for chunk in items.chunks(size) {
        if !seen.contains_key(chunk) {
            seen.insert(chunk, u8::try_from(seen.len()).ok()?);
            chunks.extend_from_slice(chunk);
        }
        which.extend(seen.get(chunk));
    }
    Some((chunks, which))
}

/// Numbers of 2^`width` bits, packed.
fn packed(numbers: &[u8], width: u8) -> Vec<u8> {
    let bits = 1_u32 << width;
    let pack = |chunk: &[u8]| {
        chunk.iter().rev().fold(0_u8, |byte, &number| byte.checked_shl(bits).unwrap_or(0) | number)
    };
    numbers.chunks(8 >> width).map(pack).collect()
}
