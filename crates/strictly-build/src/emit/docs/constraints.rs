//! The constraints of a member in words.

use std::fmt::Display;

use strictly_contract::{Constraints, Member, Presence, ShapeKind};

use super::code;

/// One sentence for each constraint: ``Required. Length `1..=64`. Unique items.``
pub(in crate::emit) fn line(member: &Member, target: Option<&ShapeKind>) -> String {
    let mut sentences = Vec::new();
    if member.presence == Presence::Required {
        sentences.push("Required.".to_owned());
    }
    sentences.extend(of_constraints(&member.constraints));
    if let Some(ShapeKind::List { unique_items: true, .. }) = target {
        sentences.push("Unique items.".to_owned());
    }
    if let Presence::Default(value) = &member.presence {
        sentences.push(format!("Default {}.", code(&value.to_string())));
    }
    sentences.join(" ")
}

/// As [`line`], for a member of a union, of which one is always there.
pub(in crate::emit) fn of_variant(member: &Member, target: Option<&ShapeKind>) -> String {
    line(&Member { presence: Presence::Optional, ..member.clone() }, target)
}

fn of_constraints(constraints: &Constraints) -> impl Iterator<Item = String> {
    let Constraints { length, pattern, range } = constraints;
    let length = length
        .map(|length| format!("Length {}.", interval(length.min.as_ref(), length.max.as_ref())));
    let pattern = pattern.as_ref().map(|pattern| format!("Pattern {}.", code(pattern.source())));
    let range = range
        .as_ref()
        .map(|range| format!("Range {}.", interval(range.min.as_ref(), range.max.as_ref())));
    [length, pattern, range].into_iter().flatten()
}

/// As Rust writes it.
fn interval(min: Option<&impl Display>, max: Option<&impl Display>) -> String {
    let min = min.map(ToString::to_string).unwrap_or_default();
    let max = max.map(|max| format!("={max}")).unwrap_or_default();
    code(&format!("{min}..{max}"))
}
