//! Numbers for all characters beyond ASCII, where they are too many ranges to search.

/// A small number for every character: a tree of three levels whose equal parts are stored once.
///
/// Code points are cut into pages of 4,096, pages into blocks of 128. Numbers are packed in the
/// leaves, one, two, four or eight bits each. Made by `strictly-build` from the tables of Unicode
/// properties, and shared by all patterns that use the same ones.
#[derive(Debug)]
#[allow(clippy::struct_field_names, reason = "the three levels of the tree by name")]
pub struct Blocks {
    pages: &'static [u8],
    blocks: &'static [u8],
    leaves: &'static [u8],
    /// Binary logarithm of a number's bits.
    width: u8,
}

/// Binary logarithms of the code points in a page and in a block.
const PAGE: u32 = 12;
const BLOCK: u32 = 7;

impl Blocks {
    /// `pages` holds a page for each 4,096 code points, and characters beyond the last one have
    /// number zero; `blocks` holds 32 blocks for each page; `leaves` holds 128 numbers for each
    /// block, of 2^`width` bits, the lowest bits of a byte first. `width` is at most 3.
    pub const fn new(
        width: u8,
        pages: &'static [u8],
        blocks: &'static [u8],
        leaves: &'static [u8],
    ) -> Self {
        Self { pages, blocks, leaves, width }
    }

    /// The number of `c`; zero where the tables do not reach.
    #[inline]
    pub(super) fn number(&self, c: char) -> u8 {
        self.find(u32::from(c)).unwrap_or(0)
    }

    #[inline]
    fn find(&self, point: u32) -> Option<u8> {
        let page = *self.pages.get((point >> PAGE) as usize)?;
        let block = *self.blocks.get(usize::from(page) << 5 | (point >> BLOCK & 31) as usize)?;
        // A byte holds `1 << fold` numbers.
        let fold = 3_u32.saturating_sub(u32::from(self.width));
        let (place, within) = (point & 127, point & ((1 << fold) - 1));
        let leaf = usize::from(block) << (BLOCK - fold) | (place >> fold) as usize;
        let packed = *self.leaves.get(leaf)?;
        Some(packed >> (within << self.width.min(3)) & MASKS[usize::from(self.width.min(3))])
    }
}

/// The bits of a number by its width.
const MASKS: [u8; 4] = [0b1, 0b11, 0b1111, 0b1111_1111];
