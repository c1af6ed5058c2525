//! From both ends of a text to its middle.

use super::{Backward, Table, Way};

/// The states at both ends, and what is between them.
pub(super) struct Ends<'t> {
    pub(super) state: usize,
    pub(super) behind: usize,
    pub(super) rest: &'t [u8],
}

/// From how many bytes on it pays to look through all of a text for what is beyond ASCII.
pub(super) const LONG: usize = 64;

impl Table {
    /// The numbers of the states that both ends of `text` lead to, and what is left to be walked:
    /// nothing if it no longer matters. None if the text is refused.
    #[inline]
    pub(super) fn meet<'t>(
        &self,
        way: &impl Way,
        back: &impl Way,
        backward: &Backward,
        text: &'t [u8],
    ) -> Option<Ends<'t>> {
        let is_final = self.finals(way.enter(1));
        let settled = |ends: &Ends<'_>| match backward.settled {
            [] => is_final(ends.state) || back.leave(ends.behind) >= backward.final_from,
            _ => backward.is_settled(back.leave(ends.behind), way.leave(ends.state)),
        };
        let (state, behind) = (way.enter(self.start), back.enter(backward.start));
        let mut ends = Ends { state, behind, rest: text };
        self.first(way, back, &mut ends)?;
        if settled(&ends) || self.eights(way, back, &mut ends, &settled)? {
            ends.rest = &[];
        } else if self.ascii || ends.rest.is_ascii() {
            self.last(way, back, &mut ends)?;
        }
        Some(Ends { state: way.leave(ends.state), behind: back.leave(ends.behind), ..ends })
    }

    /// Takes one character of ASCII from each end: much that is wrong is so at once.
    #[inline]
    fn first(&self, way: &impl Way, back: &impl Way, ends: &mut Ends<'_>) -> Option<()> {
        if let [first, rest @ ..] = ends.rest {
            if first.is_ascii() {
                ends.state = way.step(ends.state, self.classes.of_ascii(*first))?;
                ends.rest = rest;
            }
        }
        if let [rest @ .., last] = ends.rest {
            if last.is_ascii() {
                ends.behind = back.step(ends.behind, self.classes.of_ascii(*last))?;
                ends.rest = rest;
            }
        }
        Some(())
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
        let (mut still, mut unseen) = (false, ends.rest.len() >= LONG);
        while let Some((front, middle)) = ends.rest.split_first_chunk::<8>() {
            let Some((middle, end)) = middle.split_last_chunk::<8>() else { break };
            if !(front.is_ascii() && end.is_ascii()) {
                self.beyond_ascii()?;
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
            for pair in front.iter().copied().zip(end.iter().rev().copied()) {
                before = (ends.state, ends.behind);
                self.pair(way, back, ends, pair)?;
            }
            if settled(ends) {
                return Some(true);
            }
            still = before == (ends.state, ends.behind);
            if std::mem::take(&mut unseen) && !middle.is_ascii() {
                self.beyond_ascii()?;
                break;
            }
        }
        Some(false)
    }

    /// Takes characters of ASCII from both ends in turns: what is left begins or ends with
    /// something else, or is one character.
    #[inline]
    fn last(&self, way: &impl Way, back: &impl Way, ends: &mut Ends<'_>) -> Option<()> {
        // A loop of known length is the quicker one.
        while let Some((front, middle)) = ends.rest.split_first_chunk::<4>() {
            let Some((middle, end)) = middle.split_last_chunk::<4>() else { break };
            if !(front.is_ascii() && end.is_ascii()) {
                self.beyond_ascii()?;
                break;
            }
            ends.rest = middle;
            for pair in front.iter().copied().zip(end.iter().rev().copied()) {
                self.pair(way, back, ends, pair)?;
            }
        }
        while let [first, rest @ .., last] = ends.rest {
            if !(first | last).is_ascii() {
                self.beyond_ascii()?;
                break;
            }
            self.pair(way, back, ends, (*first, *last))?;
            ends.rest = rest;
        }
        Some(())
    }

    /// None if a character beyond ASCII settles it.
    #[inline]
    fn beyond_ascii(&self) -> Option<()> {
        (!self.ascii).then_some(())
    }

    #[inline]
    fn pair(
        &self,
        way: &impl Way,
        back: &impl Way,
        ends: &mut Ends<'_>,
        (first, last): (u8, u8),
    ) -> Option<()> {
        ends.state = way.step(ends.state, self.classes.of_ascii(first))?;
        ends.behind = back.step(ends.behind, self.classes.of_ascii(last))?;
        Some(())
    }
}
