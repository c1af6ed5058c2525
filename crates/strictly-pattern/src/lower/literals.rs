//! Automata that accept a few texts only.

use crate::automaton::Automaton;

/// How many texts are compared rather than walked, and how long all of them may be.
const MAX_TEXTS: usize = 16;
const MAX_CHARACTERS: usize = 512;

/// All texts that `automaton` accepts, in the order of code points, if they are few.
pub(super) fn of(automaton: &Automaton) -> Option<Vec<String>> {
    let mut search =
        Search { automaton, live: live(automaton), text: String::new(), found: vec![] };
    search.walk(automaton.start())?;
    Some(search.found)
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
        if self.text.len() > MAX_CHARACTERS {
            return None;
        }
        if self.automaton.is_accepting(state) {
            self.found.push(self.text.clone());
        }
        let automaton = self.automaton;
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
        (self.found.len() <= MAX_TEXTS && total <= MAX_CHARACTERS).then_some(())
    }
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
    let mut live = vec![false; states];
    let mut stack: Vec<usize> = (0..states).filter(|&s| automaton.is_accepting(s)).collect();
    while let Some(state) = stack.pop() {
        if !std::mem::replace(&mut live[state], true) {
            stack.extend(&sources[state]);
        }
    }
    live
}
