//! Automata as tables.

use super::graph::{Graph, is_final};
use super::sequence::is_quick;
use super::shortcut::Shortcuts;
use super::{Backward, Classes, Lowered, Step};
use crate::automaton::Automaton;
use crate::lengths;
use std::ops::Range;

/// States whose numbers, as bit offsets, fit in one word, and the bits of an offset.
const MAX_WORD_STATES: usize = 10;
const BITS: u32 = 6;

/// A deterministic automaton, numbered for a quick walk.
///
/// The accepting states come first. The states that nothing leaves, at most one that accepts and
/// one that does not, stand side by side where accepting and rejecting states meet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Table {
    /// Which class each character belongs to.
    pub classes: Classes,
    /// How many classes there are.
    pub classes_len: u16,
    /// How many states there are, those beside that are steps.
    pub states: u16,
    /// What every accepted text begins with: it is compared, and the walk begins behind it.
    pub prefix: String,
    /// The state, or the step, behind the prefix.
    pub start: u16,
    /// How many of the states, from the first on, accept.
    pub accepting: u16,
    /// The states that nothing leaves: reading can stop there.
    pub finals: Range<u16>,
    /// Whether no text is accepted that has a character beyond ASCII.
    pub ascii_only: bool,
    /// The bytes of the longest text that is accepted; `None` if there is none.
    pub longest: Option<usize>,
    /// The next state of every state for the first class, then for the second and so on: a number
    /// from `states` on is that of a step. With at most 256 states and steps, all fit in `u8`.
    pub next: Vec<u16>,
    /// States whose way on is a step: it is taken as in a sequence, and leads to the state beside it.
    pub steps: Vec<(Step, u16)>,
    /// The same read from the end, where that pays: reading can then go on from both ends.
    pub backward: Option<Backward>,
}

impl Table {
    /// The quickest walk: over states alone where it is one over words or from both ends, else with
    /// steps if these make it smaller. `None` if it tells more than 256 classes apart.
    pub(super) fn of(automaton: &Automaton) -> Option<Self> {
        let (prefix, start) = prefix(automaton);
        let graph = |shortcuts| Graph::of(automaton, start, shortcuts);
        let table = |graph| Self::of_graph(automaton, graph, prefix.clone());
        let walked = graph(None).and_then(table);
        let stepped = graph(Some(Shortcuts::of(automaton))).and_then(table);
        if stepped.as_ref().is_some_and(Self::is_straight) {
            return stepped;
        }
        let is_shift = |walked: &Self| walked.words().is_some() || walked.backward.is_some();
        let bytes = |table: &Self| table.table_bytes();
        match walked {
            Some(walked) if is_shift(&walked) => Some(walked),
            walked => walked.into_iter().chain(stepped).min_by_key(bytes),
        }
    }

    /// Whether all of it is steps, and these are quick.
    fn is_straight(&self) -> bool {
        match self.straight() {
            Some(Lowered::Sequence(steps)) => is_quick(&steps),
            straight => straight.is_some(),
        }
    }

    fn of_graph(automaton: &Automaton, graph: Graph, prefix: String) -> Option<Self> {
        let classes = Classes::of(automaton, &graph.column_of)?;
        let count = |holds: &dyn Fn(usize) -> bool| {
            u16::try_from(graph.states.iter().filter(|&&state| holds(state)).count()).ok()
        };
        let accepting = count(&|state| automaton.is_accepting(state))?;
        let last = |state| is_final(automaton, state);
        let accepting_finals = count(&|state| automaton.is_accepting(state) && last(state))?;
        let rejecting_finals = count(&|state| !automaton.is_accepting(state) && last(state))?;
        let mut table = Self {
            classes,
            classes_len: u16::try_from(graph.columns.len()).ok()?,
            states: u16::try_from(graph.states.len()).ok()?,
            prefix,
            start: graph.start,
            accepting,
            finals: accepting - accepting_finals..accepting + rejecting_finals,
            ascii_only: ascii_only(automaton),
            longest: super::literals::longest(automaton),
            next: graph.columns.concat(),
            steps: graph.steps,
            backward: None,
        };
        table.backward = Backward::of(&table);
        Some(table)
    }

