//! Texts that are longer than they look: the same characters counted in other units.

use crate::automaton::{Automaton, OutOfWork, TooLarge};
use crate::pattern::Pattern;
use std::collections::HashMap;

/// States, over all lengths, that are looked at before the answer is given up.
const MAX_STATES: usize = 4_000_000;

impl Pattern {
    /// A shortest text of `lengths` that matches and weighs more than `limit`, if `weigh` tells the
    /// weight of a character, which must not fall as code points rise: `char::len_utf8`,
    /// `char::len_utf16`.
    ///
    /// ```
    /// # use strictly_pattern::Pattern;
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let pattern = Pattern::parse(r"^\S*$")?;
    /// let text = pattern.outweighing((1, 3), 3, char::len_utf16)?;
    /// assert!(text.is_some_and(|text| text.encode_utf16().count() > 3));
    /// assert!(Pattern::parse("^[a-z]*$")?.outweighing((1, 3), 3, char::len_utf8)?.is_none());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If the pattern has no automaton of acceptable size, or the search takes too long.
    pub fn outweighing(
        &self,
        lengths: (u64, u64),
        limit: u64,
        weigh: fn(char) -> usize,
    ) -> Result<Option<String>, TooLarge> {
        if let Some(run) = self.run() {
            let heaviest = run.ranges().last().map(|&(_, last)| last);
            let least = lengths.0.max(u64::from(run.min()));
            let most = lengths.1.min(run.max().map_or(u64::MAX, u64::from));
            let Some(c) = heaviest else { return Ok(None) };
            let count = (limit / weigh(c) as u64 + 1).max(least);
            let text =
                |count| std::iter::repeat_n(c, usize::try_from(count).unwrap_or(0)).collect();
            return match count {
                count if count > most => Ok(None),
                count if count > MAX_STATES as u64 => Err(OutOfWork.into()),
                count => Ok(Some(text(count))),
            };
        }
        Ok(search(&self.automaton()?, lengths, limit, weigh)?)
    }
}

/// For each state the greatest weight with which it is reached, and the last step.
type Layer = HashMap<usize, (u64, usize, char)>;

fn search(
    automaton: &Automaton,
    (min, max): (u64, u64),
    limit: u64,
    weigh: fn(char) -> usize,
) -> Result<Option<String>, OutOfWork> {
    let mut heaviest: Vec<Option<char>> = vec![None; automaton.classes()];
    for (_, last, class) in automaton.class_ranges() {
        if let Some(heaviest) = heaviest.get_mut(class) {
            *heaviest = Some(last);
        }
    }
    let characters: Vec<char> = heaviest.into_iter().flatten().collect();
    let mut layers: Vec<Layer> = vec![HashMap::from([(automaton.start(), (0, 0, ' '))])];
    let mut states = 0;
    for length in 0..=max {
        let Some(layer) = layers.last() else { break };
        let heavy = |(state, (weight, ..)): &(&usize, &(u64, usize, char))| {
            *weight > limit && automaton.is_accepting(**state)
        };
        if length >= min {
            if let Some(state) = layer.iter().filter(heavy).map(|(state, _)| *state).min() {
                return Ok(Some(retrace(&layers, state)));
            }
        }
        let mut next = Layer::new();
        for (&state, &(weight, ..)) in layer {
            for &c in &characters {
                let target = automaton.next(state, automaton.class_of(c));
                let step = (weight + weigh(c) as u64, state, c);
                let best = next.entry(target).or_insert(step);
                *best = (*best).max(step);
            }
        }
        states += next.len();
        if states > MAX_STATES {
            return Err(OutOfWork);
        }
        layers.push(next);
    }
    Ok(None)
}

fn retrace(layers: &[Layer], mut state: usize) -> String {
    let mut reversed = Vec::new();
    for layer in layers.iter().skip(1).rev() {
        let Some(&(_, before, c)) = layer.get(&state) else { break };
        reversed.push(c);
        state = before;
    }
    reversed.into_iter().rev().collect()
}
