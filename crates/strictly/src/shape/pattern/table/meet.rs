//! From both ends of a text to its middle.

use super::{Backward, Cells, Next, Table, Way, Words};

/// The states at both ends, and what is between them.
struct Ends<'t> {
    state: usize,
    behind: usize,
    rest: &'t [u8],
}

/// How often it is tried whether characters beyond ASCII at both ends settle it, which takes longer
/// than to walk.
const TURNS: usize = 16;

impl Ends<'_> {
    /// Whether a character beyond ASCII is at one of the ends.
    #[inline]
    fn are_wide(&self) -> bool {
        matches!(self.rest, [first, .., last] if !(first | last).is_ascii())
    }
}

impl Table {
    /// Whether a short text is accepted: its last character is looked at first, since much that is
    /// wrong is so there. It does not pay to go on from there, unless characters take long.
    #[inline(never)]
    pub(super) fn enclosed<W: Way>(
        &self,
        next: &'static [W::Cell],
        backward: &Backward,
        text: &[u8],
    ) -> bool {
        let way = W::new(next, self.states);
        let ends = Ends { state: way.enter(self.start), behind: backward.start, rest: text };
        let ahead = |state, class| way.step(state, class);
        let Some(ends) = self.outermost(ends, ahead, |_, class| backward.first(class)) else {
            return false;
        };
        let mut state = ends.state;
        if !self.is_settled(backward, way.leave(state), ends.behind) {
            if ends.rest.first().is_some_and(|byte| !byte.is_ascii()) {
                return self.meets::<W>(next, backward, text);
            }
            match self.onward::<_, false>(&way, state, ends.rest) {
                Some((end, _)) => state = end,
                None => return false,
            }
        }
        backward.accepts(ends.behind, way.leave(state))
    }

    /// Whether a long text is accepted.
    #[inline(never)]
    pub(super) fn meets<W: Way>(
        &self,
        next: &'static [W::Cell],
        backward: &Backward,
        text: &[u8],
    ) -> bool {
        let way = W::new(next, self.states);
        let ends = match backward.next {
            Next::Words(next) => {
                self.meet(&way, &Words::new(next, backward.states), backward, text)
            }
            Next::Small(next) => {
                self.meet(&way, &Cells::new(next, backward.states), backward, text)
            }
            Next::Large(_) => None,
        };
        ends.is_some_and(|(state, behind)| backward.accepts(behind, state))
    }

    /// The numbers of the states that both ends of `text` lead to, which meet somewhere: wherever it
    /// no longer matters what is between. None if the text is refused.
    #[inline]
    fn meet(
        &self,
        way: &impl Way,
        back: &impl Way,
        backward: &Backward,
        text: &[u8],
    ) -> Option<(usize, usize)> {
        let settled = |ends: &Ends<'_>| {
            self.is_settled(backward, way.leave(ends.state), back.leave(ends.behind))
        };
        let (state, behind) = (way.enter(self.start), back.enter(backward.start));
        let mut ends = Ends { state, behind, rest: text };
        for _ in 0..TURNS {
            ends = self.outermost(
                ends,
                |s, class| way.step(s, class),
                |s, class| back.step(s, class),
            )?;
            if settled(&ends) {
                return Some((way.leave(ends.state), back.leave(ends.behind)));
            }
            if !ends.are_wide() {
                break;
            }
        }
        if !self.eights(way, back, &mut ends, &settled)? {
            ends.state = self.walk::<_, false>(way, ends.state, ends.rest)?.0;
        }
        Some((way.leave(ends.state), back.leave(ends.behind)))
    }

    /// Whether nothing that may be between what leads to two states, by their numbers, changes what
    /// they come to.
    #[inline]
    fn is_settled(&self, backward: &Backward, state: usize, behind: usize) -> bool {
        match backward.settled {
            [] => self.finals(1)(state) || behind >= backward.final_from,
            _ => backward.is_settled(behind, state),
        }
    }

    /// Takes one character from each end.
    #[inline]
    fn outermost<'t>(
        &self,
        mut ends: Ends<'t>,
        ahead: impl Fn(usize, usize) -> Option<usize>,
        back: impl Fn(usize, usize) -> Option<usize>,
    ) -> Option<Ends<'t>> {
        if let [first, after @ ..] = ends.rest {
            let (class, after) = if first.is_ascii() {
                (self.classes.of_ascii(*first), after)
            } else {
                let (class, bytes) = self.wide(*first, ends.rest)?;
                (class, ends.rest.get(bytes..)?)
            };
            (ends.state, ends.rest) = (ahead(ends.state, class)?, after);
        }
        if let [before @ .., last] = ends.rest {
            let (class, before) = if last.is_ascii() {
                (self.classes.of_ascii(*last), before)
            } else {
                self.last_wide(ends.rest)?
            };
            (ends.behind, ends.rest) = (back(ends.behind, class)?, before);
        }
        Some(ends)
    }

    /// The class of the character beyond ASCII at the end of `text`, and what is before it.
    #[inline(never)]
    fn last_wide<'t>(&self, text: &'t [u8]) -> Option<(usize, &'t [u8])> {
        // No more than three bytes go on with a character.
        let more = text.iter().rev().take(4).position(|byte| byte & 0xc0 != 0x80)?;
        let (before, last) = text.split_at_checked(text.len().checked_sub(more + 1)?)?;
        Some((self.wide(*last.first()?, last)?.0, before))
    }

    /// Takes eight characters from each end in turns, as long as there are so many of ASCII, and
    /// tells whether what is left no longer matters.
    #[inline]
    fn eights(
        &self,
        way: &impl Way,
        back: &impl Way,
        ends: &mut Ends<'_>,
        settled: &impl Fn(&Ends<'_>) -> bool,
    ) -> Option<bool> {
        let (mut still, mut unseen) = (false, true);
        while let Some((front, middle)) = ends.rest.split_first_chunk::<8>() {
            let Some((middle, end)) = middle.split_last_chunk::<8>() else { break };
            if !(front.is_ascii() && end.is_ascii()) {
                break;
            }
            ends.rest = middle;
            if still
                && way.stays(ends.state, self.classes, front)
                && back.stays(ends.behind, self.classes, end)
            {
                continue;
            }
            let mut before = (ends.state, ends.behind);
            for (first, last) in front.iter().zip(end.iter().rev()) {
                before = (ends.state, ends.behind);
                ends.state = way.step(ends.state, self.classes.of_ascii(*first))?;
                ends.behind = back.step(ends.behind, self.classes.of_ascii(*last))?;
            }
            if settled(ends) {
                return Some(true);
            }
            still = before == (ends.state, ends.behind);
            if std::mem::take(&mut unseen) && !middle.is_ascii() {
                if self.ascii {
                    return None;
                }
                break;
            }
        }
        Some(false)
    }
}
