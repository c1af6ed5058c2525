//! Everything that is ever said about a request.

use std::error::Error;
use std::fmt::Debug;

use serde::Serialize;
use strictly::{Aggregate, Rejection};
use strictly_http::Refusal;

/// What is said about a text by any reader: messages, debug forms, sources of errors, answers.
pub(crate) fn all<T: Aggregate + Debug + Serialize>(json: &[u8]) -> Vec<String> {
    let mut texts = Vec::new();
    if let Err(rejection) = strictly::check_slice::<T>(json) {
        of_rejection(&rejection, &mut texts);
    }
    match strictly::from_slice::<T>(json) {
        Ok(value) => texts.push(format!("{value:?} {value:#?}")),
        Err(rejection) => of_rejection(&rejection, &mut texts),
    }
    match strictly::read_slice::<T>(json) {
        Ok(value) => {
            texts.push(format!("{value:?}"));
            texts.extend(strictly::to_vec(&value).err().map(|error| format!("{error} {error:?}")));
        }
        Err(malformed) => of_error(&malformed, &mut texts),
    }
    texts
}

/// Each message by itself, as a line of a log would have it.
pub(crate) fn messages<T: Aggregate>(json: &[u8]) -> Vec<String> {
    match strictly::check_slice::<T>(json) {
        Ok(()) => Vec::new(),
        Err(Rejection::Invalid(violations)) => {
            let mut messages: Vec<_> = violations.iter().map(ToString::to_string).collect();
            messages.push(violations.summary());
            messages
        }
        Err(Rejection::Malformed(malformed)) => match malformed.as_syntax() {
            Some(syntax) => vec![syntax.to_string()],
            None => malformed.mismatches().iter().map(ToString::to_string).collect(),
        },
    }
}

fn of_rejection(rejection: &Rejection, texts: &mut Vec<String>) {
    of_error(rejection, texts);
    match rejection {
        Rejection::Invalid(violations) => {
            of_error(violations, texts);
            texts.push(violations.summary());
            texts
                .extend(violations.iter().map(|it| format!("{it} {it:?} {it:#?} {:?}", it.path())));
        }
        Rejection::Malformed(malformed) => {
            of_error(malformed, texts);
            texts.extend(malformed.mismatches().iter().map(|it| format!("{it} {it:?} {it:#?}")));
            texts.extend(malformed.as_syntax().map(|it| format!("{it} {it:?}")));
        }
    }
    let refusal = Refusal::of(rejection);
    texts.push(format!("{refusal:?}"));
    texts.push(String::from_utf8(refusal.body().to_vec()).unwrap());
}

/// An error, and what caused it.
fn of_error(error: &dyn Error, texts: &mut Vec<String>) {
    let mut next = Some(error);
    while let Some(error) = next {
        texts.push(format!("{error} {error:?} {error:#?}"));
        next = error.source();
    }
}
