//! States of an automaton that a step leads on from, as there is no choice before its end.

use super::{Class, Step};
use crate::automaton::Automaton;
use crate::class;
use crate::lengths;
use std::cell::Cell;
use std::collections::BTreeMap;

/// The least characters of a text that is compared rather than walked, unless a step comes before.
const MIN_TEXT: usize = 3;

/// The least characters that a run likely has, and that its class has.
const MIN_LIKELY: u32 = 4;
const MIN_MEMBERS: usize = 5;

/// How many more characters than it must have an open run likely has.
const LIKELY: u32 = 8;

/// How many states of runs are looked at before the rest is walked.
const MAX_WORK: u32 = 50_000;

/// Numbers of classes, ascending.
type Letters = Vec<usize>;

/// Live states, and the classes that lead there.
type Exits = BTreeMap<usize, Letters>;

/// Where a walk may be: in a state, and which classes cannot come next, since the step before has
/// taken all of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub(super) state: usize,
    without: Letters,
    /// Whether a step leads here, so that a further one costs little.
    behind: bool,
}

/// An automaton, seen for its straight parts.
pub(super) struct Shortcuts<'a> {
    automaton: &'a Automaton,
    exits: Vec<Exits>,
    /// Whether the state may lie on a circle of several: a step would be taken again and again,
    /// each time for a few characters, which costs more than to walk.
    circular: Vec<bool>,
    /// The characters of each class.
    ranges: Vec<Vec<(char, char)>>,
    /// How many more states of runs may be looked at.
    left: Cell<u32>,
}

impl Place {
    pub(super) fn of(state: usize) -> Self {
        Self { state, without: Vec::new(), behind: false }
    }

    /// The same behind a step.
    fn behind(self) -> Self {
        Self { behind: true, ..self }
    }
}

impl<'a> Shortcuts<'a> {
    pub(super) fn of(automaton: &'a Automaton) -> Self {
        let live = lengths::live(automaton);
        let mut exits = vec![Exits::new(); automaton.states()];
        for (state, exits) in exits.iter_mut().enumerate() {
            for class in 0..automaton.classes() {
                let next = automaton.next(state, class);
                if live[next] {
                    exits.entry(next).or_default().push(class);
                }
            }
        }
        let mut ranges = vec![Vec::new(); automaton.classes()];
        for (first, last, class) in automaton.class_ranges() {
            ranges[class].push((first, last));
        }
        let left = Cell::new(MAX_WORK);
        Self { automaton, circular: circular(&exits), exits, ranges, left }
    }

    /// The step from `place` on, and where it leads; `None` if the next character decides, or if
    /// to walk is as quick.
    pub(super) fn step(&self, place: &Place) -> Option<(Step, Place)> {
        let (step, next) = self.text(place).or_else(|| self.run(place))?;
        Some((step, next.behind()))
    }

    fn text(&self, place: &Place) -> Option<(Step, Place)> {
        let (mut text, mut at) = (String::new(), place.clone());
        while let Some((c, next)) = self.only(&at) {
            text.push(c);
            at = Place::of(next);
        }
        let least = if place.behind { 1 } else { MIN_TEXT };
        (text.len() >= least).then_some((Step::Text(text), at))
    }

    /// The only character that can come next.
    fn only(&self, place: &Place) -> Option<(char, usize)> {
        let (next, letters) = self.single(place)?;
        match (letters.as_slice(), letters.first().map(|&letter| self.ranges[letter].as_slice())) {
            ([_], Some(&[(first, last)])) if first == last => Some((first, next)),
            _ => None,
        }
    }

    /// The only state that can come next, and by which classes.
    fn single(&self, place: &Place) -> Option<(usize, Letters)> {
        let mut exits = self.exits(place.state, &place.without).into_iter();
        match (exits.next(), exits.next()) {
            (Some(exit), None) if !self.automaton.is_accepting(place.state) => Some(exit),
            _ => None,
        }
    }

    fn run(&self, place: &Place) -> Option<(Step, Place)> {
        let state = place.state;
        if self.circular[state] || self.is_final(state) {
            return None;
        }
        let exits = self.exits(state, &place.without);
        let runs = exits.values().filter_map(|letters| self.run_of(place, letters));
        runs.max_by_key(|(likely, ..)| *likely).map(|(_, step, next)| (step, next))
    }

