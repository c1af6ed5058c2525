//! The three ways in, held against each other.

use serde::de::IgnoredAny;
use strictly::{Aggregate, Constraint, MismatchKind, Rejection, Violation};

/// What the readers say of a text, coarsely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// A value that satisfies its constraints.
    Valid,
    /// A value that does not.
    Invalid,
    /// JSON, but no value of the shape.
    Mismatch,
    /// Not JSON.
    Syntax,
}

impl Outcome {
    /// True unless the syntax is broken.
    pub(crate) fn is_json(self) -> bool {
        self != Self::Syntax
    }
}

/// The one verdict of all readers.
///
/// `from_slice` and `check_slice` say the same to the letter. `read_slice` looks at the form alone: it
/// accepts whatever is not malformed. What is not JSON is not JSON for any of them.
pub(crate) fn verdict<T: Aggregate>(json: &[u8]) -> Result<(), Rejection> {
    let shown = String::from_utf8_lossy(json);
    let read = strictly::from_slice::<T>(json).map(drop);
    assert_eq!(strictly::check_slice::<T>(json), read, "check_slice and from_slice: {shown}");
    let lenient = strictly::read_slice::<T>(json);
    match (&lenient, &read) {
        (Ok(_), Ok(()) | Err(Rejection::Invalid(_))) => {}
        // It forgives unknown enum values and union members, and other forms of timestamps.
        (Ok(_), Err(Rejection::Malformed(malformed))) => {
            assert!(malformed.as_syntax().is_none(), "read_slice accepts {shown}");
        }
        // Inside of what is refused, only the grammar counts; and they refuse different things.
        (Err(lenient), Err(Rejection::Malformed(strict))) => {
            let same = lenient.as_syntax().is_some() == strict.as_syntax().is_some();
            assert!(same || is_grammatical(json), "{lenient}, but {strict}: {shown}");
        }
        // To the strict readers a list or map that is too long is that and nothing else; this one does
        // not mind the length, and looks inside.
        (Err(lenient), Err(Rejection::Invalid(violations))) => {
            assert!(lenient.as_syntax().is_none(), "read_slice refuses {shown}: {lenient}");
            assert!(violations.iter().any(is_too_long), "read_slice refuses {shown}: {lenient}");
        }
        (Err(lenient), Ok(())) => panic!("read_slice refuses {shown}: {lenient}"),
    }
    read
}

/// True if a text follows the grammar of JSON, whether or not its strings and numbers mean something.
pub(crate) fn is_grammatical(json: &[u8]) -> bool {
    std::str::from_utf8(json).is_ok_and(|text| serde_json::from_str::<IgnoredAny>(text).is_ok())
}

fn is_too_long(violation: &Violation) -> bool {
    matches!(violation.constraint(), Constraint::Length { actual, max: Some(max), .. } if actual > max)
}

/// What [`verdict`] comes to.
pub(crate) fn outcome<T: Aggregate>(json: &[u8]) -> Outcome {
    match verdict::<T>(json) {
        Ok(()) => Outcome::Valid,
        Err(Rejection::Invalid(_)) => Outcome::Invalid,
        Err(Rejection::Malformed(malformed)) if malformed.as_syntax().is_some() => Outcome::Syntax,
        Err(Rejection::Malformed(_)) => Outcome::Mismatch,
    }
}

/// The mismatches, as path and kind.
pub(crate) fn mismatches<T: Aggregate>(json: &[u8]) -> Vec<(String, MismatchKind)> {
    match verdict::<T>(json) {
        Err(Rejection::Malformed(malformed)) => malformed
            .mismatches()
            .iter()
            .map(|mismatch| (mismatch.path().to_string(), mismatch.kind().clone()))
            .collect(),
        _ => Vec::new(),
    }
}