    /// The same as steps one after another, if nothing else is left of it.
    pub(super) fn straight(&self) -> Option<Lowered> {
        let text = (!self.prefix.is_empty()).then(|| Step::Text(self.prefix.clone()));
        let mut steps: Vec<Step> = text.into_iter().collect();
        let mut state = self.start;
        while let Some((step, next)) = self.steps.get(usize::from(state.checked_sub(self.states)?))
        {
            steps.push(step.clone());
            state = *next;
            if state < self.states {
                break;
            }
        }
        let columns = self.next.chunks(usize::from(self.states).max(1));
        let mut exits = columns.filter_map(|column| column.get(usize::from(state)));
        let accepts = |state: u16| state < self.accepting;
        if !accepts(state) {
            return None;
        }
        if exits.clone().all(|&next| next == state) {
            return Some(Lowered::StartsWith(steps));
        }
        let refuses = |next: u16| self.finals.contains(&next) && !accepts(next);
        let ends = exits.all(|&next| refuses(next) || self.resumes(next, steps.last(), state));
        ends.then(|| match steps.as_slice() {
            [run @ Step::Run { .. }] => Lowered::Run(run.clone()),
            _ => Lowered::Sequence(steps),
        })
    }

    /// Whether `next` is a step that goes on with `last`, an open run that led to `state`: there is
    /// nothing left for it.
    fn resumes(&self, next: u16, last: Option<&Step>, state: u16) -> bool {
        let step = next.checked_sub(self.states).and_then(|at| self.steps.get(usize::from(at)));
        match (last, step) {
            (
                Some(Step::Run { class, max: None, .. }),
                Some((Step::Run { class: more, max: None, .. }, after)),
            ) => class == more && *after == state,
            _ => false,
        }
    }

    /// The next states of each class in one word, if there are at most ten states: six bits for
    /// each state, which are six times the number of the next one.
    pub fn words(&self) -> Option<Vec<u64>> {
        if self.steps.is_empty() { words(self.states, &self.next) } else { None }
    }

    /// Whether states and steps fit in `u8`.
    pub fn is_small(&self) -> bool {
        usize::from(self.states) + self.steps.len() <= 256
    }

    /// The bytes of the prefix, the classes, the transitions and the steps.
    pub fn table_bytes(&self) -> usize {
        let next = match (self.words(), self.is_small()) {
            (Some(words), _) => words.len() * size_of::<u64>(),
            (None, true) => self.next.len(),
            (None, false) => self.next.len() * size_of::<u16>(),
        };
        let steps = self.steps.iter().map(|(step, _)| step.table_bytes() + size_of::<u16>());
        let backward = self.backward.as_ref().map_or(0, Backward::table_bytes);
        let steps: usize = steps.sum();
        self.prefix.len() + self.classes.table_bytes() + next + steps + backward
    }
}

/// The next states of each class in one word, if there are at most ten.
pub(super) fn words(states: u16, next: &[u16]) -> Option<Vec<u64>> {
    let states = usize::from(states);
    if states == 0 || states > MAX_WORD_STATES {
        return None;
    }
    let word = |row: &[u16]| {
        let states = row.iter().rev().map(|&next| u64::from(next) * u64::from(BITS));
        states.fold(0, |word, next| (word << BITS) | next)
    };
    Some(next.chunks(states).map(word).collect())
}

/// The characters that leave no choice from the start on, and the state behind them.
fn prefix(automaton: &Automaton) -> (String, usize) {
    let live = lengths::live(automaton);
    let (mut text, mut state) = (String::new(), automaton.start());
    while !automaton.is_accepting(state) {
        let exits = automaton.class_ranges();
        let mut exits = exits.filter(|&(_, _, class)| live[automaton.next(state, class)]);
        match (exits.next(), exits.next()) {
            (Some((first, last, class)), None) if first == last => {
                text.push(first);
                state = automaton.next(state, class);
            }
            _ => break,
        }
    }
    (text, state)
}

/// Whether nothing is accepted behind a character beyond ASCII.
fn ascii_only(automaton: &Automaton) -> bool {
    let live = lengths::live(automaton);
    let mut wide = automaton.class_ranges().filter(|(_, last, _)| !last.is_ascii());
    wide.all(|(_, _, class)| {
        (0..automaton.states()).all(|state| !live[automaton.next(state, class)])
    })
}
