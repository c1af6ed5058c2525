//! What one language has and another lacks, among texts of some lengths.

use super::Automaton;
use super::witness::{Pair, characters};
use std::collections::{HashMap, HashSet};

/// Pairs of states that are looked at before the answer is given up.
const MAX_PAIRS: usize = 4_000_000;

/// The shortest text of `min` to `max` characters that matches in `left` but not in `right`; `Err` if
/// that takes too long to find out.
pub(crate) fn difference_within(
    left: &Automaton,
    right: &Automaton,
    min: u64,
    max: u64,
) -> Result<Option<String>, OutOfWork> {
    let wanted = |&(a, b): &Pair| left.is_accepting(a) && !right.is_accepting(b);
    let characters = characters(left, right);
    let mut layers = Layers::new((left.start(), right.start()));
    // Up to the least length every number of characters counts for itself; from there on, a pair met
    // before has been met with a shorter text.
    let mut seen = HashSet::new();
    for length in 0..=max {
        if length >= min {
            layers.keep(|pair| seen.insert(*pair));
            if let Some(pair) = layers.last().find(|pair| wanted(pair)) {
                return Ok(Some(layers.text(pair)));
            }
        }
        if layers.is_over() {
            return Ok(None);
        }
        layers.step(|pair| {
            characters.iter().map(move |&(c, left_class, right_class)| {
                let next = (left.next(pair.0, left_class), right.next(pair.1, right_class));
                (c, next)
            })
        })?;
    }
    Ok(None)
}

/// The search was given up.
pub(crate) struct OutOfWork;

/// For each number of characters, the pairs of states that some text of so many leads to, with the
/// last step there.
struct Layers {
    steps: Vec<HashMap<Pair, (Pair, char)>>,
    /// The last layer in the order it was found, so that answers do not depend on hashing.
    order: Vec<Pair>,
    pairs: usize,
}

impl Layers {
    fn new(start: Pair) -> Self {
        Self { steps: vec![HashMap::from([(start, (start, ' '))])], order: vec![start], pairs: 1 }
    }

    fn last(&self) -> impl Iterator<Item = Pair> + '_ {
        self.order.iter().copied()
    }

    fn is_over(&self) -> bool {
        self.order.is_empty()
    }

    fn keep(&mut self, keep: impl FnMut(&Pair) -> bool) {
        self.order.retain(keep);
    }

    fn step<I: Iterator<Item = (char, Pair)>>(
        &mut self,
        next: impl Fn(Pair) -> I,
    ) -> Result<(), OutOfWork> {
        let mut layer = HashMap::new();
        let mut order = Vec::new();
        for &pair in &self.order {
            for (c, target) in next(pair) {
                layer.entry(target).or_insert_with(|| {
                    order.push(target);
                    (pair, c)
                });
            }
        }
        self.pairs += order.len();
        if self.pairs > MAX_PAIRS {
            return Err(OutOfWork);
        }
        self.steps.push(layer);
        self.order = order;
        Ok(())
    }

    /// The text on the way to `pair` of the last layer.
    fn text(&self, mut pair: Pair) -> String {
        let mut reversed = Vec::new();
        for layer in self.steps.iter().skip(1).rev() {
            let Some(&(before, c)) = layer.get(&pair) else { break };
            reversed.push(c);
            pair = before;
        }
        reversed.into_iter().rev().collect()
    }
}
