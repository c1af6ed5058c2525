//! The smallest automaton for a language: Hopcroft's algorithm, then letters that all states
//! treat alike become one.

use super::Dfa;
use std::collections::HashMap;

/// The automaton of the same language with the fewest states and letters, numbered in the order
/// of a breadth-first walk: equal languages over equal letters give equal automata.
pub(crate) fn minimise(dfa: &Dfa) -> Dfa {
    renumbered(&merge_letters(&quotient(dfa, &blocks(dfa))))
}

/// The block of each state: the coarsest partition that respects acceptance and transitions.
fn blocks(dfa: &Dfa) -> Vec<usize> {
    let letters = dfa.alphabet.len();
    let sources = Sources::of(dfa);
    let mut partition = Partition::new(dfa.states());
    let accepting: Vec<usize> = (0..dfa.states()).filter(|&s| dfa.accepting[s]).collect();
    partition.split(&accepting, |_, _| {});
    let mut queue: Vec<(usize, usize)> = (0..partition.len())
        .flat_map(|block| (0..letters).map(move |letter| (block, letter)))
        .collect();
    let mut queued = vec![true; queue.len()];
    while let Some((block, letter)) = queue.pop() {
        queued[block * letters + letter] = false;
        let incoming: Vec<usize> = partition
            .members(block)
            .iter()
            .flat_map(|&state| sources.of_state(letter, state))
            .copied()
            .collect();
        partition.split(&incoming, |old, (new, new_is_smaller)| {
            queued.resize((new + 1) * letters, false);
            for letter in 0..letters {
                // A pending half stays pending and the other joins it; else the smaller suffices.
                let pending = queued[old * letters + letter];
                let splitter = if pending || new_is_smaller { new } else { old };
                queued[splitter * letters + letter] = true;
                queue.push((splitter, letter));
            }
        });
    }
    partition.block_of
}

fn quotient(dfa: &Dfa, blocks: &[usize]) -> Dfa {
    let letters = dfa.alphabet.len();
    let count = blocks.iter().max().map_or(0, |&last| last + 1);
    let mut table = vec![0; count * letters];
    let mut accepting = vec![false; count];
    // The start state must stay first.
    let rank = |block: usize| match block {
        block if block == blocks[0] => 0,
        0 => blocks[0],
        block => block,
    };
    for (state, &block) in blocks.iter().enumerate() {
        accepting[rank(block)] = dfa.accepting[state];
        for letter in 0..letters {
            table[rank(block) * letters + letter] = number(rank(blocks[dfa.next(state, letter)]));
        }
    }
    Dfa { alphabet: dfa.alphabet.clone(), table, accepting }
}

fn merge_letters(dfa: &Dfa) -> Dfa {
    let letters = dfa.alphabet.len();
    let mut columns = HashMap::new();
    let mut kept = Vec::new();
    let mut renamed = Vec::with_capacity(letters);
    for letter in 0..letters {
        let column: Vec<usize> = (0..dfa.states()).map(|s| dfa.next(s, letter)).collect();
        let next = kept.len();
        let merged = *columns.entry(column).or_insert(next);
        if merged == next {
            kept.push(letter);
        }
        renamed.push(number(merged));
    }
    let table = (0..dfa.states())
        .flat_map(|state| kept.iter().map(move |&letter| (state, letter)))
        .map(|(state, letter)| number(dfa.next(state, letter)))
        .collect();
    Dfa {
        alphabet: dfa.alphabet.renamed(&renamed, kept.len()),
        table,
        accepting: dfa.accepting.clone(),
    }
}

fn renumbered(dfa: &Dfa) -> Dfa {
    let mut order = vec![0];
    let mut rank = vec![None; dfa.states()];
    rank[0] = Some(0);
    let mut walked = 0;
    while let Some(&state) = order.get(walked) {
        walked += 1;
        for letter in 0..dfa.alphabet.len() {
            let target = dfa.next(state, letter);
            if rank[target].is_none() {
                rank[target] = Some(order.len());
                order.push(target);
            }
        }
    }
    let table = order
        .iter()
        .flat_map(|&state| (0..dfa.alphabet.len()).map(move |letter| dfa.next(state, letter)))
        .map(|target| number(rank[target].unwrap_or_default()))
        .collect();
    Dfa {
        alphabet: dfa.alphabet.clone(),
        table,
        accepting: order.iter().map(|&state| dfa.accepting[state]).collect(),
    }
}

fn number(state: usize) -> u32 {
    // States and letters are far below the limit: the budget sees to it.
    u32::try_from(state).unwrap_or(u32::MAX)
}

/// For each letter and state, the states that lead there.
struct Sources {
    states: usize,
    /// `from[starts[letter * states + target]..]` up to the next start.
    starts: Vec<usize>,
    from: Vec<usize>,
}

impl Sources {
    fn of(dfa: &Dfa) -> Self {
        let (states, letters) = (dfa.states(), dfa.alphabet.len());
        let slot = |state, letter| letter * states + dfa.next(state, letter);
        let mut starts = vec![0; states * letters + 1];
        for state in 0..states {
            for letter in 0..letters {
                starts[slot(state, letter) + 1] += 1;
            }
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut free = starts.clone();
        let mut from = vec![0; states * letters];
        for state in 0..states {
            for letter in 0..letters {
                let place = &mut free[slot(state, letter)];
                from[*place] = state;
                *place += 1;
            }
        }
        Self { states, starts, from }
    }

    fn of_state(&self, letter: usize, target: usize) -> &[usize] {
        let slot = letter * self.states + target;
        &self.from[self.starts[slot]..self.starts[slot + 1]]
    }
}

/// A partition of states that can be refined in time linear in the refining set.
struct Partition {
    /// All states, those of one block side by side.
    states: Vec<usize>,
    /// Where each state stands in `states`.
    place: Vec<usize>,
    block_of: Vec<usize>,
    /// Each block's part of `states`.
    blocks: Vec<(usize, usize)>,
}

impl Partition {
    fn new(states: usize) -> Self {
        Self {
            states: (0..states).collect(),
            place: (0..states).collect(),
            block_of: vec![0; states],
            blocks: vec![(0, states)],
        }
    }

    fn len(&self) -> usize {
        self.blocks.len()
    }

    fn members(&self, block: usize) -> &[usize] {
        let (start, end) = self.blocks[block];
        &self.states[start..end]
    }

    /// Splits every block that `set` cuts. `note` hears the old block's number, the new one's,
    /// and whether the new one is the smaller half.
    fn split(&mut self, set: &[usize], mut note: impl FnMut(usize, (usize, bool))) {
        let mut cut: HashMap<usize, usize> = HashMap::new();
        for &state in set {
            let block = self.block_of[state];
            let count = cut.entry(block).or_insert(0);
            let target = self.blocks[block].0 + *count;
            // A state may come twice only if the set repeats it; it is then already in front.
            if self.place[state] >= target {
                *count += 1;
                self.swap(self.place[state], target);
            }
        }
        for (block, count) in cut {
            let (start, end) = self.blocks[block];
            if count == end - start {
                continue;
            }
            let new = self.blocks.len();
            self.blocks.push((start, start + count));
            self.blocks[block] = (start + count, end);
            for index in start..start + count {
                self.block_of[self.states[index]] = new;
            }
            note(block, (new, count <= end - start - count));
        }
    }

    fn swap(&mut self, a: usize, b: usize) {
        self.states.swap(a, b);
        self.place[self.states[a]] = a;
        self.place[self.states[b]] = b;
    }
}
