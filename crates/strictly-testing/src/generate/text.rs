//! Strings and enums.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

use proptest::strategy::{Strategy, ValueTree};
use proptest::string::string_regex;
use proptest::test_runner::{Reason, TestRunner};
use strictly_contract::pattern::{Automaton, Pattern, Sampler, TooLarge};
use strictly_contract::{Constraints, Contract, Direction, EnumMember, Length, ShapeId, ShapeKind};

use super::{Making, Place, length};
use crate::Unsatisfiable;
use crate::draws::Draws;
use crate::reach::{members_of, members_reachable_from};

/// How many characters a text has more than it must, usually.
const USUAL: u64 = 12;

/// From this length on a text repeats its first characters.
const PERIOD: u64 = 64;

/// The most states that the automaton of a pattern may have.
const STATES: usize = 20_000;

/// How many texts are tried where a pattern has no automaton.
const GUESSES: usize = 100;

/// What stands for the values of a newer service.
const NEWER: [&str; 3] = ["VALUE_OF_A_NEWER_VERSION", "newer-value", "n"];

/// The plain, then what text handling trips over: quotes and escapes, control characters, accents in
/// one and in two characters, joiners, direction marks, and the planes beyond the first.
const CHARACTERS: &str = "aZ09 _-./\"\\'<&%~\n\t\0\u{7f}\u{85}\u{a0}é\u{301}ßΩЖא中\u{200d}\u{202e}\u{2028}\
    \u{d7ff}\u{e000}\u{feff}\u{fffd}\u{ffff}🦀🏽\u{e0001}\u{10ffff}";

/// The texts that are valid at one place.
#[derive(Debug)]
pub(crate) enum Text {
    /// Any, of these lengths.
    Free(Option<Length>),
    /// Those that match a pattern, of the lengths given.
    Matching(Sampler),
    /// One of these.
    Values(Vec<String>),
}

impl Text {
    /// Texts of a length and pattern; none if there are no such.
    pub(crate) fn new(length: Option<Length>, pattern: Option<&Pattern>) -> Option<Self> {
        let Some(pattern) = pattern else { return Some(Self::Free(length)) };
        let min = length.and_then(|length| length.min).unwrap_or(0);
        let max = length.and_then(|length| length.max).unwrap_or(u64::MAX);
        match automaton_of(pattern) {
            Ok(automaton) => {
                let sampler = Sampler::new(&automaton, min, max);
                (!sampler.is_empty()).then_some(Self::Matching(sampler))
            }
            Err(too_large) => Self::guessed(length, pattern, &too_large),
        }
    }

    fn of_values(values: Vec<String>) -> Option<Self> {
        (!values.is_empty()).then_some(Self::Values(values))
    }

    /// Where no automaton can be had: texts made from the pattern's own parts, as far as they match.
    fn guessed(length: Option<Length>, pattern: &Pattern, why: &TooLarge) -> Option<Self> {
        say_once(pattern, why);
        let unanchored = pattern.source().trim_start_matches('^').trim_end_matches('$');
        let strategy = string_regex(unanchored).ok()?;
        let mut runner = TestRunner::deterministic();
        let drawn =
            (0..GUESSES).filter_map(|_| Some(strategy.new_tree(&mut runner).ok()?.current()));
        let constraints = Constraints { length, pattern: Some(pattern.clone()), range: None };
        Self::of_values(drawn.filter(|text| satisfies(&constraints, text)).collect())
    }

    pub(crate) fn make(&self, draws: &mut Draws) -> Result<String, Reason> {
        match self {
            Self::Free(length) => {
                let length = length::choose(draws, *length, USUAL);
                Ok(free_text(draws, length.ok_or("the least length is more than is ever made")?))
            }
            Self::Matching(sampler) => matching(draws, sampler),
            Self::Values(values) => {
                draws.pick(values).cloned().ok_or_else(|| "no value is allowed".into())
            }
        }
    }
}

/// The automaton of a pattern, though it be larger than those that validators run.
pub(crate) fn automaton_of(pattern: &Pattern) -> Result<Automaton, TooLarge> {
    pattern.automaton().or_else(|_| pattern.automaton_within(STATES))
}

/// Weaker texts than promised are not given silently, nor is it said over and over.
#[expect(clippy::print_stderr, reason = "the crate's documentation says that this is printed")]
fn say_once(pattern: &Pattern, why: &TooLarge) {
    static SAID: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    if said.insert(pattern.source().to_owned()) {
        eprintln!("strictly-testing: texts for the pattern {pattern} are guessed: {why}");
    }
}

/// The texts for every place that a value can lead to.
pub(crate) struct Texts(HashMap<Key, Option<Text>>);

/// Target, length, pattern.
type Key = (ShapeId, Option<Length>, Option<String>);

