//! Deterministic automata as static tables.

use super::{Classes, point};

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
    next: Next,
}

/// Where each class leads: for every class, the next state of each state.
#[derive(Debug)]
enum Next {
    Small(&'static [u8]),
    Large(&'static [u16]),
}

impl Table {
    /// An automaton of at most 256 states.
    ///
    /// The first `accepting` of the `states` accept; `finals` are the first state that nothing
    /// leaves and the one after the last. `next` lists the next state of every state for the
    /// first class, then for the second and so on.
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
            next,
        }
    }

    pub(super) fn accepts(&self, text: &[u8]) -> bool {
        let rest = if self.prefix.is_empty() {
            Some(text)
        } else {
            text.strip_prefix(self.prefix.as_bytes())
        };
        rest.is_some_and(|rest| match self.next {
            Next::Small(next) => self.walk(next, rest),
            Next::Large(next) => self.walk(next, rest),
        })
    }

    fn walk<S: Copy + Into<usize>>(&self, next: &[S], text: &[u8]) -> bool {
        let mut state = self.start;
        let mut rest = text;
        while state.wrapping_sub(self.final_from) >= self.finals {
            let class = match *rest {
                [] => break,
                [byte, ref after @ ..] if byte.is_ascii() => {
                    rest = after;
                    self.classes.of_ascii(byte)
                }
                _ => {
                    let Some((point, bytes)) = point::first(rest) else { break };
                    rest = rest.get(bytes..).unwrap_or_default();
                    self.classes.of_wide(point)
                }
            };
            match next.get(class * self.states + state) {
                Some(&next) => state = next.into(),
                // Not a table that the generator makes: refuse what it cannot decide.
                None => return false,
            }
        }
        state < self.accepting
    }
}
