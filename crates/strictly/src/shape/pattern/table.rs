//! Deterministic automata as static tables.

mod backward;
mod meet;
mod walk;
mod way;

pub use self::backward::Backward;

use self::way::{Cells, Way, Words};
use super::{Classes, Step};

/// A deterministic automaton over classes of characters.
///
/// States are numbered so that a number tells all about its state: the accepting ones come first,
/// and those that nothing leaves stand side by side where accepting and rejecting states meet.
#[derive(Debug)]
pub struct Table {
    classes: &'static Classes,
    states: usize,
    /// What every text that is accepted begins with; the walk begins behind it.
    prefix: &'static str,
    start: usize,
    accepting: usize,
    /// The states that nothing leaves: at most one that accepts, and one that does not.
    final_from: usize,
    finals: usize,
    /// Whether no text is accepted that has a character beyond ASCII.
    ascii: bool,
    next: Next,
    steps: &'static [(Step, u16)],
    backward: Option<&'static Backward>,
}

/// Where each class leads.
#[derive(Clone, Copy, Debug)]
enum Next {
    /// For every class, the next states of all states in one word. States are bit offsets.
    Words(&'static [u64]),
    /// For every class, the next state of each state.
    Small(&'static [u8]),
    Large(&'static [u16]),
}

/// From how many bytes on it pays to prepare for more.
const LONG: usize = 64;

impl Table {
    /// An automaton of at most ten states.
    ///
    /// The first `accepting` of the `states` accept; `finals` are the first state that nothing
    /// leaves and the one after the last. `next` has a word for each class: six bits for each
    /// state, the first state's the lowest, which are six times the number of the next state.
    pub const fn words(
        classes: &'static Classes,
        states: u16,
        start: u16,
        accepting: u16,
        finals: (u16, u16),
        next: &'static [u64],
    ) -> Self {
        Self::new(classes, states, start, accepting, finals, Next::Words(next))
    }

    /// An automaton of at most 256 states; else as [`words`](Self::words). `next` lists the next
    /// state of every state for the first class, then for the second and so on.
    pub const fn small(
        classes: &'static Classes,
        states: u16,
        start: u16,
        accepting: u16,
        finals: (u16, u16),
        next: &'static [u8],
    ) -> Self {
        Self::new(classes, states, start, accepting, finals, Next::Small(next))
    }

    /// An automaton of more states; else as [`small`](Self::small).
    pub const fn large(
        classes: &'static Classes,
        states: u16,
        start: u16,
        accepting: u16,
        finals: (u16, u16),
        next: &'static [u16],
    ) -> Self {
        Self::new(classes, states, start, accepting, finals, Next::Large(next))
    }

    /// The same behind `prefix`, with which every accepted text begins.
    pub const fn after(mut self, prefix: &'static str) -> Self {
        self.prefix = prefix;
        self
    }

    /// The same, if it accepts no text that has a character beyond ASCII.
    pub const fn ascii_only(mut self) -> Self {
        self.ascii = true;
        self
    }

    /// The same with `steps` for states whose way on is one: their numbers go on where those of
    /// the other states end, and each leads to the state beside it.
    pub const fn with_steps(mut self, steps: &'static [(Step, u16)]) -> Self {
        self.steps = steps;
        self
    }

    /// The same, read from both ends as well: what is wrong at the end is so at once, and in long
    /// texts two chains of steps do not wait for each other.
    pub const fn from_both_ends(mut self, backward: &'static Backward) -> Self {
        self.backward = Some(backward);
        self
    }

    const fn new(
        classes: &'static Classes,
        states: u16,
        start: u16,
        accepting: u16,
        (from, to): (u16, u16),
        next: Next,
    ) -> Self {
        Self {
            classes,
            states: states as usize,
            prefix: "",
            start: start as usize,
            accepting: accepting as usize,
            final_from: from as usize,
            finals: to.saturating_sub(from) as usize,
            ascii: false,
            next,
            steps: &[],
            backward: None,
        }
    }

    #[inline]
    pub(super) fn accepts(&self, text: &[u8]) -> bool {
        if self.prefix.is_empty() { self.walks(text) } else { self.strips(text) }
    }

    // Ways to decide are not part of one another, which would then have to put aside what the
    // largest of them needs.

    #[inline(never)]
    fn strips(&self, text: &[u8]) -> bool {
        text.strip_prefix(self.prefix.as_bytes()).is_some_and(|rest| self.walks(rest))
    }

    #[inline(never)]
    fn walks(&self, text: &[u8]) -> bool {
        match self.next {
            Next::Words(next) => self.walks_by::<Words>(next, text),
            Next::Small(next) => self.walks_by::<Cells<u8>>(next, text),
            Next::Large(next) => self.walks_by::<Cells<u16>>(next, text),
        }
    }

    #[inline]
    fn walks_by<W: Way>(&self, next: &'static [W::Cell], text: &[u8]) -> bool {
        match self.backward {
            None if self.steps.is_empty() => self.alone::<W>(next, text),
            None => self.by_steps::<W>(next, text),
            Some(backward) if text.len() < LONG => self.enclosed::<W>(next, backward, text),
            Some(backward) => self.meets::<W>(next, backward, text),
        }
    }

    /// Whether a walk from the beginning accepts `text`.
    #[inline(never)]
    fn alone<W: Way>(&self, next: &'static [W::Cell], text: &[u8]) -> bool {
        let way = W::new(next, self.states);
        let state = self.entered(&way, way.enter(self.start), text);
        self.is_accepted(&way, state)
    }

    /// The same with steps.
    #[inline(never)]
    fn by_steps<W: Way>(&self, next: &'static [W::Cell], text: &[u8]) -> bool {
        let way = W::new(next, self.states);
        let state = self.follow(&way, way.enter(self.start), text);
        self.is_accepted(&way, state)
    }

    /// A table that the generator does not make refuses what it cannot decide.
    #[inline]
    fn is_accepted(&self, way: &impl Way, state: Option<usize>) -> bool {
        state.is_some_and(|state| way.leave(state) < self.accepting)
    }
}
