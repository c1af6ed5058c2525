//! Texts that violate one constraint of strings and enums.

use serde_json::Value;
use strictly_contract::pattern::Sampler;
use strictly_contract::{Constraints, Direction, EnumMember, Length, ShapeKind};

use super::{Breach, LONGEST, least, too_long};
use crate::generate::{Generator, MANY, Place, Text, automaton_of, satisfies};
use crate::site::Side;

/// How many texts that narrowly miss a pattern are kept.
const NEAR_MISSES: usize = 200;

/// How far beyond the greatest length a text is made.
const BEYOND: u64 = 3;

/// Texts that an enum does not have, near to those it has, and otherwise valid.
pub(super) fn not_in_set(
    generator: &Generator,
    place: Place<'_>,
    members: &[EnumMember],
) -> Result<Breach, String> {
    if generator.direction == Direction::Output {
        return Err("an output may hold values that the model does not know".to_owned());
    }
    let edits = members.iter().flat_map(|member| {
        let EnumMember { name, value, .. } = member;
        let shorter = value.char_indices().last().and_then(|(end, _)| value.get(..end));
        [
            value.to_lowercase(),
            value.to_uppercase(),
            format!("{value} "),
            format!(" {value}"),
            format!("{value}\n"),
            format!("{value}{value}"),
            shorter.unwrap_or_default().to_owned(),
            name.clone(),
        ]
    });
    let others = ["", "a", "0", "UNKNOWN", "unknown", "null"].map(str::to_owned);
    let is_new = |text: &String| members.iter().all(|member| member.value != *text);
    let all = edits.chain(others).filter(is_new).filter(|text| satisfies(place.constraints, text));
    choice(all, "no text outside of the set satisfies the other constraints")
}

/// Texts that are too short, too long or do not match, and are otherwise valid.
pub(super) fn breach(
    generator: &Generator,
    place: Place<'_>,
    side: Side,
) -> Result<Breach, String> {
    match &place.shape.kind {
        ShapeKind::Enum(members) if generator.direction == Direction::Input => {
            let values = members.iter().map(|member| member.value.clone());
            choice(
                values.filter(|text| fails_only(place.constraints, text, side)),
                "every value of the enum satisfies it",
            )
        }
        _ if side == Side::Pattern => no_match(place),
        _ => wrong_length(place, side),
    }
}

fn no_match(place: Place<'_>) -> Result<Breach, String> {
    let Constraints { length, pattern: Some(pattern), .. } = place.constraints else {
        return Err("there is no pattern".to_owned());
    };
    let min = least(place);
    let max = length.and_then(|length| length.max).unwrap_or(u64::MAX);
    let near = match automaton_of(pattern) {
        Ok(automaton) if automaton.accepts_everything() => {
            return Err("every text matches the pattern".to_owned());
        }
        Ok(automaton) => Sampler::new(&automaton, min, max).near_misses(NEAR_MISSES),
        Err(_) => Vec::new(),
    };
    let plain = ["", " ", "!", "\n", "🦀", "a", "A", "0", "-"];
    let filled =
        plain.iter().map(|text| text.repeat(usize::try_from(min.clamp(1, MANY)).unwrap_or(1)));
    let all = near.into_iter().chain(filled).chain(plain.map(str::to_owned));
    let broken = all.filter(|text| fails_only(place.constraints, text, Side::Pattern));
    choice(broken, "every text of an allowed length matches the pattern")
}

fn wrong_length(place: Place<'_>, side: Side) -> Result<Breach, String> {
    let (min, max) = if side == Side::LengthBelow {
        let below = least(place).checked_sub(1).ok_or("nothing is shorter than empty")?;
        (below.saturating_sub(BEYOND), below)
    } else {
        let above = too_long(place, LONGEST)?;
        (above, above + BEYOND)
    };
    let near = Length { min: Some(min), max: Some(max) };
    let any = if side == Side::LengthBelow {
        Length { min: None, ..near }
    } else {
        Length { max: None, ..near }
    };
    let pattern = place.constraints.pattern.as_ref();
    if pattern.is_none() {
        return Ok(Breach::Length(near));
    }
    // Next to the bound if the pattern allows it there, or else anywhere beyond.
    let text = Text::new(Some(near), pattern).or_else(|| Text::new(Some(any), pattern));
    let beyond = if side == Side::LengthBelow { "shorter" } else { "longer" };
    text.map(Breach::Text).ok_or_else(|| format!("no text that matches the pattern is {beyond}"))
}

/// Whether a text violates one side of a length or the pattern, and not the other constraint.
fn fails_only(constraints: &Constraints, text: &str, side: Side) -> bool {
    let without_length = Constraints { length: None, ..constraints.clone() };
    let without_pattern = Constraints { pattern: None, ..constraints.clone() };
    let (matches, fits) = (satisfies(&without_length, text), satisfies(&without_pattern, text));
    let min = constraints.length.and_then(|length| length.min).unwrap_or(0);
    let short = (text.chars().count() as u64) < min;
    match side {
        Side::Pattern => !matches && fits,
        Side::LengthBelow => matches && !fits && short,
        Side::LengthAbove => matches && !fits && !short,
        _ => false,
    }
}

fn choice(texts: impl Iterator<Item = String>, otherwise: &str) -> Result<Breach, String> {
    let mut texts: Vec<String> = texts.collect();
    texts.sort_by_key(|text| text.chars().count());
    texts.dedup();
    if texts.is_empty() {
        return Err(otherwise.to_owned());
    }
    Ok(Breach::Choice(texts.into_iter().map(Value::String).collect()))
}
