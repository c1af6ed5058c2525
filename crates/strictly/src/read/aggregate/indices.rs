//! Sets of members.

/// A set of member indices. Structures rarely have more than 64 members; beyond, it allocates.
#[derive(Default)]
pub(crate) struct Indices {
    first: u64,
    rest: Vec<u64>,
}

impl Indices {
    #[inline]
    pub(crate) fn insert(&mut self, index: usize) {
        let bit = 1 << (index % 64);
        match index.checked_sub(64) {
            None => self.first |= bit,
            Some(beyond) => self.insert_beyond(beyond / 64, bit),
        }
    }

    #[cold]
    fn insert_beyond(&mut self, word: usize, bit: u64) {
        self.rest.resize(self.rest.len().max(word + 1), 0);
        if let Some(word) = self.rest.get_mut(word) {
            *word |= bit;
        }
    }

    #[inline]
    pub(crate) fn contains(&self, index: usize) -> bool {
        let word = match index.checked_sub(64) {
            None => self.first,
            Some(beyond) => self.rest.get(beyond / 64).copied().unwrap_or(0),
        };
        word & (1 << (index % 64)) != 0
    }
}
