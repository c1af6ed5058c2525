//! Which states can still come to an end in exactly so many characters.

use crate::automaton::Dfa;

/// Steps after which no longer texts are considered.
const MAX_WORK: usize = 60_000_000;

/// For each length, the set of states from which some text of that length ends as wanted.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// One bit set per length, from zero on.
    rows: Vec<Vec<u64>>,
    /// Whether every longer length has the last row's set.
    settled: bool,
}

impl Table {
    /// The table up to `longest`, unless the sets stop changing or the work runs out before.
    ///
    /// Texts end as wanted if they end accepted, or not accepted where `accepted` is false.
    pub(crate) fn new(dfa: &Dfa, accepted: bool, longest: usize) -> Self {
        let targets = distinct_targets(dfa);
        let mut row = vec![0; dfa.states().div_ceil(64)];
        for state in (0..dfa.states()).filter(|&s| dfa.is_accepting(s) == accepted) {
            set(&mut row, state);
        }
        let cost = targets.iter().map(Vec::len).sum::<usize>().max(1);
        let longest = longest.min(MAX_WORK / cost);
        let mut rows = vec![row];
        while let Some(last) = rows.last().filter(|_| rows.len() <= longest) {
            let mut next = vec![0; last.len()];
            for (state, targets) in targets.iter().enumerate() {
                if targets.iter().any(|&target| get(last, target)) {
                    set(&mut next, state);
                }
            }
            if next == *last {
                return Self { rows, settled: true };
            }
            rows.push(next);
        }
        Self { rows, settled: false }
    }

    /// Whether a text of exactly `length` characters, read from `state`, ends as wanted. False
    /// for lengths beyond the table.
    pub(crate) fn holds(&self, length: usize, state: usize) -> bool {
        let last = self.rows.len() - 1;
        match self.rows.get(length) {
            Some(row) => get(row, state),
            None => self.settled && get(&self.rows[last], state),
        }
    }

    /// The greatest length of a text read from `state`, if the table proves that there is one.
    pub(crate) fn longest(&self, state: usize) -> Option<usize> {
        let bounded = self.settled && !self.rows.last().is_some_and(|row| get(row, state));
        bounded.then(|| self.rows.iter().rposition(|row| get(row, state))).flatten()
    }

    /// The least length of a text read from `state`.
    pub(crate) fn shortest(&self, state: usize) -> Option<usize> {
        self.rows.iter().position(|row| get(row, state))
    }
}

fn distinct_targets(dfa: &Dfa) -> Vec<Vec<usize>> {
    let targets = |state| {
        let mut targets: Vec<usize> =
            (0..dfa.alphabet.len()).map(|letter| dfa.next(state, letter)).collect();
        targets.sort_unstable();
        targets.dedup();
        targets
    };
    (0..dfa.states()).map(targets).collect()
}

fn set(row: &mut [u64], state: usize) {
    row[state / 64] |= 1 << (state % 64);
}

fn get(row: &[u64], state: usize) -> bool {
    row[state / 64] >> (state % 64) & 1 == 1
}
