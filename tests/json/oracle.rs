//! serde_json as the judge of syntax: random texts, sound and broken, are JSON for us if and only if
//! they are JSON for it.

use std::cell::Cell;

use proptest::prelude::*;
use serde_json::Value;
use strictly::MismatchKind;

use crate::doors::{Outcome, is_grammatical, mismatches};
use crate::places::{DOCUMENT, PLACES, UNKNOWN};
use crate::random::{cases, run};
use crate::spellings::{broken_text, json_text, number, string};
use crate::weather::Report;

/// What serde_json says of a text.
#[derive(Clone, Debug, PartialEq)]
enum Judgement {
    /// JSON, and this value of it.
    Json(Value),
    /// It follows the grammar, but holds a string that is no text (surrogates on their own) or a
    /// number beyond binary64.
    Unrepresentable,
    /// Not JSON.
    Broken,
}

fn judge(text: &[u8]) -> Judgement {
    if let Ok(value) = serde_json::from_slice(text) {
        return Judgement::Json(value);
    }
    if is_grammatical(text) { Judgement::Unrepresentable } else { Judgement::Broken }
}

#[derive(Default)]
struct Counts {
    json: Cell<u32>,
    unrepresentable: Cell<u32>,
    broken: Cell<u32>,
}

impl Counts {
    fn count(&self, judgement: &Judgement) {
        let counter = match judgement {
            Judgement::Json(_) => &self.json,
            Judgement::Unrepresentable => &self.unrepresentable,
            Judgement::Broken => &self.broken,
        };
        counter.set(counter.get() + 1);
    }

    fn total(&self) -> (u32, u32, u32) {
        (self.json.get(), self.unrepresentable.get(), self.broken.get())
    }
}

/// Our verdict in every place is the judge's.
fn agree(text: &[u8], counts: &Counts) -> Result<(), TestCaseError> {
    let judgement = judge(text);
    counts.count(&judgement);
    for place in &PLACES {
        // Alone it may be broken and in its place JSON: `1,"a":2`.
        let whole = judge(&place.json(text));
        let outcome = place.outcome(text);
        let agreed = match whole {
            Judgement::Json(_) => outcome.is_json(),
            Judgement::Broken => outcome == Outcome::Syntax,
            // Exact decimals have no bound, and text that is passed over as a value of a wrong type
            // is held to the grammar alone.
            Judgement::Unrepresentable => {
                place.exact || matches!(outcome, Outcome::Syntax | Outcome::Mismatch)
            }
        };
        prop_assert!(agreed, "as {}: {outcome:?}, but serde_json says {whole:?}", place.name);
    }
    // What is not of another type is not merely refused.
    if judgement == Judgement::Unrepresentable {
        prop_assert_eq!(UNKNOWN.outcome(text), Outcome::Syntax);
        prop_assert_eq!(DOCUMENT.outcome(text), Outcome::Syntax);
    }
    if let Judgement::Json(value) = &judgement {
        prop_assert_eq!(UNKNOWN.outcome(text), Outcome::Valid);
        same_document(text, value)?;
    }
    Ok(())
}

/// A document that is accepted is the value that serde_json reads.
fn same_document(text: &[u8], value: &Value) -> Result<(), TestCaseError> {
    let json = DOCUMENT.json(text);
    if DOCUMENT.outcome(text) != Outcome::Valid {
        let duplicate = vec![("/anything".to_owned(), MismatchKind::Duplicate)];
        prop_assert_eq!(mismatches::<Report>(&json), duplicate);
        return Ok(());
    }
    let report = strictly::from_slice::<Report>(&json).unwrap();
    let value = if value.is_null() { serde_json::json!({}) } else { value.clone() };
    prop_assert_eq!(&report.anything, &value);
    // Equality of values overlooks the sign of zero.
    prop_assert_eq!(report.anything.to_string(), value.to_string());
    Ok(())
}

#[test]
fn sound_texts() {
    let counts = Counts::default();
    run("sound texts", cases().max(256) * 8, &json_text(), |text| agree(text.as_bytes(), &counts));
    let (json, unrepresentable, broken) = counts.total();
    println!("{json} JSON, {unrepresentable} unrepresentable, {broken} broken");
    assert!(json > broken && broken == 0 && unrepresentable > 0);
}

#[test]
fn broken_texts() {
    let counts = Counts::default();
    run("broken texts", cases().max(256) * 16, &broken_text(), |text| agree(&text, &counts));
    let (json, unrepresentable, broken) = counts.total();
    println!("{json} JSON, {unrepresentable} unrepresentable, {broken} broken");
    assert!(json > 0 && unrepresentable > 0 && broken > json);
}

/// Doubles are the nearest to their text, as the standard library finds them.
#[test]
fn random_numbers() {
    run("numbers", cases().max(256) * 16, &number(), |text| {
        let json = format!(r#"{{"kelvin":{text}}}"#);
        let expected = text.parse::<f64>().ok().filter(|number| number.is_finite());
        let read = strictly::from_str::<Report>(&json).ok().map(|report| report.kelvin);
        prop_assert_eq!(read.map(f64::to_bits), expected.map(f64::to_bits));
        let json = format!(r#"{{"count":{text}}}"#);
        let read = strictly::from_str::<Report>(&json).ok().map(|report| report.count);
        // `-0.0` is the one spelling that is an integer here and not in the standard library.
        let zero = text.parse::<f64>().is_ok_and(|number| number == 0.0) && text.starts_with('-');
        prop_assert_eq!(read, text.parse().ok().or(zero.then_some(0)));
        let json = format!(r#"{{"exact":{text}}}"#);
        let read = strictly::from_str::<Report>(&json).ok().map(|report| report.exact.to_string());
        prop_assert_eq!(read, Some(text));
        Ok(())
    });
}

/// Strings are the text that serde_json reads, in every place that has one.
#[test]
fn random_strings() {
    run("strings", cases().max(256) * 16, &string(), |text| {
        let expected = serde_json::from_str::<String>(&text).ok();
        let json = format!(r#"{{"note":{text},"sparseMap":{{{text}:{text}}}}}"#);
        let report = strictly::from_str::<Report>(&json).ok();
        let note = report.as_ref().map(|report| report.note.clone());
        prop_assert_eq!(note, expected.clone());
        let map = report.and_then(|report| report.into_inner().sparse_map);
        let entry = map.and_then(|map| map.into_iter().next());
        prop_assert_eq!(entry, expected.clone().map(|text| (text, expected)));
        Ok(())
    });
}
