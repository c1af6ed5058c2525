//! Automata that accept a few texts only.

use crate::automaton::Automaton;
use crate::lengths;

/// How many texts are compared rather than walked, and how long all of them may be.
const MAX_TEXTS: usize = 16;
const MAX_BYTES: usize = 512;

/// All texts that `automaton` accepts, in the order of code points, if they are few.
pub(super) fn of(automaton: &Automaton) -> Option<Vec<String>> {
    longest(automaton).filter(|&bytes| bytes <= MAX_BYTES)?;
    let mut search = Search {
        automaton,
        live: lengths::live(automaton),
        text: String::new(),
        found: Vec::new(),
    };
    search.walk(automaton.start())?;
    Some(search.found)
}

/// The bytes of the longest text that `automaton` accepts; `None` if there is no longest.
pub(super) fn longest(automaton: &Automaton) -> Option<usize> {
    let mut widths = vec![1; automaton.classes()];
    for (_, last, class) in automaton.class_ranges() {
        widths[class] = widths[class].max(last.len_utf8());
    }
    lengths::longest(automaton, |class| widths[class])
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
