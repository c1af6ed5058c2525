//! `@length` off by one, gone, or counted in other units.

use strictly_contract::pattern::Sampler;
use strictly_contract::{Constraints, Length, ShapeKind};

use super::{Change, Drafts, Edit, Fate, Measure, measure, put};
use crate::breach::{Breach, LONGEST};
use crate::constraint::{ConstraintKind, End};
use crate::generate::{MANY, automaton_of};

impl Drafts<'_> {
    pub(super) fn length(&mut self) {
        let Some(length) = self.spot.place.constraints.length else { return };
        for Mistake { change, length: other, tells, lifts } in mistakes(length) {
            let edit = self.with_length(other);
            let (witnesses, otherwise) = match tells {
                Some(tells) => self.of_length(tells),
                None => (Vec::new(), Fate::Equivalent),
            };
            self.push(ConstraintKind::Length, change, edit, witnesses, otherwise);
            if let Some(end) = lifts {
                self.lifts(end);
            }
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

/// A length that is a little wrong.
struct Mistake {
    change: String,
    length: Option<Length>,
    /// The lengths that are judged differently; none if there are none.
    tells: Option<(u64, u64)>,
    /// The end that is gone.
    lifts: Option<End>,
}

fn mistakes(length: Length) -> Vec<Mistake> {
    let Length { min, max } = length;
    let shown = |bound: Option<u64>| bound.map_or("none".to_owned(), |bound| bound.to_string());
    let one = |new: Length, tells: Option<(u64, u64)>, lifts: Option<End>| {
        let change = if new.min == min {
            format!("the greatest length is {} instead of {}", shown(new.max), shown(max))
        } else {
            format!("the least length is {} instead of {}", shown(new.min), shown(min))
        };
        let any = new.min.is_some() || new.max.is_some();
        Mistake { change, length: any.then_some(new), tells, lifts }
    };
    let mut mistakes = Vec::new();
    if let Some(min) = min {
        let below = min.checked_sub(1);
        if let Some(below) = below {
            mistakes.push(one(Length { min: Some(below), max }, Some((below, below)), None));
        }
        let shorter = below.map(|below| (0, below));
        mistakes.push(one(Length { min: None, max }, shorter, Some(End::Least)));
        let above = Length { min: Some(min.saturating_add(1)), max };
        mistakes.push(one(above, Some((min, min)), None));
    }
    if let Some(max) = max {
        if let Some(below) = max.checked_sub(1) {
            mistakes.push(one(Length { min, max: Some(below) }, Some((max, max)), None));
        }
        let above = max.checked_add(1);
        if let Some(above) = above {
            mistakes.push(one(Length { min, max: Some(above) }, Some((above, above)), None));
        }
        let longer = above.map(|above| (above, u64::MAX));
        mistakes.push(one(Length { min, max: None }, longer, Some(End::Greatest)));
    }
    mistakes
}
