//! Shortest examples: of a language, and of what one language has and another lacks.

use super::Automaton;
use std::collections::{HashMap, HashSet};

impl Automaton {
    /// A shortest text that matches, of plain characters where there is a choice; `None` if
    /// nothing matches.
    pub fn shortest(&self) -> Option<String> {
        shortest_in_both(self, self, |state, _| self.is_accepting(state))
    }

    /// A shortest text that matches here but not in `other`; `None` if `other` accepts everything
    /// that this does. What a stricter version of a pattern newly refuses, for instance.
    pub fn difference(&self, other: &Self) -> Option<String> {
        shortest_in_both(self, other, |left, right| {
            self.is_accepting(left) && !other.is_accepting(right)
        })
    }
}

/// The shortest text after which `wanted` holds of the states of both automata.
fn shortest_in_both(
    left: &Automaton,
    right: &Automaton,
    wanted: impl Fn(usize, usize) -> bool,
) -> Option<String> {
    let characters = characters(left, right);
    let start = (left.start(), right.start());
    let mut order = vec![start];
    let mut origin = HashMap::from([(start, None)]);
    let mut walked = 0;
    while let Some(&pair) = order.get(walked) {
        walked += 1;
        if wanted(pair.0, pair.1) {
            return Some(retrace(&origin, pair));
        }
        for &(c, left_class, right_class) in &characters {
            let next = (left.next(pair.0, left_class), right.next(pair.1, right_class));
            origin.entry(next).or_insert_with(|| {
                order.push(next);
                Some((pair, c))
            });
        }
    }
    None
}

pub(super) type Pair = (usize, usize);

/// The text on the way from the start to `end`.
fn retrace(origin: &HashMap<Pair, Option<(Pair, char)>>, mut end: Pair) -> String {
    let mut reversed = Vec::new();
    while let Some(&Some((before, c))) = origin.get(&end) {
        reversed.push(c);
        end = before;
    }
    reversed.into_iter().rev().collect()
}

/// One character for every pair of classes that share any, with both classes.
pub(super) fn characters(left: &Automaton, right: &Automaton) -> Vec<(char, usize, usize)> {
    let plain = ('a'..='z').chain('0'..='9').chain('A'..='Z').chain(' '..='~');
    // Where both partitions' intervals are cut, every combination shows up at a first character.
    let firsts = left.class_ranges().chain(right.class_ranges()).map(|(first, ..)| first);
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for c in plain.chain(firsts) {
        let classes = (left.class_of(c), right.class_of(c));
        if seen.insert(classes) {
            found.push((c, classes.0, classes.1));
        }
    }
    found
}
