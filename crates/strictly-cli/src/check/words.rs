//! Violations in the words of a person.

use std::borrow::Cow;
use std::fmt::Display;

use strictly::{Constraint, Pointer};
use strictly_contract::ShapeKind;

use super::locate::{Kind, Place};

/// How many values of an enum are listed.
const VALUES_LISTED: usize = 12;

/// The name of the constraint trait, without its `@`.
pub(super) fn name(constraint: &Constraint) -> &'static str {
    match constraint {
        Constraint::Required => "required",
        Constraint::Enum { .. } => "enum",
        Constraint::Length { .. } => "length",
        Constraint::Pattern { .. } => "pattern",
        Constraint::Range { .. } => "range",
        Constraint::UniqueItems => "uniqueItems",
        _ => "constraint",
    }
}

/// How a sentence calls the value at a path.
pub(super) fn subject(path: &Pointer) -> String {
    if path.as_str().is_empty() { "the document".to_owned() } else { format!("`{path}`") }
}

/// What is wrong: `` `/Tags` has too many entries ``.
pub(super) fn title(path: &Pointer, constraint: &Constraint, place: &Place<'_>) -> String {
    let subject = match place.kind {
        Kind::Key => format!("a key of {}", subject(path)),
        _ => subject(path),
    };
    let problem = match constraint {
        Constraint::Required => "is missing",
        Constraint::Enum { .. } => "is none of the values allowed",
        Constraint::Length { actual, min, .. } => {
            let is_short = min.is_some_and(|min| *actual < min);
            match (place.shape, is_short) {
                (ShapeKind::List { .. }, true) => "has too few items",
                (ShapeKind::List { .. }, false) => "has too many items",
                (ShapeKind::Map { .. }, true) => "has too few entries",
                (ShapeKind::Map { .. }, false) => "has too many entries",
                (_, true) => "is too short",
                (_, false) => "is too long",
            }
        }
        Constraint::Pattern { .. } => "does not match its pattern",
        Constraint::Range { .. } => "is out of range",
        Constraint::UniqueItems => "has equal items",
        _ => "violates a constraint",
    };
    format!("{subject} {problem}")
}

/// What is asked instead: `51 entries, at most 50 allowed`.
pub(super) fn label(constraint: &Constraint, place: &Place<'_>) -> String {
    match constraint {
        Constraint::Required => match place.kind {
            Kind::Lacking(name) => format!("`{name}` is required here"),
            _ => "required, and null counts as missing".to_owned(),
        },
        Constraint::Enum { values } => format!("must be {}", alternatives(values)),
        Constraint::Length { actual, min, max } => {
            let unit = unit(place.shape, *actual == 1);
            format!("{actual} {unit}, {} allowed", bounds(min.as_ref(), max.as_ref(), "to"))
        }
        Constraint::Pattern { pattern } => format!("must match {pattern}"),
        Constraint::Range { min, max } => {
            format!("must be {}", bounds(min.as_ref(), max.as_ref(), "to"))
        }
        Constraint::UniqueItems => "no two items may be equal".to_owned(),
        other => other.to_string(),
    }
}

fn unit(shape: &ShapeKind, one: bool) -> &'static str {
    match (shape, one) {
        (ShapeKind::Blob, true) => "byte",
        (ShapeKind::Blob, false) => "bytes",
        (ShapeKind::List { .. }, true) => "item",
        (ShapeKind::List { .. }, false) => "items",
        (ShapeKind::Map { .. }, true) => "entry",
        (ShapeKind::Map { .. }, false) => "entries",
        (_, true) => "character",
        (_, false) => "characters",
    }
}

fn bounds<T: Display + PartialEq>(min: Option<&T>, max: Option<&T>, to: &str) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => format!("exactly {min}"),
        (Some(min), Some(max)) => format!("{min} {to} {max}"),
        (Some(min), None) => format!("at least {min}"),
        (None, Some(max)) => format!("at most {max}"),
        (None, None) => "any".to_owned(),
    }
}

/// `A`, `A or B`, `A, B or C`; long sets are cut short.
fn alternatives(values: &[Cow<'_, str>]) -> String {
    let more = values.len().saturating_sub(VALUES_LISTED);
    match values {
        [] => "a value that is not public".to_owned(),
        [only] => only.to_string(),
        [first @ .., last] if more == 0 => format!("{} or {last}", first.join(", ")),
        _ => {
            let listed: Vec<_> = values.iter().take(VALUES_LISTED).map(AsRef::as_ref).collect();
            format!("{} or one of {more} more", listed.join(", "))
        }
    }
}
