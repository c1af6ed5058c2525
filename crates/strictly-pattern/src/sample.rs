//! Texts of chosen lengths that match a pattern, and texts that just fail to.

mod letters;
mod near_miss;
mod table;

use crate::automaton::Automaton;
use letters::Letters;
use std::sync::OnceLock;
use table::Table;

/// How many lengths above the least one are sampled.
const WINDOW: u64 = 64;

/// The greatest length that is sampled because it is the greatest allowed.
const LONGEST: u64 = 4096;

/// Makes texts for a pattern under a length constraint, by walking its automaton.
///
/// Lengths count Unicode scalar values, as Smithy's `@length` does for strings. Every text comes
/// from the automaton itself, look-around included; nothing is generated and then filtered.
#[derive(Debug)]
pub struct Sampler {
    automaton: Automaton,
    letters: Letters,
    min: u64,
    max: u64,
    members: Table,
    others: OnceLock<Table>,
    lengths: Vec<u64>,
}

impl Sampler {
    /// A sampler of the texts of `min..=max` characters; `u64::MAX` for no upper limit.
    ///
    /// Of those lengths it considers the 65 from the least possible one on, and the greatest
    /// possible one if that is at most 4,096.
    pub fn new(automaton: &Automaton, min: u64, max: u64) -> Self {
        let dfa = automaton.dfa();
        // A shortest member visits no state twice.
        let least = min.saturating_add(dfa.states() as u64);
        let farthest = least.saturating_add(WINDOW).max(LONGEST).min(max);
        let members = Table::new(dfa, true, to_usize(farthest));
        let lengths = lengths(&members, automaton.start(), min, max);
        Self {
            automaton: automaton.clone(),
            letters: Letters::of(dfa),
            min,
            max,
            members,
            others: OnceLock::new(),
            lengths,
        }
    }

    /// Whether no considered length has a matching text: pattern and length contradict each other.
    pub fn is_empty(&self) -> bool {
        self.lengths.is_empty()
    }

    /// The considered lengths for which there are matching texts, ascending.
    pub fn lengths(&self) -> &[u64] {
        &self.lengths
    }

    /// The matching text of `length` characters that takes the lowest possible one at each place.
    pub fn lowest(&self, length: u64) -> Option<String> {
        self.walk(&self.members, length, |letters| {
            letters.map(|letter| self.letters.lowest(letter)).min()
        })
    }

    /// The matching text of `length` characters that takes the highest possible one at each place.
    pub fn highest(&self, length: u64) -> Option<String> {
        self.walk(&self.members, length, |letters| {
            letters.map(|letter| self.letters.highest(letter)).max()
        })
    }

    /// A matching text of `length` characters, two choices for each of them.
    ///
    /// Choices of zero give the plainest characters, so that smaller choices shrink the text.
    /// `None` if there is no matching text of that length.
    pub fn member(&self, length: u64, choices: &mut dyn FnMut() -> u32) -> Option<String> {
        self.walk(&self.members, length, |letters| self.choose(letters, choices))
    }

    /// A text of `length` characters that does not match; choices as in [`member`](Self::member).
    pub fn complement_member(
        &self,
        length: u64,
        choices: &mut dyn FnMut() -> u32,
    ) -> Option<String> {
        self.walk(self.others(), length, |letters| self.choose(letters, choices))
    }

    /// At most `limit` distinct texts of permitted lengths that do not match, though close to
    /// texts that do.
    ///
    /// They come from matching texts by the edits that real bugs are made of: a line feed at the
    /// end, look-alike and astral characters, a missing or doubled character, the neighbours of
    /// each class at each place.
    pub fn near_misses(&self, limit: usize) -> Vec<String> {
        near_miss::near_misses(self, limit)
    }

    fn others(&self) -> &Table {
        self.others.get_or_init(|| {
            let longest = self.lengths.last().copied().unwrap_or(0);
            let longest = longest.max(self.min.saturating_add(WINDOW)).min(self.max);
            Table::new(self.automaton.dfa(), false, to_usize(longest))
        })
    }

    fn choose(
        &self,
        letters: &mut dyn Iterator<Item = usize>,
        choices: &mut dyn FnMut() -> u32,
    ) -> Option<char> {
        let letters: Vec<usize> = letters.collect();
        let which = (choices() as usize).checked_rem(letters.len())?;
        Some(self.letters.choose(letters[which], choices()))
    }

    /// A text of `length` characters along `table`, from the start.
    fn walk(
        &self,
        table: &Table,
        length: u64,
        pick: impl FnMut(&mut dyn Iterator<Item = usize>) -> Option<char>,
    ) -> Option<String> {
        let allowed = (self.min..=self.max).contains(&length);
        let length = usize::try_from(length).ok().filter(|_| allowed)?;
        self.walk_from(self.automaton.start(), table, length, pick)
    }

    /// The characters that lead from `state` through `length` steps to an end that `table`
    /// wants. `pick` chooses a character among those of the letters that still can.
    fn walk_from(
        &self,
        mut state: usize,
        table: &Table,
        length: usize,
        mut pick: impl FnMut(&mut dyn Iterator<Item = usize>) -> Option<char>,
    ) -> Option<String> {
        if !table.holds(length, state) {
            return None;
        }
        let mut text = String::new();
        for left in (0..length).rev() {
            let feasible = |&letter: &usize| table.holds(left, self.automaton.next(state, letter));
            let c = pick(&mut self.letters.by_plainness().filter(feasible))?;
            state = self.automaton.next(state, self.automaton.class_of(c));
            text.push(c);
        }
        Some(text)
    }
}

/// The lengths to consider: a window above the least, and the greatest.
fn lengths(members: &Table, start: usize, min: u64, max: u64) -> Vec<u64> {
    let holds = |&length: &u64| usize::try_from(length).is_ok_and(|l| members.holds(l, start));
    let Some(shortest) = members.shortest(start) else {
        return Vec::new();
    };
    let from = min.max(shortest as u64);
    // A member may first appear a while after the minimum: every 7th length, for instance.
    let first = (from..=from.saturating_add(LONGEST).min(max)).find(holds);
    let Some(first) = first else {
        return Vec::new();
    };
    let last = first.saturating_add(WINDOW).min(max);
    let mut lengths: Vec<u64> = (first..=last).filter(holds).collect();
    let longest = members.longest(start).map_or(max, |longest| max.min(longest as u64));
    if longest <= LONGEST {
        lengths.extend((last + 1..=longest).rev().find(holds));
    }
    lengths
}

fn to_usize(length: u64) -> usize {
    usize::try_from(length).unwrap_or(usize::MAX)
}
