//! The same automaton, read from the end.

use super::{Cells, Next, Way, Words};

/// An automaton that reads texts backwards.
///
/// Each of its states stands for the states of the [`Table`](super::Table) from which what has been
/// read, the end of the text, leads to an accepting one.
#[derive(Debug)]
pub struct Backward {
    pub(super) states: usize,
    pub(super) start: usize,
    pub(super) next: Next,
    /// Nothing leaves the states from this one on.
    pub(super) final_from: usize,
    /// The bytes of `meets` for each state.
    width: usize,
    meets: &'static [u8],
    pub(super) settled: &'static [u8],
}

impl Backward {
    /// An automaton of at most 256 states, for a table of `forward` states.
    ///
    /// Nothing leaves the states from `final_from` on. `next` is as that of
    /// [`Table::small`](super::Table::small). `meets` has a bit for each state of the table, the
    /// lowest bits of a byte first, for the first state of this one, then for the second and so on:
    /// whether the two accept a text that they have read from its ends.
    pub const fn small(
        forward: u16,
        states: u16,
        start: u16,
        final_from: u16,
        next: &'static [u8],
        meets: &'static [u8],
    ) -> Self {
        Self::new(forward, states, start, final_from, Next::Small(next), meets)
    }

    /// An automaton of at most ten states; else as [`small`](Self::small). `next` is as that of
    /// [`Table::words`](super::Table::words).
    pub const fn words(
        forward: u16,
        states: u16,
        start: u16,
        final_from: u16,
        next: &'static [u64],
        meets: &'static [u8],
    ) -> Self {
        Self::new(forward, states, start, final_from, Next::Words(next), meets)
    }

    /// The same for texts that may match anywhere, which neither reading settles by itself:
    /// `settled` has a bit, as `meets` has, for whether nothing between the parts can change what
    /// the two have come to.
    pub const fn with_settled(mut self, settled: &'static [u8]) -> Self {
        self.settled = settled;
        self
    }

    const fn new(
        forward: u16,
        states: u16,
        start: u16,
        final_from: u16,
        next: Next,
        meets: &'static [u8],
    ) -> Self {
        Self {
            states: states as usize,
            start: start as usize,
            next,
            final_from: final_from as usize,
            width: forward.div_ceil(8) as usize,
            meets,
            settled: &[],
        }
    }

    /// The number of the state after a last character of `class`.
    #[inline]
    pub(super) fn first(&self, class: usize) -> Option<usize> {
        let (states, start) = (self.states, self.start);
        match self.next {
            Next::Words(next) => one::<Words>(next, states, start, class),
            Next::Small(next) => one::<Cells<u8>>(next, states, start, class),
            Next::Large(next) => one::<Cells<u16>>(next, states, start, class),
        }
    }

    /// Whether a text is accepted of which the table has read one part and this the other.
    #[inline]
    pub(super) fn accepts(&self, state: usize, forward: usize) -> bool {
        self.bit(self.meets, state, forward)
    }

    /// Whether nothing between the parts can change that.
    #[inline]
    pub(super) fn is_settled(&self, state: usize, forward: usize) -> bool {
        self.bit(self.settled, state, forward)
    }

    #[inline]
    fn bit(&self, bits: &[u8], state: usize, forward: usize) -> bool {
        let byte = bits.get(state * self.width + forward / 8);
        byte.is_some_and(|byte| byte >> (forward % 8) & 1 == 1)
    }
}

/// The number of the state to which `class` leads.
#[inline]
fn one<W: Way>(
    next: &'static [W::Cell],
    states: usize,
    number: usize,
    class: usize,
) -> Option<usize> {
    let way = W::new(next, states);
    Some(way.leave(way.step(way.enter(number), class)?))
}
