//! `@length` off by one, gone, or counted in other units.

use strictly_contract::pattern::Sampler;
use strictly_contract::{Constraints, Length, ShapeKind};

use super::{Change, Drafts, Edit, Fate, Measure, measure, put};
use crate::breach::{Breach, LONGEST};
use crate::constraint::ConstraintKind;
use crate::generate::{MANY, automaton_of};

impl Drafts<'_> {
    pub(super) fn length(&mut self) {
        let Some(length) = self.spot.place.constraints.length else { return };
        for (change, other, tells) in mistakes(length) {
            let edit = self.with_length(other);
            let (witnesses, otherwise) = self.of_length(tells);
            self.push(ConstraintKind::Length, change, edit, witnesses, otherwise);
        }
        match &self.spot.place.shape.kind {
            ShapeKind::String => {
                self.counted(length, "bytes", measure::bytes, char::len_utf8);
                self.counted(length, "UTF-16 units", measure::utf16, char::len_utf16);
            }
            ShapeKind::Blob => self.counted_before_base64(length),
            _ => {}
        }
    }

    fn with_length(&self, length: Option<Length>) -> Edit {
        let constraints = Constraints { length, ..self.spot.place.constraints.clone() };
        Edit::new(self.here(), Change::Constraints(constraints))
    }

    /// Values whose length is in the interval, and what follows if there are none.
    fn of_length(&self, (least, most): (u64, u64)) -> (Vec<Breach>, Fate) {
        let place = self.spot.place;
        let limit = match &place.shape.kind {
            ShapeKind::List { .. } | ShapeKind::Map { .. } => MANY,
            _ => LONGEST,
        };
        if least > limit {
            return (Vec::new(), Fate::Unreachable(format!("lengths beyond {limit} are not made")));
        }
        match (&place.shape.kind, &place.constraints.pattern) {
            (ShapeKind::String, None) => {
                let text = "a".repeat(usize::try_from(least).unwrap_or(0));
                (vec![put(text)], Fate::Equivalent)
            }
            (ShapeKind::String, Some(pattern)) => match automaton_of(pattern) {
                Ok(automaton) => {
                    let sampler = Sampler::new(&automaton, least, most);
                    let length = sampler.lengths().first().copied();
                    let text = length.and_then(|length| sampler.member(length, &mut || 0));
                    (text.into_iter().map(put).collect(), Fate::Equivalent)
                }
                Err(why) => (Vec::new(), Fate::Undecided(why.to_string())),
            },
            (ShapeKind::Enum(members), _) => {
                let fits =
                    |value: &&String| (least..=most).contains(&(value.chars().count() as u64));
                let values = members.iter().map(|member| &member.value);
                (values.filter(fits).map(|value| put(value.as_str())).collect(), Fate::Equivalent)
            }
            _ => {
                let fate = Fate::Unreachable("no value of that length can be made".to_owned());
                let value = self.generator.counted(place, least).ok();
                (value.into_iter().map(put).collect(), fate)
            }
        }
    }

    /// The length of a text counted in other units.
    fn counted(
        &mut self,
        length: Length,
        unit: &str,
        count: fn(&str) -> u64,
        weigh: fn(char) -> usize,
    ) {
        let mut edit = self.with_length(None);
        edit.measure = Some(Measure { length, count });
        let pattern = self.spot.place.constraints.pattern.as_ref();
        let longer = length.max.map(|max| ((length.min.unwrap_or(0), max), max));
        let shorter = length.min.and_then(|min| Some(((0, min.checked_sub(1)?), min - 1)));
        let mut witnesses = Vec::new();
        let mut otherwise = Fate::Equivalent;
        for (lengths, limit) in longer.into_iter().chain(shorter) {
            let text = match pattern {
                None => Ok(heavy(lengths.1, limit, weigh)),
                Some(pattern) => pattern.outweighing(lengths, limit, weigh),
            };
            match text {
                Ok(text) => witnesses.extend(text.map(put)),
                Err(why) => otherwise = Fate::Undecided(why.to_string()),
            }
        }
        self.push(
            ConstraintKind::Length,
            format!("{unit} are counted"),
            edit,
            witnesses,
            otherwise,
        );
    }

    fn counted_before_base64(&mut self, length: Length) {
        let mut edit = self.with_length(None);
        edit.measure = Some(Measure { length, count: measure::bytes });
        let lengths = [length.max, length.min.and_then(|min| min.checked_sub(1))];
        let values = lengths.into_iter().flatten().filter(|count| *count <= LONGEST);
        let values = values.filter_map(|count| self.generator.counted(self.spot.place, count).ok());
        let witnesses: Vec<Breach> = values.map(put).collect();
        let otherwise = Fate::Unreachable(format!("lengths beyond {LONGEST} are not made"));
        let change = "characters of base64 are counted".to_owned();
        self.push(ConstraintKind::Length, change, edit, witnesses, otherwise);
    }
}

/// A text of so many characters that weighs more than `limit`, as light as can be.
fn heavy(count: u64, limit: u64, weigh: fn(char) -> usize) -> Option<String> {
    let heavier = if weigh('é') > 1 { 'é' } else { '🦀' };
    if !(1..=LONGEST).contains(&count) {
        return None;
    }
    let plain = std::iter::repeat_n('a', usize::try_from(count).ok()? - 1);
    let text: String = plain.chain([heavier]).collect();
    (text.chars().map(|c| weigh(c) as u64).sum::<u64>() > limit).then_some(text)
}

/// What is changed, the length after it, and the lengths that are judged differently.
type Mistake = (String, Option<Length>, (u64, u64));

fn mistakes(length: Length) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let Length { min, max } = length;
    let shown = |bound: Option<u64>| bound.map_or("none".to_owned(), |bound| bound.to_string());
    let mut push = |new: Length, tells: (u64, u64)| {
        let change = if new.min == min {
            format!("the greatest length is {} instead of {}", shown(new.max), shown(max))
        } else {
            format!("the least length is {} instead of {}", shown(new.min), shown(min))
        };
        let any = new.min.is_some() || new.max.is_some();
        mistakes.push((change, any.then_some(new), tells));
    };
    if let Some(min) = min {
        if let Some(below) = min.checked_sub(1) {
            push(Length { min: Some(below), max }, (below, below));
            push(Length { min: None, max }, (0, below));
        }
        push(Length { min: Some(min.saturating_add(1)), max }, (min, min));
    }
    if let Some(max) = max {
        if let Some(below) = max.checked_sub(1) {
            push(Length { min, max: Some(below) }, (max, max));
        }
        if let Some(above) = max.checked_add(1) {
            push(Length { min, max: Some(above) }, (above, above));
            push(Length { min, max: None }, (above, u64::MAX));
        }
    }
    mistakes
}
