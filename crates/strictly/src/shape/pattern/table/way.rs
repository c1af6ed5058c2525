//! How one state leads to another.

use super::super::Classes;

/// The bits of a state in a word: as many as an offset into the word takes.
const BITS: usize = 6;

/// How the states of a table are written, and how one leads to another.
pub(super) trait Way: Sized {
    /// What next states are stored in.
    type Cell: 'static;

    /// The ways between a number of states.
    fn new(next: &'static [Self::Cell], states: usize) -> Self;

    /// The written form of a number of states.
    fn enter(&self, number: usize) -> usize;

    /// The number behind it.
    fn leave(&self, state: usize) -> usize;

    /// The next state.
    fn step(&self, state: usize, class: usize) -> Option<usize>;

    /// Whether all eight characters lead from `state` to itself, if that is quick to tell.
    fn stays(&self, state: usize, classes: &Classes, eight: &[u8]) -> bool;
}

/// All next states of a class in a word: a step is a shift.
pub(super) struct Words {
    next: &'static [u64],
}

impl Way for Words {
    type Cell = u64;

    #[inline]
    fn new(next: &'static [u64], _: usize) -> Self {
        Self { next }
    }

    #[inline]
    fn enter(&self, number: usize) -> usize {
        number * BITS
    }

    #[inline]
    fn leave(&self, state: usize) -> usize {
        state / BITS
    }

    #[inline]
    fn step(&self, state: usize, class: usize) -> Option<usize> {
        let word = self.next.get(class)?;
        Some((word >> (state & 63) & 63) as usize)
    }

    #[inline]
    fn stays(&self, _: usize, _: &Classes, _: &[u8]) -> bool {
        false
    }
}

/// A cell for the next state of each class and state: a step waits for memory, so it pays to look
/// at eight of them at once where nothing changes.
pub(super) struct Cells<S: 'static> {
    next: &'static [S],
    states: usize,
}

impl<S: Copy + Into<usize>> Way for Cells<S> {
    type Cell = S;

    #[inline]
    fn new(next: &'static [S], states: usize) -> Self {
        Self { next, states }
    }

    #[inline]
    fn enter(&self, number: usize) -> usize {
        number
    }

    #[inline]
    fn leave(&self, state: usize) -> usize {
        state
    }

    #[inline]
    fn step(&self, state: usize, class: usize) -> Option<usize> {
        let row = class * self.states;
        self.next.get(row + state).map(|&next| next.into())
    }

    #[inline]
    fn stays(&self, state: usize, classes: &Classes, eight: &[u8]) -> bool {
        let differs = |&byte: &u8| match self.step(state, classes.of_ascii(byte)) {
            Some(next) => next ^ state,
            None => 1,
        };
        eight.iter().fold(0, |all, byte| all | differs(byte)) == 0
    }
}
