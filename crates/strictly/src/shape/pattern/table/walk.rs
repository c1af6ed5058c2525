//! From the beginning of a text to its end.

use super::super::point;
use super::{LONG, Table, Way};

impl Table {
    /// The state that steps and characters lead to in turns, from `state` to the end of `text`.
    #[inline]
    pub(super) fn follow(&self, way: &impl Way, mut state: usize, text: &[u8]) -> Option<usize> {
        let is_final = self.finals(way.enter(1));
        let mut rest = text;
        loop {
            // No step comes twice before a state that is walked.
            let mut left = self.steps.len();
            while self.is_step(state) {
                left = left.checked_sub(1)?;
                let (step, next) = self.steps.get(state - self.states)?;
                rest = step.take(rest)?;
                state = usize::from(*next);
            }
            // Mostly a few characters tell which step is next.
            for _ in 0..4 {
                match rest {
                    [byte, after @ ..] if byte.is_ascii() && !self.is_step(state) => {
                        state = way.step(state, self.classes.of_ascii(*byte))?;
                        rest = after;
                    }
                    _ => break,
                }
            }
            if !self.is_step(state) && !is_final(state) {
                (state, rest) = self.walk::<_, true>(way, state, rest)?;
            }
            if !self.is_step(state) {
                return Some(state);
            }
        }
    }

    /// The state that leads from `state` to the end of `text`, or a final one. The first character
    /// is looked at alone: much that is wrong is so at once.
    #[inline]
    pub(super) fn entered<W: Way>(&self, way: &W, state: usize, text: &[u8]) -> Option<usize> {
        let (state, rest) = match text {
            [first, rest @ ..] if first.is_ascii() => {
                (way.step(state, self.classes.of_ascii(*first))?, rest)
            }
            _ => (state, text),
        };
        if self.finals(way.enter(1))(state) {
            return Some(state);
        }
        if text.len() < LONG {
            self.onward(way, state, rest)
        } else {
            Some(self.walk::<_, false>(way, state, rest)?.0)
        }
    }

    /// The state that leads from `state` to the end of a short text, or a final one.
    #[inline]
    pub(super) fn onward<W: Way>(&self, way: &W, mut state: usize, text: &[u8]) -> Option<usize> {
        let is_final = self.finals(way.enter(1));
        let step = |state, byte: &u8| way.step(state, self.classes.of_ascii(*byte));
        let mut rest = text;
        while let [first, after @ ..] = rest {
            match rest.split_first_chunk::<8>() {
                Some((eight, after)) if eight.is_ascii() => {
                    state = eight.iter().try_fold(state, step)?;
                    rest = after;
                }
                _ if first.is_ascii() => {
                    (state, rest) = (step(state, first)?, after);
                    continue;
                }
                _ => {
                    let (class, bytes) = self.wide(*first, rest)?;
                    (state, rest) = (way.step(state, class)?, rest.get(bytes..)?);
                }
            }
            if is_final(state) {
                break;
            }
        }
        Some(state)
    }

    /// The state that leads from `state` to the end of `text`, or what is met before: a final one,
    /// or a step if there are `STEPS`, and then also what is left.
    #[inline(never)]
    pub(super) fn walk<'t, W: Way, const STEPS: bool>(
        &self,
        way: &W,
        mut state: usize,
        text: &'t [u8],
    ) -> Option<(usize, &'t [u8])> {
        let is_final = self.finals(way.enter(1));
        let (mut rest, mut still) = (text, false);
        while let Some((eight, after)) = rest.split_first_chunk::<8>() {
            if !eight.is_ascii() {
                (state, rest) = self.characters::<_, STEPS>(way, state, rest, after.len())?;
                still = false;
            } else if still && way.stays(state, self.classes, eight) {
                rest = after;
                continue;
            } else {
                let (mut before, mut left) = (state, 8 + after.len());
                for &byte in eight {
                    before = state;
                    state = way.step(state, self.classes.of_ascii(byte))?;
                    left -= usize::from(STEPS);
                    if STEPS && self.is_step(state) {
                        return Some((state, rest.get(rest.len() - left..)?));
                    }
                }
                still = before == state;
                rest = after;
            }
            if is_final(state) || (STEPS && self.is_step(state)) {
                return Some((state, rest));
            }
        }
        self.characters::<_, STEPS>(way, state, rest, 0)
    }

    /// Whether nothing leaves a state; states are written `unit` apart.
    #[inline]
    pub(super) fn finals(&self, unit: usize) -> impl Fn(usize) -> bool + use<> {
        let (from, finals) = (self.final_from * unit, self.finals * unit);
        move |state| state.wrapping_sub(from) < finals
    }

    /// Whether the way on from a state is a step.
    #[inline]
    fn is_step(&self, state: usize) -> bool {
        state >= self.states
    }

    /// The class of the character beyond ASCII that begins `text` with `lead`, and how many bytes
    /// it takes. None if it settles that the text is refused.
    #[inline]
    pub(super) fn wide(&self, lead: u8, text: &[u8]) -> Option<(usize, usize)> {
        if self.ascii {
            return None;
        }
        // Where the next character begins does not wait for the class of this one.
        Some((self.classes.of_wide(text)?, point::width(lead)))
    }

    /// Takes characters until no more than `left` bytes are left, or the walk ends, and gives what
    /// is left with the state.
    #[inline]
    fn characters<'t, W: Way, const STEPS: bool>(
        &self,
        way: &W,
        mut state: usize,
        text: &'t [u8],
        left: usize,
    ) -> Option<(usize, &'t [u8])> {
        let is_final = self.finals(way.enter(1));
        let mut rest = text;
        while rest.len() > left && !is_final(state) && !(STEPS && self.is_step(state)) {
            let (class, bytes) = match *rest {
                [byte, ..] if byte.is_ascii() => (self.classes.of_ascii(byte), 1),
                [lead, ..] => self.wide(lead, rest)?,
                [] => break,
            };
            state = way.step(state, class)?;
            rest = rest.get(bytes..)?;
        }
        Some((state, rest))
    }
}
