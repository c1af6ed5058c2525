//! What a validator says of a text.

use strictly_contract::strictly::{Malformed, Rejection, Violations};

use crate::case::{Case, Class};

/// The answer of whatever is tested. Functions that return one of these make one by themselves:
///
/// - `Result<T, Rejection>`, as [`check_slice`](strictly_contract::strictly::check_slice) does: held
///   to the whole verdict;
/// - `Result<T, Violations>` and `Result<T, Option<Violations>>`, none for what is not of the shape:
///   held to every violation that is told;
/// - `Result<T, ()>`, `Result<T, String>` and `bool`: held to accepting and refusing alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Valid.
    Accepted,
    /// Not valid, and these are the reasons.
    Rejected(Rejection),
    /// Not valid; the reasons are not told.
    Refused,
}

impl Answer {
    /// Whether it is what a case asks for, and if not, how it differs.
    pub(crate) fn differs_from(&self, case: &Case) -> Option<String> {
        match (self, &case.verdict) {
            (Self::Accepted, Ok(())) | (Self::Refused, Err(_)) => None,
            (Self::Accepted, Err(expected)) => Some(format!("accepted, though: {expected}")),
            (Self::Refused, Ok(())) => Some("refused, though it is valid".to_owned()),
            (Self::Rejected(found), Ok(())) => {
                Some(format!("refused, though it is valid: {found}"))
            }
            (Self::Rejected(found), Err(expected)) if found == expected => None,
            // Where a text ceases to be JSON is for each reader to say.
            (Self::Rejected(Rejection::Malformed(_)), _) if case.class == Class::Syntax => None,
            (Self::Rejected(found), Err(expected)) => {
                Some(format!("refused for other reasons\n  expected: {expected}\n  found: {found}"))
            }
        }
    }
}

impl<T> From<Result<T, Rejection>> for Answer {
    fn from(result: Result<T, Rejection>) -> Self {
        result.map_or_else(Self::Rejected, |_| Self::Accepted)
    }
}

impl<T> From<Result<T, Violations>> for Answer {
    fn from(result: Result<T, Violations>) -> Self {
        result.map_err(Rejection::from).into()
    }
}

impl<T> From<Result<T, Malformed>> for Answer {
    fn from(result: Result<T, Malformed>) -> Self {
        result.map_err(Rejection::from).into()
    }
}

impl<T> From<Result<T, Option<Violations>>> for Answer {
    fn from(result: Result<T, Option<Violations>>) -> Self {
        match result {
            Ok(_) => Self::Accepted,
            Err(Some(violations)) => Self::Rejected(violations.into()),
            Err(None) => Self::Refused,
        }
    }
}

impl<T> From<Result<T, ()>> for Answer {
    fn from(result: Result<T, ()>) -> Self {
        result.is_ok().into()
    }
}

impl<T> From<Result<T, String>> for Answer {
    fn from(result: Result<T, String>) -> Self {
        result.is_ok().into()
    }
}

impl From<bool> for Answer {
    fn from(accepted: bool) -> Self {
        if accepted { Self::Accepted } else { Self::Refused }
    }
}
