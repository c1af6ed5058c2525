//! Strings: how long, of which characters, matching or not.

use serde_json::Value;
use strictly_contract::pattern::{Automaton, Pattern, Sampler};
use strictly_contract::{Constraints, Length};

use super::collection::counts;
use super::{Intent, Probes};
use crate::breach::LONGEST;
use crate::case::Class;
use crate::constraint::ConstraintKind;
use crate::draws::Draws;
use crate::generate::{automaton_of, satisfies};

/// How many texts that narrowly miss a pattern are tried.
const NEAR_MISSES: usize = 60;

/// Up to this length texts are made of several alphabets.
const VARIED: u64 = 4096;

/// What texts are made of where no pattern says it: units that count as one, and that count as more
/// in bytes or in UTF-16.
const ALPHABETS: [(&str, &str); 6] = [
    ("plain letters", "ab"),
    ("astral characters", "🦀"),
    ("letters with combining accents", "e\u{301}"),
    ("emoji with joiners", "👩\u{200d}💻"),
    ("what JSON escapes", "\"\\\n\u{1f}"),
    ("characters without a picture", "\0\u{feff}\u{202e}\u{e0001}"),
];

/// The texts worth trying under one length and pattern.
#[derive(Debug, Default)]
pub(crate) struct Language {
    texts: Vec<(Class, String, String)>,
    missing: Vec<(Class, String, String)>,
}

impl Probes<'_> {
    pub(super) fn text(&mut self) {
        let constraints = self.spot.place.constraints;
        let language = self.shared.language(constraints);
        for (class, note, text) in &language.texts {
            let intent = intent(constraints, text);
            if let Some(intent) = intent {
                self.push(*class, note.clone(), Value::from(text.as_str()), intent);
            }
        }
        self.missing.extend(language.missing.iter().cloned());
        for number in [1 << 29, 3 << 29, 7 << 29] {
            let drawn =
                self.generator.valid_at(self.spot.place, &mut Draws::replay(vec![number; 99]));
            if let Ok(value) = drawn {
                self.push(Class::Plain, "any other", value, Intent::Valid);
            }
        }
    }
}

/// What a text violates: nothing, or one of length and pattern; none if both.
fn intent(constraints: &Constraints, text: &str) -> Option<Intent> {
    let pattern = constraints.pattern.as_ref().is_none_or(|pattern| pattern.is_match(text));
    let length = satisfies(&Constraints { pattern: None, ..constraints.clone() }, text);
    match (length, pattern) {
        (true, true) => Some(Intent::Valid),
        (false, true) => Some(Intent::Invalid(ConstraintKind::Length)),
        (true, false) => Some(Intent::Invalid(ConstraintKind::Pattern)),
        (false, false) => None,
    }
}

impl Language {
    pub(crate) fn of(constraints: &Constraints) -> Self {
        let mut language = Self::default();
        let length = constraints.length;
        match constraints.pattern.as_ref().map(|pattern| (pattern, automaton_of(pattern))) {
            None => language.free(length),
            Some((_, Ok(automaton))) => language.matching(&automaton, length),
            Some((pattern, Err(why))) => language.guessed(pattern, &why.to_string()),
        }
        language
    }

    fn free(&mut self, length: Option<Length>) {
        for (count, note) in counts(length) {
            if count > LONGEST {
                self.miss(Class::Length, format!("{count} characters"), too_long());
                continue;
            }
            for (index, (name, unit)) in ALPHABETS.iter().enumerate() {
                if index == 0 || (1..=VARIED).contains(&count) {
                    let text = unit.chars().cycle().take(usize::try_from(count).unwrap_or(0));
                    let note = format!("{count} characters, {note}: {name}");
                    self.texts.push((Class::Length, note, text.collect()));
                }
            }
        }
    }

