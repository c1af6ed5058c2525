//! What of an automaton is walked, and what is left to steps.

use super::Step;
use super::shortcut::{Place, Shortcuts};
use crate::automaton::Automaton;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The states of an automaton that are walked, and the steps between them, numbered as a table does.
pub(super) struct Graph {
    /// The states: those that accept, of these the final one last; the final one that does not
    /// accept, and the others that do not.
    pub(super) states: Vec<usize>,
    /// The steps, each with what comes after it. Their numbers go on where those of states end.
    pub(super) steps: Vec<(Step, u16)>,
    /// The number of the state or the step at the beginning.
    pub(super) start: u16,
    /// The next states of all states for one class of characters after another, each list once.
    pub(super) columns: Vec<Vec<u16>>,
    /// The column of each of the automaton's classes.
    pub(super) column_of: Vec<usize>,
}

impl Graph {
    /// All states from `start` on, and steps where they are given. `None` if the numbers outgrow
    /// `u16`.
    pub(super) fn of(
        automaton: &Automaton,
        start: usize,
        shortcuts: Option<Shortcuts<'_>>,
    ) -> Option<Self> {
        let mut search = Search {
            automaton,
            shortcuts,
            steps: Vec::new(),
            states: BTreeSet::new(),
            found: HashMap::new(),
        };
        search.visit(Place::of(start));
        // By number within each kind, for equal automata to give equal tables.
        let mut states: Vec<usize> = search.states.iter().copied().collect();
        states.sort_by_key(|&state| {
            match (automaton.is_accepting(state), is_final(automaton, state)) {
                (true, false) => 0,
                (true, true) => 1,
                (false, true) => 2,
                (false, false) => 3,
            }
        });
        let numbers = search.numbers(&states)?;
        let number = |place: &Place| numbers.get(place).copied();
        let steps = search.steps.iter().map(|(step, next)| Some((step.clone(), number(next)?)));
        let next = |state, class| number(&Place::of(automaton.next(state, class)));
        let (mut columns, mut column_of) = (BTreeMap::new(), Vec::new());
        for class in 0..automaton.classes() {
            let column =
                states.iter().map(|&state| next(state, class)).collect::<Option<Vec<_>>>()?;
            let count = columns.len();
            column_of.push(*columns.entry(column).or_insert(count));
        }
        let mut columns: Vec<(Vec<u16>, usize)> = columns.into_iter().collect();
        columns.sort_by_key(|(_, number)| *number);
        let columns = columns.into_iter().map(|(column, _)| column).collect();
        Some(Self {
            steps: steps.collect::<Option<_>>()?,
            start: number(&Place::of(start))?,
            states,
            columns,
            column_of,
        })
    }
}

/// All places that a walk comes to.
struct Search<'a> {
    automaton: &'a Automaton,
    shortcuts: Option<Shortcuts<'a>>,
    steps: Vec<(Step, Place)>,
    states: BTreeSet<usize>,
    /// The places, and which of the steps leads on from there, if one does.
    found: HashMap<Place, Option<usize>>,
}

impl Search<'_> {
    fn visit(&mut self, start: Place) {
        let mut stack = vec![start];
        while let Some(place) = stack.pop() {
            if self.found.contains_key(&place) {
                continue;
            }
            let step = self.shortcuts.as_ref().and_then(|shortcuts| shortcuts.step(&place));
            self.found.insert(place.clone(), step.as_ref().map(|_| self.steps.len()));
            if let Some((step, next)) = step {
                stack.push(next.clone());
                self.steps.push((step, next));
            } else if self.states.insert(place.state) {
                let next = |class| Place::of(self.automaton.next(place.state, class));
                stack.extend((0..self.automaton.classes()).map(next));
            }
        }
    }

    fn numbers(&self, states: &[usize]) -> Option<HashMap<Place, u16>> {
        let ranks: HashMap<usize, usize> = states.iter().copied().zip(0..).collect();
        let number = |(place, step): (&Place, &Option<usize>)| {
            let number = match step {
                Some(step) => states.len() + step,
                None => *ranks.get(&place.state)?,
            };
            Some((place.clone(), u16::try_from(number).ok()?))
        };
        self.found.iter().map(number).collect()
    }
}

pub(super) fn is_final(automaton: &Automaton, state: usize) -> bool {
    (0..automaton.classes()).all(|class| automaton.next(state, class) == state)
}
