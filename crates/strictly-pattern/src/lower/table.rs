//! Automata as tables.

use super::Classes;
use crate::automaton::Automaton;
use std::ops::Range;

/// A deterministic automaton, numbered for a quick walk.
///
/// The accepting states come first. The states that nothing leaves, at most one that accepts and
/// one that does not, stand side by side where accepting and rejecting states meet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Table {
    /// Which class each character belongs to.
    pub classes: Classes,
    /// How many classes there are.
    pub classes_len: u16,
    /// How many states there are.
    pub states: u16,
    /// The state before the first character.
    pub start: u16,
    /// How many of the states, from the first on, accept.
    pub accepting: u16,
    /// The states that nothing leaves: reading can stop there.
    pub finals: Range<u16>,
    /// The bytes of the longest text that is accepted; `None` if there is none.
    pub longest: Option<usize>,
    /// The next state of every state for the first class, then for the second and so on. With at
    /// most 256 states, all fit in `u8`.
    pub next: Vec<u16>,
}

impl Table {
    /// `None` if the automaton tells more than 256 classes apart.
    pub(super) fn of(automaton: &Automaton) -> Option<Self> {
        let classes = Classes::of(automaton)?;
        let order = order(automaton);
        let mut rank = vec![0; order.len()];
        for (number, &state) in order.iter().enumerate() {
            rank[state] = u16::try_from(number).ok()?;
        }
        let next = (0..automaton.classes())
            .flat_map(|class| order.iter().map(move |&state| (state, class)))
            .map(|(state, class)| rank[automaton.next(state, class)]);
        let count = |holds: &dyn Fn(usize) -> bool| {
            u16::try_from(order.iter().filter(|&&state| holds(state)).count()).ok()
        };
        let accepting = count(&|state| automaton.is_accepting(state))?;
        let last = |state| is_final(automaton, state);
        let accepting_finals = count(&|state| automaton.is_accepting(state) && last(state))?;
        let rejecting_finals = count(&|state| !automaton.is_accepting(state) && last(state))?;
        Some(Self {
            classes,
            classes_len: u16::try_from(automaton.classes()).ok()?,
            states: u16::try_from(automaton.states()).ok()?,
            start: rank[automaton.start()],
            accepting,
            finals: accepting - accepting_finals..accepting + rejecting_finals,
            longest: super::literals::longest(automaton),
            next: next.collect(),
        })
    }

    /// Whether states fit in `u8`.
    pub fn is_small(&self) -> bool {
        self.states <= 256
    }

    /// The bytes of the classes and of the transitions.
    pub fn table_bytes(&self) -> usize {
        let width = if self.is_small() { size_of::<u8>() } else { size_of::<u16>() };
        self.classes.table_bytes() + self.next.len() * width
    }
}

/// All states: those that accept, of these the final one last; the final one that does not accept,
/// and the others that do not.
fn order(automaton: &Automaton) -> Vec<usize> {
    let mut order: Vec<usize> = (0..automaton.states()).collect();
    order.sort_by_key(|&state| match (automaton.is_accepting(state), is_final(automaton, state)) {
        (true, false) => 0,
        (true, true) => 1,
        (false, true) => 2,
        (false, false) => 3,
    });
    order
}

fn is_final(automaton: &Automaton, state: usize) -> bool {
    (0..automaton.classes()).all(|class| automaton.next(state, class) == state)
}
