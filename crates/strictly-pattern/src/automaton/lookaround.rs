//! Look-ahead and look-behind, one character at a time.
//!
//! A look-ahead becomes a [`Due`] of the thread that passed it: the body's own threads, carried
//! along until they match or die. A look-behind's threads start at every position, beside the
//! pattern's; whether they have just matched is known before the pattern's threads ask.

use super::budget::TooLarge;
use super::nfa::State;
use super::threads::{Due, Machine, Position, Thread};

impl Machine<'_> {
    /// What `dues` become after a character of `letter`; `None` if one can no longer be met.
    pub(crate) fn step_dues(
        &mut self,
        dues: u32,
        letter: usize,
        position: &Position,
    ) -> Result<Option<u32>, TooLarge> {
        if dues == 0 {
            return Ok(Some(0));
        }
        if let Some(&known) = self.stepped.get(&(dues, letter)) {
            return Ok(known);
        }
        let next = self.step_each_due(dues, letter, position)?;
        self.stepped.insert((dues, letter), next);
        Ok(next)
    }

    fn step_each_due(
        &mut self,
        dues: u32,
        letter: usize,
        position: &Position,
    ) -> Result<Option<u32>, TooLarge> {
        let mut kept = Vec::new();
        for due in self.dues(dues).iter() {
            let negative = due.negative;
            let closed = self.closure(due.threads.iter().copied(), position)?;
            let threads = if closed.contains(&Thread::ACCEPTED) {
                vec![Thread::ACCEPTED]
            } else {
                self.step(&closed, letter, position)?
            };
            let decided = match threads.as_slice() {
                [] => Some(false),
                threads if threads.contains(&Thread::ACCEPTED) => Some(true),
                _ => None,
            };
            match decided {
                None => kept.push(Due { negative, threads }),
                Some(matched) if matched == negative => return Ok(None),
                Some(_) => {}
            }
        }
        self.number(kept).map(Some)
    }

    /// Whether `kernel` matches at `position`, the end of the text.
    pub(crate) fn matches_at_end(
        &mut self,
        kernel: impl IntoIterator<Item = Thread>,
        position: &Position,
    ) -> Result<bool, TooLarge> {
        for thread in self.closure(kernel, position)? {
            let accept = matches!(self.nfa.states[thread.state as usize], State::Accept);
            if accept && self.met_at_end(thread.dues, position)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn met_at_end(&mut self, dues: u32, position: &Position) -> Result<bool, TooLarge> {
        for due in self.dues(dues).iter() {
            let matched = self.matches_at_end(due.threads.iter().copied(), position)?;
            if matched == due.negative {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Finds out which look-behinds match at `position`, and returns the threads of each that
    /// wait for a character.
    pub(crate) fn look_behind(
        &mut self,
        kernels: &[Vec<Thread>],
        position: &mut Position,
    ) -> Result<Vec<Vec<Thread>>, TooLarge> {
        let mut waiting = Vec::with_capacity(kernels.len());
        for (number, kernel) in kernels.iter().enumerate() {
            let start = Thread::free(self.nfa.behind[number]);
            let mut closed = self.closure(kernel.iter().copied().chain([start]), position)?;
            let before = closed.len();
            closed.retain(|&thread| thread != Thread::ACCEPTED);
            position.behind[number] = closed.len() < before;
            waiting.push(closed);
        }
        Ok(waiting)
    }
}
