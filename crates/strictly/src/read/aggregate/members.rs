//! What became of the members of a structure.

use super::Outcome;

/// The members that have been met, and those among them that are there.
pub(crate) struct Members {
    /// None of them was refused.
    pub(crate) complete: bool,
    first: Word,
    beyond: Vec<Word>,
}

/// 64 members, one bit each. Structures rarely have more.
#[derive(Clone, Copy, Default)]
struct Word {
    met: u64,
    /// Null, which is absence.
    null: u64,
}

impl Default for Members {
    fn default() -> Self {
        Self { complete: true, first: Word::default(), beyond: Vec::new() }
    }
}

impl Members {
    /// Takes down that a member is there, be it null; false if it has been met before.
    #[inline]
    pub(crate) fn meet(&mut self, index: usize) -> bool {
        let (word, bit) = self.word(index);
        let new = word.met & bit == 0;
        word.met |= bit;
        new
    }

    /// Takes down what became of a member that has been met.
    #[inline]
    pub(crate) fn note(&mut self, index: usize, outcome: Outcome) {
        match outcome {
            Outcome::Value => {}
            Outcome::Refused => self.complete = false,
            Outcome::Null => {
                let (word, bit) = self.word(index);
                word.null |= bit;
            }
        }
    }

    /// Whether a member is there, and not null.
    #[inline]
    pub(crate) fn has(&self, index: usize) -> bool {
        let word = match index.checked_sub(64) {
            None => self.first,
            Some(beyond) => self.beyond.get(beyond / 64).copied().unwrap_or_default(),
        };
        word.met & !word.null & (1 << (index % 64)) != 0
    }

    /// Whether all of the first 64 members whose bits are set are there, and not null.
    #[inline]
    pub(crate) fn has_all(&self, bits: u64) -> bool {
        bits & !(self.first.met & !self.first.null) == 0
    }

    /// The word of a member, and its bit in it.
    #[inline]
    fn word(&mut self, index: usize) -> (&mut Word, u64) {
        let word = match index.checked_sub(64) {
            None => &mut self.first,
            Some(beyond) => self.word_beyond(beyond / 64),
        };
        (word, 1 << (index % 64))
    }

    #[cold]
    fn word_beyond(&mut self, word: usize) -> &mut Word {
        self.beyond.resize(self.beyond.len().max(word + 1), Word::default());
        self.beyond.get_mut(word).unwrap_or(&mut self.first)
    }
}
