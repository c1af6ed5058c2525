//! Patterns as deterministic automata over classes of characters.

mod alphabet;
mod budget;
mod lookaround;
mod minimise;
mod nfa;
mod subset;
mod threads;
mod within;
mod witness;

pub(crate) use budget::MAX_STATES;
pub use budget::TooLarge;
pub(crate) use within::{OutOfWork, difference_within};

use crate::hir::Hir;
use alphabet::Alphabet;
use std::fmt;
use std::sync::Arc;

/// The deterministic automaton of a pattern, with the fewest states and classes.
///
/// It reads whole texts: "somewhere in the text" is already part of it. States and classes are
/// numbered from zero; [`start`](Self::start) is where reading begins. Every state has a
/// transition for every class, so that reading never gets stuck. Cheap to clone.
#[derive(Clone, PartialEq, Eq)]
pub struct Automaton(Arc<Dfa>);

/// A complete automaton whose start state is the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dfa {
    pub(crate) alphabet: Alphabet,
    /// A row for each state, a column for each letter.
    table: Vec<u32>,
    accepting: Vec<bool>,
}

impl Automaton {
    pub(crate) fn build(hir: &Hir, limit: usize) -> Result<Self, TooLarge> {
        let nfa = nfa::Nfa::compile(hir)?;
        let raw = subset::determinise(&nfa, limit)?;
        let dfa = minimise::minimise(&raw);
        if dfa.states() > limit {
            return Err(budget::Cost::States(limit).into());
        }
        Ok(Self(Arc::new(dfa)))
    }

    /// Whether the pattern matches somewhere in `text`.
    pub fn is_match(&self, text: &str) -> bool {
        let state = text.chars().fold(self.start(), |state, c| self.next(state, self.class_of(c)));
        self.is_accepting(state)
    }

    /// How many states there are; at least one.
    pub fn states(&self) -> usize {
        self.0.states()
    }

    /// How many classes of characters there are; at least one.
    pub fn classes(&self) -> usize {
        self.0.alphabet.len()
    }

    /// The state before the first character.
    pub fn start(&self) -> usize {
        0
    }

    /// The state after a character of `class` in `state`; the start for numbers out of range.
    pub fn next(&self, state: usize, class: usize) -> usize {
        if state < self.states() && class < self.classes() {
            self.0.next(state, class)
        } else {
            self.start()
        }
    }

    /// Whether a text that ends in `state` is accepted.
    pub fn is_accepting(&self, state: usize) -> bool {
        self.0.accepting.get(state) == Some(&true)
    }

    /// The class that `c` belongs to.
    pub fn class_of(&self, c: char) -> usize {
        self.0.alphabet.letter(c)
    }

    /// Every scalar value's class, as ranges in ascending order without gaps: first character,
    /// last character, class.
    pub fn class_ranges(&self) -> impl Iterator<Item = (char, char, usize)> + '_ {
        self.0.alphabet.intervals()
    }

    /// Whether the pattern matches nothing at all.
    pub fn is_empty(&self) -> bool {
        !self.0.accepting.contains(&true)
    }

    /// Whether the pattern matches every text, so that checking it is idle.
    pub fn accepts_everything(&self) -> bool {
        !self.0.accepting.contains(&false)
    }

    pub(crate) fn dfa(&self) -> &Dfa {
        &self.0
    }
}

impl fmt::Debug for Automaton {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Automaton")
            .field("states", &self.states())
            .field("classes", &self.classes())
            .finish_non_exhaustive()
    }
}

impl Dfa {
    pub(crate) fn states(&self) -> usize {
        self.accepting.len()
    }

    pub(crate) fn next(&self, state: usize, letter: usize) -> usize {
        self.table[state * self.alphabet.len() + letter] as usize
    }

    pub(crate) fn is_accepting(&self, state: usize) -> bool {
        self.accepting[state]
    }
}
