//! Tables that read from the end.

use super::Table;
use super::table::words;
use std::collections::HashMap;

/// The most that reading backwards may cost, in bytes; more where matches may begin anywhere, since
/// reading forwards then says nothing before the end.
const MAX_BYTES: usize = 12 * 1024;
const MAX_BYTES_OF_SEARCH: usize = 20 * 1024;

/// The automaton of a [`Table`] that reads texts backwards.
///
/// Each of its states stands for the states of the table from which what has been read, the end of
/// the text, leads to an accepting one. It shares the classes of the table: characters that are
/// alike to one are alike to the other.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Backward {
    /// How many states there are.
    pub states: u16,
    /// The state before the last character.
    pub start: u16,
    /// Nothing leaves the states from this one on.
    pub final_from: u16,
    /// The next state of every state for the first class, then for the second and so on. All fit
    /// in `u8`.
    pub next: Vec<u16>,
    /// For every state, a bit for each state of the table, the lowest bits of a byte first: whether
    /// a text is accepted of which the two have read one part each.
    pub meets: Vec<u8>,
    /// The same for whether nothing that may be between the parts can change that. Empty where the
    /// states that nothing leaves tell as much.
    pub settled: Vec<u8>,
}

/// States of the table, one bit each.
type Set = Vec<u8>;

impl Backward {
    /// `None` if it would be large, or if the table alone is as quick: what begins wrongly is soon
    /// known not to match, and either steps are shifts or what begins rightly is soon known to match.
    pub(super) fn of(table: &Table) -> Option<Self> {
        let refuses = table.finals.end > table.accepting;
        let accepts = table.finals.start < table.accepting;
        let quick = refuses && (accepts || table.words().is_some());
        if quick || !table.steps.is_empty() {
            return None;
        }
        let (sets, nexts) = explore(table, refuses)?;
        let (order, final_from) = order(&nexts);
        let mut rank = vec![0; sets.len()];
        for (number, &state) in order.iter().enumerate() {
            rank[state] = u16::try_from(number).ok()?;
        }
        let columns = 0..usize::from(table.classes_len);
        let next = columns.flat_map(|class| order.iter().map(move |&state| (state, class)));
        let sets: Vec<Set> = order.iter().map(|&state| sets[state].clone()).collect();
        Some(Self {
            states: u16::try_from(sets.len()).ok()?,
            start: rank[0],
            final_from: u16::try_from(final_from).ok()?,
            next: next.map(|(state, class)| rank[usize::from(nexts[state][class])]).collect(),
            settled: if refuses { Vec::new() } else { settled(table, &sets) },
            meets: sets.concat(),
        })
    }

    /// The next states of each class in one word, as those of [`Table::words`].
    pub fn words(&self) -> Option<Vec<u64>> {
        words(self.states, &self.next)
    }

    /// The bytes of the transitions and of the bits.
    pub fn table_bytes(&self) -> usize {
        let next = self.words().map_or(self.next.len(), |words| words.len() * size_of::<u64>());
        next + self.meets.len() + self.settled.len()
    }
}

/// All sets that reading backwards leads to, the first one first, and where each class leads.
fn explore(table: &Table, refuses: bool) -> Option<(Vec<Set>, Vec<Vec<u16>>)> {
    let (states, classes) = (usize::from(table.states), usize::from(table.classes_len));
    let width = states.div_ceil(8);
    let most = if refuses {
        MAX_BYTES / (classes + width)
    } else {
        MAX_BYTES_OF_SEARCH / (classes + 2 * width)
    };
    let first = collect(states, |state| state < usize::from(table.accepting));
    let mut numbers = HashMap::from([(first.clone(), 0)]);
    let (mut sets, mut next) = (vec![first], Vec::new());
    while let Some(set) = sets.get(next.len()).cloned() {
        let mut row = Vec::with_capacity(classes);
        for column in table.next.chunks(states) {
            let before = collect(states, |state| holds(&set, usize::from(column[state])));
            let number = *numbers.entry(before.clone()).or_insert_with(|| {
                sets.push(before);
                sets.len() - 1
            });
            row.push(u16::try_from(number).ok()?);
        }
        if sets.len() > most.min(256) {
            return None;
        }
        next.push(row);
    }
    Some((sets, next))
}

/// The numbers of the sets, those last that nothing leaves, and how many are before them.
fn order(next: &[Vec<u16>]) -> (Vec<usize>, usize) {
    let is_final = |&number: &usize| next[number].iter().all(|&next| usize::from(next) == number);
    let (finals, mut order): (Vec<_>, Vec<_>) = (0..next.len()).partition(is_final);
    let final_from = order.len();
    order.extend(finals);
    (order, final_from)
}

/// For each of `sets`, which states lead nowhere but into it or nowhere but out of it, whatever
/// still comes.
fn settled(table: &Table, sets: &[Set]) -> Vec<u8> {
    let states = usize::from(table.states);
    let reached: Vec<Set> = (0..states).map(|state| reached(table, state)).collect();
    let settled = |set: &Set| {
        collect(states, |state| {
            let mut both = reached[state].iter().zip(set);
            both.clone().all(|(reached, set)| reached & set == 0)
                || both.all(|(reached, set)| reached & !set == 0)
        })
    };
    sets.iter().flat_map(settled).collect()
}

/// The states that some text leads to from `start`.
fn reached(table: &Table, start: usize) -> Set {
    let states = usize::from(table.states);
    let (mut seen, mut stack) = (vec![false; states], vec![start]);
    while let Some(state) = stack.pop() {
        if !std::mem::replace(&mut seen[state], true) {
            stack.extend(table.next.chunks(states).map(|column| usize::from(column[state])));
        }
    }
    collect(states, |state| seen[state])
}

fn collect(states: usize, holds: impl Fn(usize) -> bool) -> Set {
    let mut set = vec![0_u8; states.div_ceil(8)];
    for state in (0..states).filter(|&state| holds(state)) {
        set[state / 8] |= 1 << (state % 8);
    }
    set
}

fn holds(set: &Set, state: usize) -> bool {
    set[state / 8] >> (state % 8) & 1 == 1
}
