//! Numbers for all characters beyond ASCII, where they are too many ranges to search.

/// A small number for every character: a tree of three levels whose equal parts are stored once.
///
/// Code points are cut into pages of 4,096, pages into blocks of 128. Numbers are packed in the
/// leaves, one, two, four or eight bits each. Made by `strictly-build` from the tables of Unicode
/// properties, and shared by all patterns that use the same ones.
#[derive(Debug)]
pub struct Blocks {
    /// Binary logarithm of a number's bits, and of the numbers in a byte.
    width: u8,
    fold: u8,
    /// The bits of a number, and those of a place that tell which number of a byte it is.
    mask: u8,
    within: u32,
    rest: u8,
    pages: &'static [u8],
    pieces: &'static [u8],
    leaves: &'static [u8],
}

/// Binary logarithms of the code points in a page and in a block.
const PAGE: u32 = 12;
const BLOCK: u32 = 7;

impl Blocks {
    /// Numbers of 2^`width` bits; `width` is at most 3.
    ///
    /// `pages` holds a page for each 4,096 code points, and all beyond have number `rest`;
    /// `blocks` holds 32 blocks for each page; `leaves` holds 128 numbers for each block, the
    /// lowest bits of a byte first.
    pub const fn new(
        width: u8,
        rest: u8,
        pages: &'static [u8],
        blocks: &'static [u8],
        leaves: &'static [u8],
    ) -> Self {
        let width = if width < 3 { width } else { 3 };
        let (fold, mask) = (3 - width, 0xff >> (8 - (1 << width)));
        let within = (1 << fold) - 1;
        Self { width, fold, mask, within, rest, pages, pieces: blocks, leaves }
    }

    /// The number of all code points from `first` to `last`, if they are known to have one: a part
    /// of a block, or a page at most, so that it is quick where constants are computed.
    pub(super) const fn common(&self, first: u32, last: u32) -> Option<u8> {
        if (first >> PAGE) as usize >= self.pages.len() {
            return Some(self.rest);
        }
        if (first >> PAGE) < (last >> PAGE) {
            return None;
        }
        // Equal blocks are one.
        let (block, mut point) = (self.block(first), first);
        while point <= last {
            if self.block(point) != block {
                return None;
            }
            point += 1 << BLOCK;
        }
        let number = self.number(first);
        let end = first | ((1 << BLOCK) - 1);
        let end = if last < end { last } else { end };
        point = first;
        while point <= end {
            if self.number(point) != number {
                return None;
            }
            point += 1;
        }
        Some(number)
    }

    /// The number of a code point.
    #[inline]
    pub(super) const fn number(&self, point: u32) -> u8 {
        if (point >> PAGE) as usize >= self.pages.len() {
            return self.rest;
        }
        let place = (self.block(point) as u32) << BLOCK | point & ((1 << BLOCK) - 1);
        let shift = (place & self.within) << self.width;
        at(self.leaves, (place >> self.fold) as usize) >> (shift & 7) & self.mask
    }

    #[inline]
    const fn block(&self, point: u32) -> u8 {
        let page = at(self.pages, (point >> PAGE) as usize) as usize;
        at(self.pieces, page << 5 | (point >> BLOCK & 31) as usize)
    }
}

/// As `get`, in constants; zero for none.
#[inline]
const fn at(numbers: &[u8], place: usize) -> u8 {
    if place < numbers.len() { numbers[place] } else { 0 }
}