impl Texts {
    pub(super) fn reachable_from(
        contract: &Contract,
        id: &ShapeId,
        direction: Direction,
    ) -> Result<Self, Unsatisfiable> {
        let mut texts = Self(HashMap::new());
        let root = contract.shape(id).ok_or_else(|| Unsatisfiable::unknown(id))?;
        texts.add(&root.id, &root.kind, &root.constraints, direction);
        for member in members_reachable_from(contract, id) {
            let target = contract
                .shape(&member.target)
                .ok_or_else(|| Unsatisfiable::unknown(&member.target))?;
            texts.add(&target.id, &target.kind, &member.constraints, direction);
        }
        Ok(texts)
    }

    pub(super) fn of_all(contract: &Contract, direction: Direction) -> Self {
        let mut texts = Self(HashMap::new());
        for shape in contract.shapes.values() {
            texts.add(&shape.id, &shape.kind, &shape.constraints, direction);
            for member in members_of(shape) {
                if let Some(target) = contract.shape(&member.target) {
                    texts.add(&target.id, &target.kind, &member.constraints, direction);
                }
            }
        }
        texts
    }

    fn add(
        &mut self,
        id: &ShapeId,
        kind: &ShapeKind,
        constraints: &Constraints,
        direction: Direction,
    ) {
        let make = || match kind {
            ShapeKind::Enum(members) => {
                Text::of_values(enum_values(members, constraints, direction))
            }
            _ => Text::new(constraints.length, constraints.pattern.as_ref()),
        };
        if matches!(kind, ShapeKind::String | ShapeKind::Enum(_)) {
            self.0.entry(key(id, constraints)).or_insert_with(make);
        }
    }

    /// None if no text is valid at `place`.
    pub(crate) fn at(&self, place: Place<'_>) -> Option<&Text> {
        self.0.get(&key(&place.shape.id, place.constraints))?.as_ref()
    }
}

fn key(id: &ShapeId, constraints: &Constraints) -> Key {
    (
        id.clone(),
        constraints.length,
        constraints.pattern.as_ref().map(|pattern| pattern.source().to_owned()),
    )
}

/// The values of an enum that satisfy the other constraints; for output, a newer one with them.
fn enum_values(
    members: &[EnumMember],
    constraints: &Constraints,
    direction: Direction,
) -> Vec<String> {
    let newer = match direction {
        Direction::Input => &[],
        Direction::Output => &NEWER[..],
    };
    let known = members.iter().map(|member| member.value.as_str());
    let newer = newer.iter().copied().filter(|text| satisfies(constraints, text)).take(1);
    known.filter(|text| satisfies(constraints, text)).chain(newer).map(str::to_owned).collect()
}

/// Whether a text has the length and pattern that are asked for.
pub(crate) fn satisfies(constraints: &Constraints, text: &str) -> bool {
    let length = text.chars().count() as u64;
    constraints.length.is_none_or(|allowed| allowed.contains(length))
        && constraints.pattern.as_ref().is_none_or(|pattern| pattern.is_match(text))
}

/// Any text of `length` characters.
pub(crate) fn free_text(draws: &mut Draws, length: u64) -> String {
    let characters: Vec<char> = CHARACTERS.chars().collect();
    let exotic = draws.one_in(2);
    let period: String = (0..length.min(PERIOD))
        .filter_map(|_| {
            // Half of the texts are plain, so that what else is wrong with a value can be read.
            let choices = if exotic { characters.len() } else { 5 };
            characters.get(draws.index(choices)).copied()
        })
        .collect();
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    period.chars().cycle().take(length).collect()
}

fn matching(draws: &mut Draws, sampler: &Sampler) -> Result<String, Reason> {
    let lengths = sampler.lengths();
    let (Some(first), Some(last)) = (lengths.first().copied(), lengths.last().copied()) else {
        return Err("no text of an allowed length matches the pattern".into());
    };
    let nearest = lengths.get(..lengths.len().min(8)).unwrap_or_default();
    let length = match draws.below(8) {
        0 => first,
        // Very long texts take long to make, and tell no more each time.
        1 if last <= 256 || draws.one_in(8) => last,
        2 => draws.pick(lengths).copied().unwrap_or(first),
        _ => draws.pick(nearest).copied().unwrap_or(first),
    };
    let text = match draws.below(8) {
        0 => sampler.lowest(length),
        1 => sampler.highest(length),
        _ => sampler.member(length, &mut || draws.number()),
    };
    text.ok_or_else(|| "no text of an allowed length matches the pattern".into())
}

impl Making<'_, '_> {
    pub(super) fn text(&mut self, place: Place<'_>) -> Result<String, Reason> {
        let text = self.generator.texts.at(place).ok_or("no text satisfies the constraints")?;
        text.make(self.draws)
    }
}
