//! Tables that read from the end.

use super::Table;
use std::collections::HashMap;

/// The most that reading backwards may cost, in bytes; more where matches may begin anywhere, since
/// reading forwards then says nothing before the end.
const MAX_BYTES: usize = 6 * 1024;
const MAX_BYTES_OF_SEARCH: usize = 16 * 1024;

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
    /// The next state of every state for the first class, then for the second and so on.
    pub next: Vec<u8>,
    /// For every state, a bit for each state of the table, the lowest bits of a byte first: whether
    /// a text is accepted of which the two have read one part each.
    pub meets: Vec<u8>,
}

/// States of the table, one bit each.
type Set = Vec<u8>;

impl Backward {
    /// `None` if it would be large, or if the table alone is as quick: what begins wrongly is soon
    /// known not to match, and either steps are shifts or what begins rightly is soon known to match.
    pub(super) fn of(table: &Table) -> Option<Self> {
        let refuses = table.finals.end > table.accepting;
        let accepts = table.finals.start < table.accepting;
        if refuses && (accepts || table.words().is_some()) {
            return None;
        }
        let (sets, next) = explore(table, if refuses { MAX_BYTES } else { MAX_BYTES_OF_SEARCH })?;
        let (order, final_from) = order(&next);
        let mut rank = vec![0_u8; sets.len()];
        for (number, &state) in order.iter().enumerate() {
            rank[state] = u8::try_from(number).ok()?;
        }
        let columns = 0..usize::from(table.classes_len);
        Some(Self {
            states: u16::try_from(sets.len()).ok()?,
            start: rank[0].into(),
            final_from: u16::try_from(final_from).ok()?,
            next: columns
                .flat_map(|class| order.iter().map(move |&state| (state, class)))
                .map(|(state, class)| rank[next[state][class]])
                .collect(),
            meets: order.iter().flat_map(|&state| sets[state].clone()).collect(),
        })
    }

    /// The bytes of the transitions and of the bits.
    pub fn table_bytes(&self) -> usize {
        self.next.len() + self.meets.len()
    }
}

/// All sets that reading backwards leads to, the first one first, and where each class leads.
fn explore(table: &Table, bytes: usize) -> Option<(Vec<Set>, Vec<Vec<usize>>)> {
    let (states, classes) = (usize::from(table.states), usize::from(table.classes_len));
    let width = states.div_ceil(8);
    let most = bytes / (classes + width);
    let collect = |holds: &dyn Fn(usize) -> bool| {
        let mut set = vec![0_u8; width];
        for state in (0..states).filter(|&state| holds(state)) {
            set[state / 8] |= 1 << (state % 8);
        }
        set
    };
    let first = collect(&|state| state < usize::from(table.accepting));
    let mut numbers = HashMap::from([(first.clone(), 0)]);
    let (mut sets, mut next) = (vec![first], Vec::new());
    while let Some(set) = sets.get(next.len()).cloned() {
        let mut row = Vec::with_capacity(classes);
        for column in table.next.chunks(states) {
            let before = collect(&|state| holds(&set, usize::from(column[state])));
            let number = *numbers.entry(before.clone()).or_insert_with(|| {
                sets.push(before);
                sets.len() - 1
            });
            row.push(number);
        }
        if sets.len() > most.min(256) {
            return None;
        }
        next.push(row);
    }
    Some((sets, next))
}

/// The numbers of the sets, those last that nothing leaves, and how many are before them.
fn order(next: &[Vec<usize>]) -> (Vec<usize>, usize) {
    let is_final = |&number: &usize| next[number].iter().all(|&next| next == number);
    let (finals, mut order): (Vec<_>, Vec<_>) = (0..next.len()).partition(is_final);
    let final_from = order.len();
    order.extend(finals);
    (order, final_from)
}

fn holds(set: &Set, state: usize) -> bool {
    set[state / 8] >> (state % 8) & 1 == 1
}
