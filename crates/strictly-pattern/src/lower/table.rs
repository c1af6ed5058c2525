//! Automata as tables.

use super::{Backward, Classes};
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
    /// How many states there are.
    pub states: u16,
    /// What every accepted text begins with: it is compared, and the walk begins behind it.
    pub prefix: String,
    /// The state behind the prefix.
    pub start: u16,
    /// How many of the states, from the first on, accept.
    pub accepting: u16,
    /// The states that nothing leaves: reading can stop there.
    pub finals: Range<u16>,
    /// The bytes of the longest text that is accepted; `None` if there is none.
    pub longest: Option<usize>,
    /// The next state of every state for the first class, then for the second and so on. With at
    /// most 256 states, all fit in `u8`.
    pub next: Vec<u16>,
    /// The same read from the end, where that pays: reading can then go on from both ends.
    pub backward: Option<Backward>,
}

impl Table {
    /// `None` if the automaton tells more than 256 classes apart.
    pub(super) fn of(automaton: &Automaton) -> Option<Self> {
        let classes = Classes::of(automaton)?;
        let (prefix, start) = prefix(automaton);
        let order = order(automaton, start);
        let mut rank = vec![0; automaton.states()];
        for (number, &state) in order.iter().enumerate() {
            rank[state] = u16::try_from(number).ok()?;
        }
        let next = (0..automaton.classes())
            .flat_map(|class| order.iter().map(move |&state| (state, class)))
            .map(|(state, class)| rank[automaton.next(state, class)]);
        let count = |holds: &dyn Fn(usize) -> bool| {
            u16::try_from(order.iter().filter(|&&state| holds(state)).count()).ok()
        };
        let accepting = count(&|state| automaton.is_accepting(state))?;
        let last = |state| is_final(automaton, state);
        let accepting_finals = count(&|state| automaton.is_accepting(state) && last(state))?;
        let rejecting_finals = count(&|state| !automaton.is_accepting(state) && last(state))?;
        let mut table = Self {
            classes,
            classes_len: u16::try_from(automaton.classes()).ok()?,
            states: u16::try_from(order.len()).ok()?,
            prefix,
            start: rank[start],
            accepting,
            finals: accepting - accepting_finals..accepting + rejecting_finals,
            longest: super::literals::longest(automaton),
            next: next.collect(),
            backward: None,
        };
        table.backward = Backward::of(&table);
        Some(table)
    }

    /// The next states of each class in one word, if there are at most ten states: six bits for
    /// each state, which are six times the number of the next one.
    pub fn words(&self) -> Option<Vec<u64>> {
        let states = usize::from(self.states);
        if states == 0 || states > MAX_WORD_STATES {
            return None;
        }
        let word = |row: &[u16]| {
            row.iter()
                .rev()
                .fold(0, |word, &next| (word << BITS) | (u64::from(next) * u64::from(BITS)))
        };
        Some(self.next.chunks(states).map(word).collect())
    }

    /// Whether states fit in `u8`.
    pub fn is_small(&self) -> bool {
        self.states <= 256
    }

    /// The bytes of the prefix, the classes and the transitions.
    pub fn table_bytes(&self) -> usize {
        let next = match (usize::from(self.states), self.is_small()) {
            (..=MAX_WORD_STATES, _) => usize::from(self.classes_len) * size_of::<u64>(),
            (_, true) => self.next.len(),
            (_, false) => self.next.len() * size_of::<u16>(),
        };
        let backward = self.backward.as_ref().map_or(0, Backward::table_bytes);
        self.prefix.len() + self.classes.table_bytes() + next + backward
    }
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

/// All states that can be reached from `start`: those that accept, of these the final one last;
/// the final one that does not accept, and the others that do not.
fn order(automaton: &Automaton, start: usize) -> Vec<usize> {
    let mut seen = vec![false; automaton.states()];
    let (mut stack, mut order) = (vec![start], Vec::new());
    while let Some(state) = stack.pop() {
        if !std::mem::replace(&mut seen[state], true) {
            order.push(state);
            stack.extend((0..automaton.classes()).map(|class| automaton.next(state, class)));
        }
    }
    // By number within each kind, for equal automata to give equal tables.
    order.sort_unstable();
    order.sort_by_key(|&state| match (automaton.is_accepting(state), is_final(automaton, state)) {
        (true, false) => 0,
        (true, true) => 1,
        (false, true) => 2,
        (false, false) => 3,
    });
    order
}

fn is_final(automaton: &Automaton, state: usize) -> bool {
    (0..automaton.classes()).all(|class| automaton.next(state, class) == state)
}
