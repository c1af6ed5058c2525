//! How long the texts are that a pattern matches.

use crate::automaton::Automaton;
use crate::lower::sequence::Sequence;
use crate::pattern::Pattern;

/// The least and the greatest number of characters of the texts that match; no greatest if there
/// is none. `None` if nothing matches, or if no automaton tells.
pub(crate) fn of(pattern: &Pattern) -> Option<(u64, Option<u64>)> {
    if let Ok(automaton) = pattern.automaton() {
        let least = automaton.shortest()?.chars().count();
        let greatest = longest(&automaton, |_| 1);
        return Some((least as u64, greatest.map(|greatest| greatest as u64)));
    }
    let sequence = Sequence::of(pattern.hir())?;
    let least = sequence.parts.iter().map(|part| u64::from(part.min)).sum();
    let greatest = sequence.parts.iter().map(|part| part.max.map(u64::from)).sum();
    let anchored = sequence.starts && sequence.ends;
    Some((least, if anchored { greatest } else { None }))
}

/// The length of the longest text that `automaton` accepts, if a character of each class is as
/// long as `width` says; `None` if there is no longest.
pub(crate) fn longest(automaton: &Automaton, width: impl Fn(usize) -> usize) -> Option<usize> {
    let live = reachable(automaton, &live(automaton));
    let exits = |state: usize| {
        let classes = 0..automaton.classes();
        let exits = classes.map(move |class| (automaton.next(state, class), class));
        exits.filter(|&(next, _)| live[next])
    };
    // States come once all ways into them are known: what lies on a circle never comes.
    let states = || (0..automaton.states()).filter(|&state| live[state]);
    let mut ways_in = vec![0_usize; automaton.states()];
    states().flat_map(exits).for_each(|(next, _)| ways_in[next] += 1);
    let mut ready: Vec<usize> = states().filter(|&state| ways_in[state] == 0).collect();
    let mut lengths = vec![0; automaton.states()];
    let (mut seen, mut longest) = (0, 0);
    while let Some(state) = ready.pop() {
        seen += 1;
        longest = longest.max(lengths[state]);
        for (next, class) in exits(state) {
            lengths[next] = lengths[next].max(lengths[state] + width(class));
            ways_in[next] -= 1;
            if ways_in[next] == 0 {
                ready.push(next);
            }
        }
    }
    (seen == states().count()).then_some(longest)
}

/// The states from which an accepting one can be reached.
pub(crate) fn live(automaton: &Automaton) -> Vec<bool> {
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

fn closure(states: usize, mut stack: Vec<usize>, next: impl Fn(usize) -> Vec<usize>) -> Vec<bool> {
    let mut seen = vec![false; states];
    while let Some(state) = stack.pop() {
        if !std::mem::replace(&mut seen[state], true) {
            stack.extend(next(state));
        }
    }
    seen
}
