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
            // Mostly one character tells which step is next, or that there is none.
            if let [first, after @ ..] = rest {
                if first.is_ascii() {
                    state = way.step(state, self.classes.of_ascii(*first))?;
                    rest = after;
                }
            }
            if self.is_step(state) {
                continue;
            }
            if is_final(state) {
                return Some(state);
            }
            (state, rest) = if text.len() < LONG {
                self.onward::<_, true>(way, state, rest)?
            } else {
                self.walk::<_, true>(way, state, rest)?
            };
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
            Some(self.onward::<_, false>(way, state, rest)?.0)
        } else {
            Some(self.walk::<_, false>(way, state, rest)?.0)
        }
    }

    /// As [`walk`](Self::walk), for short texts.
    #[inline]
    pub(super) fn onward<'t, W: Way, const STEPS: bool>(
        &self,
        way: &W,
        mut state: usize,
        text: &'t [u8],
    ) -> Option<(usize, &'t [u8])> {
        let ends = self.ends::<W, STEPS>(way);
        let mut rest = text;
        loop {
            while let Some((eight, after)) = rest.split_first_chunk::<8>() {
                if !eight.is_ascii() {
                    break;
                }
                for (place, byte) in (1..).zip(eight) {
                    state = way.step(state, self.classes.of_ascii(*byte))?;
                    if STEPS && self.is_step(state) {
                        return Some((state, rest.get(place..)?));
                    }
                }
                rest = after;
                if ends(state) {
                    return Some((state, rest));
                }
            }
            // Fewer than eight, or one of them is beyond ASCII.
            while let [byte, after @ ..] = rest {
                if !byte.is_ascii() {
                    break;
                }
                state = way.step(state, self.classes.of_ascii(*byte))?;
                rest = after;
                if STEPS && self.is_step(state) {
                    return Some((state, rest));
                }
            }
            if rest.is_empty() {
                return Some((state, rest));
            }
            while let [lead @ 0x80..=0xff, ..] = rest {
                let (class, bytes) = self.wide(*lead, rest)?;
                (state, rest) = (way.step(state, class)?, rest.get(bytes..)?);
                if ends(state) {
                    return Some((state, rest));
                }
            }
        }
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
        let ends = self.ends::<W, STEPS>(way);
        let (mut rest, mut still) = (text, false);
        while let Some((eight, after)) = rest.split_first_chunk::<8>() {
            if !eight.is_ascii() {
                (state, rest) = self.characters::<_, STEPS>(way, state, rest, after.len())?;
                still = false;
            } else if still && way.stays(state, self.classes, eight) {
                rest = after;
                continue;
            } else {
                let mut before = state;
                for (place, byte) in (1..).zip(eight) {
                    before = state;
                    state = way.step(state, self.classes.of_ascii(*byte))?;
                    if STEPS && self.is_step(state) {
                        return Some((state, rest.get(place..)?));
                    }
                }
                still = before == state;
                rest = after;
            }
            if ends(state) {
                return Some((state, rest));
            }
        }
        self.characters::<_, STEPS>(way, state, rest, 0)
    }

    /// Whether a walk ends in a state: nothing leaves it, or the way on is a step.
    #[inline]
    fn ends<W: Way, const STEPS: bool>(&self, way: &W) -> impl Fn(usize) -> bool {
        let is_final = self.finals(way.enter(1));
        move |state| is_final(state) || (STEPS && self.is_step(state))
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
        let ends = self.ends::<W, STEPS>(way);
        let mut rest = text;
        while rest.len() > left && !ends(state) {
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
