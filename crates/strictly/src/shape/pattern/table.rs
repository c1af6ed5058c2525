//! Deterministic automata as static tables.

mod backward;
mod way;

pub use self::backward::Backward;

use self::way::{Cells, Way, Words};
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
    backward: Option<&'static Backward>,
}

/// Where each class leads.
#[derive(Debug)]
enum Next {
    /// For every class, the next states of all states in one word. States are bit offsets.
    Words(&'static [u64]),
    /// For every class, the next state of each state.
    Small(&'static [u8]),
    Large(&'static [u16]),
}

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
            backward: None,
        }
    }

    /// The same, read from both ends: two chains of steps do not wait for each other.
    pub const fn from_both_ends(mut self, backward: &'static Backward) -> Self {
        self.backward = Some(backward);
        self
    }

    pub(super) fn accepts(&self, text: &[u8]) -> bool {
        let rest = if self.prefix.is_empty() {
            Some(text)
        } else {
            text.strip_prefix(self.prefix.as_bytes())
        };
        // A table that the generator does not make refuses what it cannot decide.
        let verdict = rest.and_then(|rest| match self.next {
            Next::Words(next) => self.judge(&Words { next }, rest),
            Next::Small(next) => self.judge(&Cells { next, states: self.states }, rest),
            Next::Large(next) => self.judge(&Cells { next, states: self.states }, rest),
        });
        verdict.unwrap_or(false)
    }

    #[inline]
    fn judge(&self, way: &impl Way, text: &[u8]) -> Option<bool> {
        let start = way.enter(self.start);
        let Some(backward) = self.backward else {
            return Some(way.leave(self.walk(way, start, text)?) < self.accepting);
        };
        let (state, behind, middle) = self.meet(way, start, backward, text)?;
        let state = if middle.is_empty() { state } else { self.walk(way, state, middle)? };
        Some(backward.accepts(behind, way.leave(state)))
    }

    /// The state that leads from `state` to the end of `text`, or a final one that is met before.
    #[inline]
    fn walk<W: Way>(&self, way: &W, mut state: usize, text: &[u8]) -> Option<usize> {
        let is_final = self.finals(way.enter(1));
        let (mut rest, mut still) = (text, false);
        while let Some((eight, after)) = rest.split_first_chunk::<8>() {
            if !eight.is_ascii() {
                (state, rest) = self.characters(way, state, rest, rest.len() - 7)?;
                still = false;
            } else if still && way.stays(state, self.classes, eight) {
                rest = after;
                continue;
            } else {
                let mut before = state;
                for &byte in eight {
                    before = state;
                    state = way.step(state, self.classes.of_ascii(byte))?;
                    if W::WAITS && is_final(state) {
                        return Some(state);
                    }
                }
                still = before == state;
                rest = after;
            }
            if is_final(state) {
                return Some(state);
            }
        }
        Some(self.characters(way, state, rest, 0)?.0)
    }

    /// Takes characters from both ends of `text` in turns, and gives both states and what is left
    /// between them: at most one character, or something beyond ASCII, or nothing if it no longer
    /// matters.
    #[inline]
    fn meet<'t>(
        &self,
        way: &impl Way,
        mut state: usize,
        backward: &Backward,
        text: &'t [u8],
    ) -> Option<(usize, usize, &'t [u8])> {
        let (back, mut behind) = (Cells::of(backward), backward.start);
        let is_final = self.finals(way.enter(1));
        let (mut rest, mut still) = (text, false);
        while let Some((front, middle)) = rest.split_first_chunk::<8>() {
            let Some((middle, end)) = middle.split_last_chunk::<8>() else { break };
            if !(front.is_ascii() && end.is_ascii()) {
                break;
            }
            rest = middle;
            if still
                && way.stays(state, self.classes, front)
                && back.stays(behind, self.classes, end)
            {
                continue;
            }
            let mut before = (state, behind);
            for (&first, &last) in front.iter().zip(end.iter().rev()) {
                before = (state, behind);
                state = way.step(state, self.classes.of_ascii(first))?;
                behind = back.step(behind, self.classes.of_ascii(last))?;
                if is_final(state) || backward.is_final(behind) {
                    return Some((state, behind, &[]));
                }
            }
            still = before == (state, behind);
        }
        // A loop of known length is the quicker one.
        while let Some((front, middle)) = rest.split_first_chunk::<4>() {
            let Some((middle, end)) = middle.split_last_chunk::<4>() else { break };
            if !(front.is_ascii() && end.is_ascii()) {
                break;
            }
            rest = middle;
            for (&first, &last) in front.iter().zip(end.iter().rev()) {
                state = way.step(state, self.classes.of_ascii(first))?;
                behind = back.step(behind, self.classes.of_ascii(last))?;
            }
        }
        let (front, end) = rest.split_at(rest.len() / 2);
        for (at, (&first, &last)) in front.iter().zip(end.iter().rev()).enumerate() {
            if !(first | last).is_ascii() {
                let rest = rest.get(at..rest.len() - at)?;
                return self.end(&back, behind, backward, rest).map(|(b, rest)| (state, b, rest));
            }
            state = way.step(state, self.classes.of_ascii(first))?;
            behind = back.step(behind, self.classes.of_ascii(last))?;
        }
        Some((state, behind, end.get(..end.len() - front.len())?))
    }

    /// Takes ASCII characters from the end of `text`, which may settle it, and gives what is left:
    /// nothing if it no longer matters.
    fn end<'t>(
        &self,
        back: &Cells<u8>,
        mut behind: usize,
        backward: &Backward,
        text: &'t [u8],
    ) -> Option<(usize, &'t [u8])> {
        let mut rest = text;
        while let Some((last, before)) = rest.split_last().filter(|(last, _)| last.is_ascii()) {
            behind = back.step(behind, self.classes.of_ascii(*last))?;
            if backward.is_final(behind) {
                return Some((behind, &[]));
            }
            rest = before;
        }
        Some((behind, rest))
    }

    /// Whether nothing leaves a state; states are written `unit` apart.
    #[inline]
    fn finals(&self, unit: usize) -> impl Fn(usize) -> bool + use<> {
        let (from, finals) = (self.final_from * unit, self.finals * unit);
        move |state| state.wrapping_sub(from) < finals
    }

    /// Takes characters until no more than `left` bytes are left, and gives these with the state.
    #[inline]
    fn characters<'t>(
        &self,
        way: &impl Way,
        mut state: usize,
        text: &'t [u8],
        left: usize,
    ) -> Option<(usize, &'t [u8])> {
        let mut rest = text;
        while rest.len() > left {
            let (class, bytes) = match *rest {
                [byte, ..] if byte.is_ascii() => (self.classes.of_ascii(byte), 1),
                _ => {
                    let (point, bytes) = point::first(rest)?;
                    (self.classes.of_wide(point), bytes)
                }
            };
            state = way.step(state, class)?;
            rest = rest.get(bytes..)?;
        }
        Some((state, rest))
    }
}
