//! [`Hir`] to a nondeterministic automaton over classes: Thompson's construction.

use super::budget::{Cost, MAX_NFA_STATES, TooLarge};
use crate::class::Class;
use crate::hir::{Assertion, Direction, Hir, Look};

pub(crate) type StateId = u32;

/// The one state that ends a match: of the whole pattern and of every body looked for.
pub(crate) const ACCEPT: StateId = 0;

/// A nondeterministic automaton with assertions and look-around on its edges.
#[derive(Debug)]
pub(crate) struct Nfa {
    pub(crate) states: Vec<State>,
    pub(crate) start: StateId,
    /// Where each look-behind's body starts. Bodies stand after those nested in them.
    pub(crate) behind: Vec<StateId>,
    /// The distinct classes that states name.
    pub(crate) classes: Vec<Class>,
    /// Whether any assertion asks about word characters.
    pub(crate) words: bool,
}

#[derive(Debug)]
pub(crate) enum State {
    Accept,
    /// Consumes a member of `classes[class]`.
    Class {
        class: usize,
        next: StateId,
    },
    Split(Vec<StateId>),
    Assert {
        assertion: Assertion,
        next: StateId,
    },
    /// Goes on if `body` matches from here, or does not if `negative`.
    Ahead {
        negative: bool,
        body: StateId,
        next: StateId,
    },
    /// Goes on if look-behind number `body` has just matched, or has not if `negative`.
    Behind {
        negative: bool,
        body: usize,
        next: StateId,
    },
}

impl Nfa {
    pub(crate) fn compile(hir: &Hir) -> Result<Self, TooLarge> {
        let mut nfa = Self {
            states: vec![State::Accept],
            start: ACCEPT,
            behind: Vec::new(),
            classes: Vec::new(),
            words: false,
        };
        nfa.start = nfa.hir(hir, ACCEPT, false)?;
        Ok(nfa)
    }

    /// Whether no match can begin after the first position of a text.
    pub(crate) fn is_anchored(&self) -> bool {
        let mut stack = vec![self.start];
        let mut visited = vec![false; self.states.len()];
        while let Some(id) = stack.pop() {
            if std::mem::replace(&mut visited[id as usize], true) {
                continue;
            }
            match &self.states[id as usize] {
                State::Accept | State::Class { .. } => return false,
                State::Split(targets) => stack.extend(targets),
                State::Assert { assertion: Assertion::Start, .. } => {}
                State::Assert { next, .. }
                | State::Ahead { next, .. }
                | State::Behind { next, .. } => stack.push(*next),
            }
        }
        true
    }

    /// The state from which `hir`, then `next`, matches. Built from the end to the beginning.
    fn hir(&mut self, hir: &Hir, next: StateId, behind: bool) -> Result<StateId, TooLarge> {
        match hir {
            Hir::Empty => Ok(next),
            Hir::Class(class) => {
                let class = self.class(class);
                self.push(State::Class { class, next })
            }
            Hir::Concat(parts) => {
                parts.iter().rev().try_fold(next, |next, part| self.hir(part, next, behind))
            }
            Hir::Alternation(branches) => {
                let targets = branches
                    .iter()
                    .map(|branch| self.hir(branch, next, behind))
                    .collect::<Result<_, _>>()?;
                self.push(State::Split(targets))
            }
            Hir::Repeat { body, min, max } => {
                let rest = match max {
                    None => self.star(body, next, behind)?,
                    Some(max) => self.optional(body, max - min, next, behind)?,
                };
                (0..*min).try_fold(rest, |next, _| self.hir(body, next, behind))
            }
            &Hir::Assertion(assertion) => {
                self.words |= !matches!(assertion, Assertion::Start | Assertion::End);
                self.push(State::Assert { assertion, next })
            }
            Hir::Look(look) => self.look(look, next, behind),
        }
    }

    fn star(&mut self, body: &Hir, next: StateId, behind: bool) -> Result<StateId, TooLarge> {
        let fork = self.push(State::Split(vec![next]))?;
        let again = self.hir(body, fork, behind)?;
        self.states[fork as usize] = State::Split(vec![again, next]);
        Ok(fork)
    }

    /// At most `count` times `body`: each time one may go on to `next` instead.
    fn optional(
        &mut self,
        body: &Hir,
        count: u32,
        next: StateId,
        behind: bool,
    ) -> Result<StateId, TooLarge> {
        (0..count).try_fold(next, |rest, _| {
            let again = self.hir(body, rest, behind)?;
            self.push(State::Split(vec![again, next]))
        })
    }

    fn look(&mut self, look: &Look, next: StateId, behind: bool) -> Result<StateId, TooLarge> {
        let negative = look.negative;
        match look.direction {
            // What has just been read cannot depend on what is still to come.
            Direction::Ahead if behind => Err(Cost::AheadInBehind.into()),
            Direction::Ahead => {
                let body = self.hir(&look.body, ACCEPT, behind)?;
                self.push(State::Ahead { negative, body, next })
            }
            Direction::Behind => {
                let start = self.hir(&look.body, ACCEPT, true)?;
                self.behind.push(start);
                let body = self.behind.len() - 1;
                self.push(State::Behind { negative, body, next })
            }
        }
    }

    fn class(&mut self, class: &Class) -> usize {
        let known = self.classes.iter().position(|known| known == class);
        known.unwrap_or_else(|| {
            self.classes.push(class.clone());
            self.classes.len() - 1
        })
    }

    fn push(&mut self, state: State) -> Result<StateId, TooLarge> {
        if self.states.len() >= MAX_NFA_STATES {
            return Err(Cost::NfaStates.into());
        }
        let id = StateId::try_from(self.states.len()).map_err(|_| Cost::NfaStates)?;
        self.states.push(state);
        Ok(id)
    }
}
