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

/// Below so many bytes a walk costs less than to prepare for a long one.
const SHORT: usize = 8;

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

    /// The same, read from both ends: two chains of steps do not wait for each other.
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

    #[inline(never)]
    pub(super) fn accepts(&self, text: &[u8]) -> bool {
        let rest = if self.prefix.is_empty() {
            Some(text)
        } else {
            text.strip_prefix(self.prefix.as_bytes())
        };
        // A table that the generator does not make refuses what it cannot decide.
        let verdict = rest.and_then(|rest| match (self.backward, self.next) {
            (None, Next::Words(next)) => self.alone(&Words { next }, rest),
            (None, Next::Small(next)) => self.alone(&self.cells(next), rest),
            (None, Next::Large(next)) => self.alone(&self.cells(next), rest),
            (Some(back), Next::Words(next)) => {
                self.with(back, &Words { next }, &Words { next }, rest)
            }
            (Some(back), Next::Small(next)) => {
                let way = Cells::<u8, false> { next, states: self.states };
                self.with(back, &way, &self.cells(next), rest)
            }
            (Some(back), Next::Large(next)) => {
                let way = Cells::<u16, false> { next, states: self.states };
                self.with(back, &way, &self.cells(next), rest)
            }
        });
        verdict.unwrap_or(false)
    }

    fn cells<S>(&self, next: &'static [S]) -> Cells<S, true> {
        Cells { next, states: self.states }
    }

    #[inline]
    fn alone(&self, way: &impl Way, text: &[u8]) -> Option<bool> {
        let start = way.enter(self.start);
        let state = if !self.steps.is_empty() {
            self.follow(way, start, text)?
        } else if text.len() < SHORT && text.is_ascii() {
            let step = |state, byte: &u8| way.step(state, self.classes.of_ascii(*byte));
            text.iter().try_fold(start, step)?
        } else {
            self.walk::<_, false>(way, start, text)?.0
        };
        Some(way.leave(state) < self.accepting)
    }

    #[inline]
    fn with(
        &self,
        backward: &Backward,
        way: &impl Way,
        alone: &impl Way,
        text: &[u8],
    ) -> Option<bool> {
        // Characters of several bytes are not read backwards: short texts that have some are walked.
        if !self.ascii && text.len() < meet::LONG && !text.is_ascii() {
            return self.alone(alone, text);
        }
        let mut ends = match backward.next {
            Next::Words(next) => self.meet(way, &Words { next }, backward, text)?,
            Next::Small(next) => {
                let back = Cells::<u8, false> { next, states: backward.states };
                self.meet(way, &back, backward, text)?
            }
            Next::Large(_) => return None,
        };
        if !ends.rest.is_empty() {
            let state = alone.enter(ends.state);
            ends.state = alone.leave(self.walk::<_, false>(alone, state, ends.rest)?.0);
        }
        Some(backward.accepts(ends.behind, ends.state))
    }
}