    /// The longest run of characters of `letters`, and how many there likely are.
    ///
    /// It leads through states that have nothing but the next one, which makes the least number,
    /// and then through states that differ in nothing but how many may still follow.
    fn run_of(&self, place: &Place, letters: &Letters) -> Option<(u32, Step, Place)> {
        let members = || self.ranges_of(letters).flat_map(|(first, last)| first..=last);
        members().nth(MIN_MEMBERS - 1)?;
        let (mut at, mut min) = (place.clone(), 0);
        while let Some((next, by)) = self.single(&at).filter(|(next, _)| *next != at.state) {
            if by != *letters {
                break;
            }
            (at, min) = (Place::of(next), min + 1);
        }
        let rest = self.exits(at.state, letters);
        let accepts = self.automaton.is_accepting(at.state);
        let mut max = Some(min);
        // What cannot come next is known for the first state only.
        while at.without.is_empty() {
            let Some(next) = self.common(at.state, letters) else { break };
            self.left.set(self.left.get().checked_sub(1)?);
            if next == at.state {
                at.without.clone_from(letters);
                max = None;
            } else if self.automaton.is_accepting(next) == accepts
                && self.exits(next, letters) == rest
            {
                at.state = next;
                max = max.map(|max| max + 1);
            } else {
                break;
            }
        }
        let more = max.map_or(LIKELY, |max| (max - min).min(LIKELY));
        let likely = min + more;
        // A class that leads back to its state after another one has is not taken as a whole.
        let whole = max.is_some() || !self.exits(at.state, letters).contains_key(&at.state);
        let ranges: Vec<(char, char)> = self.ranges_of(letters).collect();
        let class = Class::of(&class::Class::ranges(&ranges));
        (likely >= MIN_LIKELY && whole).then_some((likely, Step::Run { class, min, max }, at))
    }

    /// Whether nothing leaves `state`, whatever comes.
    fn is_final(&self, state: usize) -> bool {
        (0..self.automaton.classes()).all(|class| self.automaton.next(state, class) == state)
    }

    /// Where all of `letters` lead.
    fn common(&self, state: usize, letters: &Letters) -> Option<usize> {
        let next = |letter: &usize| self.automaton.next(state, *letter);
        let first = letters.first().map(next)?;
        let same = letters.iter().all(|letter| next(letter) == first);
        (same && self.exits[state].contains_key(&first)).then_some(first)
    }

    fn exits(&self, state: usize, without: &Letters) -> Exits {
        let mut exits = self.exits[state].clone();
        if !without.is_empty() {
            for by in exits.values_mut() {
                by.retain(|letter| without.binary_search(letter).is_err());
            }
            exits.retain(|_, by| !by.is_empty());
        }
        exits
    }

    fn ranges_of(&self, letters: &Letters) -> impl Iterator<Item = (char, char)> {
        letters.iter().flat_map(|&letter| self.ranges[letter].iter().copied())
    }
}

/// The states that remain once those are taken away, again and again, that nothing leads to or that
/// lead nowhere, their own circles aside: those on circles, and those between circles.
fn circular(exits: &[Exits]) -> Vec<bool> {
    let ways = || {
        let exits = exits.iter().enumerate();
        let ways = exits.flat_map(|(from, exits)| exits.keys().map(move |&to| (from, to)));
        ways.filter(|(from, to)| from != to)
    };
    let mut forward = vec![Vec::new(); exits.len()];
    let mut backward = vec![Vec::new(); exits.len()];
    for (from, to) in ways() {
        forward[from].push(to);
        backward[to].push(from);
    }
    let mut remain = vec![true; exits.len()];
    for (ahead, behind) in [(&forward, &backward), (&backward, &forward)] {
        let mut counts: Vec<usize> = behind
            .iter()
            .map(|sources| sources.iter().filter(|&&source| remain[source]).count())
            .collect();
        let mut free: Vec<usize> =
            (0..exits.len()).filter(|&state| remain[state] && counts[state] == 0).collect();
        while let Some(state) = free.pop() {
            remain[state] = false;
            for &next in &ahead[state] {
                counts[next] -= 1;
                if counts[next] == 0 && remain[next] {
                    free.push(next);
                }
            }
        }
    }
    remain
}
