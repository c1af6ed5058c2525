//! The subset construction, search folded in.

use super::Dfa;
use super::alphabet::Alphabet;
use super::budget::{Cost, MAX_LETTERS, RAW_STATES, TooLarge};
use super::nfa::Nfa;
use super::threads::{Machine, Position, Side, Thread};
use crate::class::Class;
use std::collections::HashMap;

/// The deterministic automaton that accepts the texts in which `nfa` matches somewhere.
///
/// It may outgrow `limit` states for a while, as minimising will merge some.
pub(crate) fn determinise(nfa: &Nfa, limit: usize) -> Result<Dfa, TooLarge> {
    let alphabet = alphabet(nfa)?;
    let letters = alphabet.representatives();
    let accepts = nfa
        .classes
        .iter()
        .map(|class| letters.iter().map(|&c| class.contains(c)).collect())
        .collect();
    let word = if nfa.words { Class::word() } else { Class::empty() };
    let side = |&c| if word.contains(c) { Side::Word } else { Side::Other };
    let sides = letters.iter().map(side).collect();
    let mut subsets = Subsets {
        machine: Machine::new(nfa, accepts),
        anchored: nfa.is_anchored(),
        sides,
        numbers: HashMap::new(),
        found: Vec::new(),
        limit,
    };
    let (table, accepting) = subsets.explore()?;
    Ok(Dfa { alphabet, table, accepting })
}

/// The alphabet that tells apart what `nfa` does.
fn alphabet(nfa: &Nfa) -> Result<Alphabet, TooLarge> {
    let mut classes = nfa.classes.clone();
    if nfa.words {
        classes.push(Class::word());
    }
    if classes.len() > MAX_LETTERS {
        return Err(Cost::Letters.into());
    }
    let alphabet = Alphabet::of(&classes);
    if alphabet.len() > MAX_LETTERS {
        return Err(Cost::Letters.into());
    }
    Ok(alphabet)
}

/// What one deterministic state remembers of the text before it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Subset {
    before: Side,
    threads: Vec<Thread>,
    /// The threads of each look-behind.
    behind: Vec<Vec<Thread>>,
}

struct Subsets<'a> {
    machine: Machine<'a>,
    anchored: bool,
    /// The side that each letter makes.
    sides: Vec<Side>,
    numbers: HashMap<Subset, u32>,
    /// All subsets so far, by number.
    found: Vec<Subset>,
    limit: usize,
}

impl Subsets<'_> {
    /// The table of transitions, a row for each state, and which states accept.
    fn explore(&mut self) -> Result<(Vec<u32>, Vec<bool>), TooLarge> {
        let mut table = Vec::new();
        let mut accepting = Vec::new();
        self.number(Subset {
            before: Side::Edge,
            threads: Vec::new(),
            behind: vec![Vec::new(); self.machine.nfa.behind.len()],
        })?;
        while let Some(subset) = self.found.get(accepting.len()).cloned() {
            self.machine.stepped.clear();
            accepting.push(self.is_accepting(&subset)?);
            let row = table.len();
            table.resize(row + self.sides.len(), 0);
            for side in [Side::Word, Side::Other] {
                self.transitions(&subset, side, &mut table[row..])?;
            }
        }
        Ok((table, accepting))
    }

    /// Fills in the row of `subset` for the letters that make `side`.
    fn transitions(
        &mut self,
        subset: &Subset,
        side: Side,
        row: &mut [u32],
    ) -> Result<(), TooLarge> {
        let letters: Vec<usize> = (0..row.len()).filter(|&l| self.sides[l] == side).collect();
        if letters.is_empty() {
            return Ok(());
        }
        let (mut position, kernel) = self.arrive(subset, side);
        let waiting = self.machine.look_behind(&subset.behind, &mut position)?;
        let closed = self.machine.closure(kernel, &position)?;
        for letter in letters {
            let threads = self.machine.step(&closed, letter, &position)?;
            let behind = waiting
                .iter()
                .map(|closed| self.machine.step(closed, letter, &position))
                .collect::<Result<_, _>>()?;
            row[letter] = self.number(self.canonical(Subset { before: side, threads, behind }))?;
        }
        Ok(())
    }

    fn is_accepting(&mut self, subset: &Subset) -> Result<bool, TooLarge> {
        let (mut position, kernel) = self.arrive(subset, Side::Edge);
        self.machine.look_behind(&subset.behind, &mut position)?;
        self.machine.matches_at_end(kernel, &position)
    }

    /// The position after `subset` if `after` follows, and the threads there: a search also
    /// starts anew at every position.
    fn arrive(&self, subset: &Subset, after: Side) -> (Position, Vec<Thread>) {
        let position =
            Position { before: subset.before, after, behind: vec![false; subset.behind.len()] };
        let mut kernel = subset.threads.clone();
        if subset.before == Side::Edge || !self.anchored {
            kernel.push(Thread::free(self.machine.nfa.start));
        }
        (position, kernel)
    }

    /// Forgets what no longer matters once the verdict is known.
    fn canonical(&self, subset: Subset) -> Subset {
        let accepted = subset.threads.contains(&Thread::ACCEPTED);
        let dead = subset.threads.is_empty() && self.anchored;
        if !accepted && !dead {
            return subset;
        }
        Subset {
            before: Side::Other,
            threads: if accepted { vec![Thread::ACCEPTED] } else { Vec::new() },
            behind: vec![Vec::new(); subset.behind.len()],
        }
    }

    fn number(&mut self, subset: Subset) -> Result<u32, TooLarge> {
        if let Some(&number) = self.numbers.get(&subset) {
            return Ok(number);
        }
        if self.found.len() >= self.limit.saturating_mul(RAW_STATES) {
            return Err(Cost::States(self.limit).into());
        }
        let number = u32::try_from(self.found.len()).map_err(|_| Cost::States(self.limit))?;
        self.found.push(subset.clone());
        self.numbers.insert(subset, number);
        Ok(number)
    }
}