    fn matching(&mut self, automaton: &Automaton, length: Option<Length>) {
        let min = length.and_then(|length| length.min).unwrap_or(0);
        let max = length.and_then(|length| length.max).unwrap_or(u64::MAX);
        let sampler = Sampler::new(automaton, min, max);
        let lengths = sampler.lengths();
        let bounds = [min, min.saturating_add(1), max.saturating_sub(1), max];
        let ends = [lengths.first(), lengths.get(1), lengths.iter().rev().nth(1), lengths.last()];
        let mut inside: Vec<u64> = ends.into_iter().flatten().copied().chain(bounds).collect();
        inside.retain(|count| (min..=max).contains(count) && *count <= LONGEST);
        inside.sort_unstable();
        inside.dedup();
        for count in inside {
            let found = self.exactly(automaton, count, "as long as is allowed");
            if !found && count == max {
                let why = "no text that matches the pattern is as long";
                self.miss(
                    Class::Length,
                    format!("{count} characters, the greatest being {max}"),
                    why,
                );
            }
        }
        self.beyond(automaton, min, max);
        for text in sampler.near_misses(NEAR_MISSES) {
            let note = "barely no match".to_owned();
            self.texts.push((Class::Pattern, note, text));
        }
        let plain = ["", " ", "!", "\n", "🦀", "a", "A", "0", "-"];
        let filled = plain
            .iter()
            .map(|text| text.repeat(usize::try_from(min.clamp(1, VARIED)).unwrap_or(1)));
        self.texts.extend(
            filled.map(|text| (Class::Pattern, "one character over and over".to_owned(), text)),
        );
    }

    /// Texts that match, and are too short or too long.
    fn beyond(&mut self, automaton: &Automaton, min: u64, max: u64) {
        if let Some(below) = min.checked_sub(1) {
            let near = self.exactly(automaton, below, "too short by one");
            let shorter = Sampler::new(automaton, 0, below);
            let longest = shorter.lengths().last().copied();
            let found =
                near || longest.is_some_and(|count| self.exactly(automaton, count, "too short"));
            if !found {
                let why = "no text that matches the pattern is shorter";
                self.miss(Class::Length, "too short", why);
            }
        }
        if let Some(above) = max.checked_add(1) {
            if above > LONGEST {
                return self.miss(Class::Length, "too long", too_long());
            }
            let near = self.exactly(automaton, above, "too long by one");
            let longer = Sampler::new(automaton, above, u64::MAX);
            let shortest = longer.lengths().first().copied();
            let found =
                near || shortest.is_some_and(|count| self.exactly(automaton, count, "too long"));
            if !found {
                self.miss(Class::Length, "too long", "no text that matches the pattern is longer");
            }
        }
    }

    /// The lowest and the highest text of that length, if there is any.
    fn exactly(&mut self, automaton: &Automaton, count: u64, note: &str) -> bool {
        let sampler = Sampler::new(automaton, count, count);
        let texts = [
            ("plain characters", sampler.member(count, &mut || 0)),
            ("the lowest characters", sampler.lowest(count)),
            ("the highest characters", sampler.highest(count)),
        ];
        let mut found = false;
        for (name, text) in texts {
            if let Some(text) = text {
                self.texts.push((
                    Class::Length,
                    format!("{count} characters, {note}: {name}"),
                    text,
                ));
                found = true;
            }
        }
        found
    }

    /// Where the automaton is too large, plain texts have to do.
    fn guessed(&mut self, pattern: &Pattern, why: &str) {
        self.miss(Class::Pattern, format!("texts around {pattern}"), why);
        for text in ["", " ", "a", "A", "0", "-", "a\n", "🦀", "aaaaaaaa"] {
            self.texts.push((Class::Pattern, "a plain text".to_owned(), text.to_owned()));
        }
    }

    fn miss(&mut self, class: Class, note: impl Into<String>, why: impl Into<String>) {
        self.missing.push((class, note.into(), why.into()));
    }
}

fn too_long() -> String {
    format!("lengths beyond {LONGEST} are not made")
}
