//! The same automaton, read from the end.

/// An automaton that reads texts backwards.
///
/// Each of its states stands for the states of the [`Table`](super::Table) from which what has been
/// read, the end of the text, leads to an accepting one.
#[derive(Debug)]
pub struct Backward {
    pub(super) states: usize,
    pub(super) start: usize,
    final_from: usize,
    pub(super) next: &'static [u8],
    /// The bytes of `meets` for each state.
    width: usize,
    meets: &'static [u8],
}

impl Backward {
    /// An automaton of at most 256 states, for a table of `forward` states.
    ///
    /// Nothing leaves the states from `final_from` on. `next` is as that of
    /// [`Table::small`](super::Table::small). `meets` has a bit for each state of the table, the
    /// lowest bits of a byte first, for the first state of this one, then for the second and so on:
    /// whether the two accept a text that they have read from its ends.
    pub const fn new(
        forward: u16,
        states: u16,
        start: u16,
        final_from: u16,
        next: &'static [u8],
        meets: &'static [u8],
    ) -> Self {
        Self {
            states: states as usize,
            start: start as usize,
            final_from: final_from as usize,
            next,
            width: forward.div_ceil(8) as usize,
            meets,
        }
    }

    /// Whether a text is accepted of which the table has read one part and this the other.
    pub(super) fn accepts(&self, state: usize, forward: usize) -> bool {
        let byte = self.meets.get(state * self.width + forward / 8);
        byte.is_some_and(|byte| byte >> (forward % 8) & 1 == 1)
    }

    #[inline]
    pub(super) fn is_final(&self, state: usize) -> bool {
        state >= self.final_from
    }
}
