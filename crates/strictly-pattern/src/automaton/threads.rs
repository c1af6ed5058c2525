//! Sets of threads: what a deterministic state remembers.

use super::budget::{Cost, MAX_WORK, TooLarge};
use super::nfa::{ACCEPT, Nfa, State, StateId};
use crate::hir::Assertion;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// One way through the automaton: a state, and what the text ahead still owes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Thread {
    pub(crate) state: StateId,
    /// A set of [`Due`]s, by its number in [`Machine`]; zero for none.
    pub(crate) dues: u32,
}

impl Thread {
    /// A match, whatever follows.
    pub(crate) const ACCEPTED: Self = Self::free(ACCEPT);

    pub(crate) const fn free(state: StateId) -> Self {
        Self { state, dues: 0 }
    }
}

/// A look-ahead under way: one of its threads must come to a match, or none if `negative`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Due {
    pub(crate) negative: bool,
    pub(crate) threads: Vec<Thread>,
}

/// What stands on one side of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    /// The beginning or the end of the text.
    Edge,
    /// A word character, where the pattern asks for them.
    Word,
    Other,
}

/// A position, as far as assertions can see.
#[derive(Clone, Debug)]
pub(crate) struct Position {
    pub(crate) before: Side,
    pub(crate) after: Side,
    /// Which look-behinds match here.
    pub(crate) behind: Vec<bool>,
}

impl Position {
    fn holds(&self, assertion: Assertion) -> bool {
        let boundary = (self.before == Side::Word) != (self.after == Side::Word);
        match assertion {
            Assertion::Start => self.before == Side::Edge,
            Assertion::End => self.after == Side::Edge,
            Assertion::WordBoundary => boundary,
            Assertion::NotWordBoundary => !boundary,
        }
    }
}

/// Moves sets of threads over the letters of an alphabet, within a budget of work.
pub(crate) struct Machine<'a> {
    pub(crate) nfa: &'a Nfa,
    /// `accepts[class][letter]`.
    pub(crate) accepts: Vec<Vec<bool>>,
    /// Look-aheads' next sets of dues by set and letter, for the position being left.
    pub(crate) stepped: HashMap<(u32, usize), Option<u32>>,
    dues: Vec<Rc<[Due]>>,
    numbers: HashMap<Rc<[Due]>, u32>,
    visited: Visited,
    work: u64,
}

impl<'a> Machine<'a> {
    pub(crate) fn new(nfa: &'a Nfa, accepts: Vec<Vec<bool>>) -> Self {
        let none: Rc<[Due]> = Rc::new([]);
        Self {
            nfa,
            accepts,
            stepped: HashMap::new(),
            dues: vec![none.clone()],
            numbers: HashMap::from([(none, 0)]),
            visited: Visited::new(nfa.states.len()),
            work: 0,
        }
    }

    /// The threads that `kernel` becomes at `position` without consuming anything: those that
    /// wait for a character, and those that match.
    pub(crate) fn closure(
        &mut self,
        kernel: impl IntoIterator<Item = Thread>,
        position: &Position,
    ) -> Result<Vec<Thread>, TooLarge> {
        let mut stack: Vec<Thread> = kernel.into_iter().collect();
        let mut closed = Vec::new();
        self.visited.clear();
        while let Some(thread) = stack.pop() {
            if !self.visited.insert(thread) {
                continue;
            }
            self.spend(1)?;
            let Thread { dues, .. } = thread;
            let nfa = self.nfa;
            match &nfa.states[thread.state as usize] {
                State::Accept | State::Class { .. } => closed.push(thread),
                State::Split(targets) => {
                    stack.extend(targets.iter().map(|&state| Thread { state, dues }));
                }
                &State::Assert { assertion, next } => {
                    if position.holds(assertion) {
                        stack.push(Thread { state: next, dues });
                    }
                }
                &State::Behind { negative, body, next } => {
                    if position.behind[body] != negative {
                        stack.push(Thread { state: next, dues });
                    }
                }
                &State::Ahead { negative, body, next } => {
                    let due = Due { negative, threads: vec![Thread::free(body)] };
                    let dues = self.with_due(dues, due)?;
                    stack.push(Thread { state: next, dues });
                }
            }
        }
        Ok(closed)
    }

    /// Where `closed` threads are after a character of `letter`, in canonical order.
    pub(crate) fn step(
        &mut self,
        closed: &[Thread],
        letter: usize,
        position: &Position,
    ) -> Result<Vec<Thread>, TooLarge> {
        self.spend(closed.len() + 1)?;
        let nfa = self.nfa;
        let mut moved = Vec::new();
        for thread in closed {
            let state = match nfa.states[thread.state as usize] {
                State::Accept => ACCEPT,
                State::Class { class, next } if self.accepts[class][letter] => next,
                _ => continue,
            };
            if let Some(dues) = self.step_dues(thread.dues, letter, position)? {
                moved.push(Thread { state, dues });
            }
        }
        moved.sort_unstable();
        // A thread that owes nothing sorts first and makes its indebted twins redundant.
        moved
            .dedup_by(|later, kept| later == kept || (later.state == kept.state && kept.dues == 0));
        Ok(moved)
    }

    /// The set of dues by its number.
    pub(crate) fn dues(&self, number: u32) -> Rc<[Due]> {
        self.dues[number as usize].clone()
    }

    /// The number of a set of dues.
    pub(crate) fn number(&mut self, mut dues: Vec<Due>) -> Result<u32, TooLarge> {
        dues.sort_unstable();
        dues.dedup();
        self.spend(dues.iter().map(|due| due.threads.len()).sum())?;
        if let Some(&number) = self.numbers.get(dues.as_slice()) {
            return Ok(number);
        }
        let number = u32::try_from(self.dues.len()).map_err(|_| Cost::Work)?;
        let dues: Rc<[Due]> = dues.into();
        self.dues.push(dues.clone());
        self.numbers.insert(dues, number);
        Ok(number)
    }

    fn with_due(&mut self, number: u32, due: Due) -> Result<u32, TooLarge> {
        let mut dues = self.dues(number).to_vec();
        dues.push(due);
        self.number(dues)
    }

    fn spend(&mut self, work: usize) -> Result<(), TooLarge> {
        self.work += work as u64;
        if self.work > MAX_WORK {
            return Err(Cost::Work.into());
        }
        Ok(())
    }
}

/// The threads already seen in one closure. Most owe nothing and need no hashing.
struct Visited {
    round: u32,
    free: Vec<u32>,
    indebted: HashSet<Thread>,
}

impl Visited {
    fn new(states: usize) -> Self {
        Self { round: 0, free: vec![0; states], indebted: HashSet::new() }
    }

    fn clear(&mut self) {
        self.round += 1;
        self.indebted.clear();
    }

    fn insert(&mut self, thread: Thread) -> bool {
        if thread.dues != 0 {
            return self.indebted.insert(thread);
        }
        let last = &mut self.free[thread.state as usize];
        std::mem::replace(last, self.round) != self.round
    }
}
