//! Automata that accept few texts, or short ones only.

use crate::automaton::Automaton;

/// How many texts are compared rather than walked, and how long all of them may be.
const MAX_TEXTS: usize = 16;
const MAX_BYTES: usize = 512;

/// All texts that `automaton` accepts, in the order of code points, if they are few.
pub(super) fn of(automaton: &Automaton) -> Option<Vec<String>> {
    longest(automaton).filter(|&bytes| bytes <= MAX_BYTES)?;
    let mut search =
        Search { automaton, live: live(automaton), text: String::new(), found: Vec::new() };
    search.walk(automaton.start())?;
    Some(search.found)
}

/// The bytes of the longest text that `automaton` accepts; `None` if there is no longest.
pub(super) fn longest(automaton: &Automaton) -> Option<usize> {
    let live = live(automaton);
    let widths = widths(automaton);
    let exits = |state: usize| {
        let exits = widths
            .iter()
            .enumerate()
            .map(move |(class, &width)| (automaton.next(state, class), width));
        exits.filter(|&(next, _)| live.get(next) == Some(&true))
    };
    // States whose ways in are all known come first: what lies on a circle never comes.
    let mut ways_in = vec![0_usize; automaton.states()];
    let reachable = reachable(automaton, &live);
    let states = || (0..automaton.states()).filter(|&state| reachable[state]);
    states().flat_map(exits).for_each(|(next, _)| ways_in[next] += 1);
    let mut ready: Vec<usize> = states().filter(|&state| ways_in[state] == 0).collect();
    let mut bytes = vec![0; automaton.states()];
    let (mut seen, mut longest) = (0, 0);
    while let Some(state) = ready.pop() {
        seen += 1;
        longest = longest.max(bytes[state]);
        for (next, width) in exits(state) {
            bytes[next] = bytes[next].max(bytes[state] + width);
            ways_in[next] -= 1;
            if ways_in[next] == 0 {
                ready.push(next);
            }
        }
    }
    (seen == states().count()).then_some(longest)
}

struct Search<'a> {
    automaton: &'a Automaton,
    /// Whether an accepting state can be reached.
    live: Vec<bool>,
    text: String,
    found: Vec<String>,
}

impl Search<'_> {
    /// Finds the texts that go on from `state`; `None` once they are too many.
    ///
    /// Every way leads to a text, and texts are short: recursion is no deeper than they.
    fn walk(&mut self, state: usize) -> Option<()> {
        let automaton = self.automaton;
        if automaton.is_accepting(state) {
            self.found.push(self.text.clone());
        }
        for (first, last, class) in automaton.class_ranges() {
            let next = automaton.next(state, class);
            if self.live.get(next) != Some(&true) {
                continue;
            }
            for c in first..=last {
                if self.found.len() > MAX_TEXTS {
                    return None;
                }
                self.text.push(c);
                self.walk(next)?;
                self.text.pop();
            }
        }
        let total: usize = self.found.iter().map(String::len).sum();
        (self.found.len() <= MAX_TEXTS && total <= MAX_BYTES).then_some(())
    }
}

/// The greatest number of bytes that a character of each class takes.
fn widths(automaton: &Automaton) -> Vec<usize> {
    let mut widths = vec![1; automaton.classes()];
    for (_, last, class) in automaton.class_ranges() {
        widths[class] = widths[class].max(last.len_utf8());
    }
    widths
}

/// The states from which an accepting one can be reached.
fn live(automaton: &Automaton) -> Vec<bool> {
    let states = automaton.states();
    let mut sources = vec![Vec::new(); states];
    for state in 0..states {
        for class in 0..automaton.classes() {
            sources[automaton.next(state, class)].push(state);
        }
    }
    let accepting = (0..states).filter(|&state| automaton.is_accepting(state));
    closure(states, accepting.collect(), |state| sources[state].clone())
}

/// The live states that can be reached from the start.
fn reachable(automaton: &Automaton, live: &[bool]) -> Vec<bool> {
    let start: Vec<usize> = Some(automaton.start()).into_iter().filter(|&s| live[s]).collect();
    closure(automaton.states(), start, |state| {
        let next = (0..automaton.classes()).map(|class| automaton.next(state, class));
        next.filter(|&next| live[next]).collect()
    })
}

fn closure(
    states: usize,
    mut stack: Vec<usize>,
    mut next: impl FnMut(usize) -> Vec<usize>,
) -> Vec<bool> {
    let mut seen = vec![false; states];
    while let Some(state) = stack.pop() {
        if !std::mem::replace(&mut seen[state], true) {
            stack.extend(next(state));
        }
    }
    seen
}
