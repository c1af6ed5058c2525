//! Generated decoders against each other, against serde_json, and against the interpreter.

use serde::de::IgnoredAny;
use serde_json::Value;
use strictly::Rejection;

use super::LIMIT;
use super::subject::{Subject, choose};

/// The input is a byte that chooses the type, and JSON or nearly so.
pub fn run(input: &[u8]) {
    let Some((subject, json)) = choose(input) else { return };
    if json.len() > LIMIT {
        return;
    }
    let verdict = agreed(subject, json);
    let is_syntax = matches!(
        &verdict,
        Err(Rejection::Malformed(malformed)) if malformed.as_syntax().is_some()
    );
    let is_grammatical = || {
        let text = std::str::from_utf8(json).ok();
        text.is_some_and(|text| serde_json::from_str::<IgnoredAny>(text).is_ok())
    };
    match serde_json::from_slice::<Value>(json) {
        Ok(value) => {
            assert!(!is_syntax, "{verdict:?}");
            // In this spelling no name is given twice, and no number is finer than the value tells.
            let spelled = value.to_string();
            let found = agreed(subject, spelled.as_bytes());
            let expected = subject.contract.check(&subject.id, subject.direction, &value).unwrap();
            assert_eq!(found, expected, "{spelled}");
        }
        // Its own limit of nesting is ours, and numbers and surrogates that mean nothing are only
        // looked at where a value is made of them.
        Err(_) => assert!(is_syntax || is_grammatical(), "{verdict:?}"),
    }
}

fn agreed(subject: &Subject, json: &[u8]) -> Result<(), Rejection> {
    let read = (subject.read)(json);
    assert_eq!((subject.check)(json), read, "check_slice and from_slice differ");
    if read.is_ok() {
        assert_eq!((subject.read_form)(json), Ok(()), "read_slice refuses what is valid");
    }
    read
}
