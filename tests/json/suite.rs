//! JSONTestSuite: each of its texts as the whole body, and in every other place.

use std::collections::BTreeMap;

use crate::doors::Outcome;
use crate::places::{BODY, DOCUMENT, PLACES, UNKNOWN};

/// Texts with a prefix (`y_`: JSON, `n_`: not JSON, `i_`: as one likes), by name.
fn suite(prefix: &str) -> Option<BTreeMap<String, Vec<u8>>> {
    let Ok(suites) = std::env::var("STRICTLY_SUITES") else {
        println!("STRICTLY_SUITES is not set: JSONTestSuite ({prefix}) is skipped");
        return None;
    };
    let mut texts = BTreeMap::new();
    for entry in std::fs::read_dir(format!("{suites}/json")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if name.starts_with(prefix) {
            texts.insert(name, std::fs::read(&path).unwrap());
        }
    }
    assert!(!texts.is_empty(), "no text begins with {prefix}");
    println!("{} texts begin with {prefix}", texts.len());
    Some(texts)
}

/// JSON is never called broken, wherever it stands.
#[test]
fn json_is_json() {
    for (name, text) in suite("y_").unwrap_or_default() {
        for place in &PLACES {
            assert!(place.outcome(&text).is_json(), "{name} as {}", place.name);
        }
        assert_eq!(UNKNOWN.outcome(&text), Outcome::Valid, "{name}");
        // A document is kept, so that it cannot have two values of one name.
        let kept = if name.starts_with("y_object_duplicated_key") {
            Outcome::Mismatch
        } else {
            Outcome::Valid
        };
        assert_eq!(DOCUMENT.outcome(&text), kept, "{name}");
    }
}

/// What is not JSON is always called that.
#[test]
fn other_text_is_not() {
    for (name, text) in suite("n_").unwrap_or_default() {
        for place in &PLACES {
            assert_eq!(place.outcome(&text), Outcome::Syntax, "{name} as {}", place.name);
        }
    }
}

/// What becomes of a text on which readers of JSON may differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    /// JSON, wherever it stands.
    Accepted,
    /// Not JSON, wherever it stands.
    Broken,
    /// Refused wherever it stands, and called broken wherever it is looked at. Inside a value that
    /// has been refused already only its grammar counts, which is that of JSON.
    Refused,
    /// JSON, but refused by what holds it.
    TooDeep,
}

use Choice::{Accepted, Broken, Refused, TooDeep};

/// Our choice where the suite leaves one, with the reason.
const CHOICES: [(&str, Choice, &str); 35] = [
    ("i_number_double_huge_neg_exp", Accepted, "rounds to zero"),
    ("i_number_huge_exp", Refused, "beyond binary64"),
    ("i_number_neg_int_huge_exp", Refused, "beyond binary64"),
    ("i_number_pos_double_huge_exp", Refused, "beyond binary64"),
    ("i_number_real_neg_overflow", Refused, "beyond binary64"),
    ("i_number_real_pos_overflow", Refused, "beyond binary64"),
    ("i_number_real_underflow", Accepted, "rounds to zero"),
    ("i_number_too_big_neg_int", Accepted, "a number within binary64"),
    ("i_number_too_big_pos_int", Accepted, "a number within binary64"),
    ("i_number_very_big_negative_int", Accepted, "a number within binary64"),
    ("i_object_key_lone_2nd_surrogate", Refused, "no Unicode scalar value"),
    ("i_string_1st_surrogate_but_2nd_missing", Refused, "no Unicode scalar value"),
    ("i_string_1st_valid_surrogate_2nd_invalid", Refused, "no Unicode scalar value"),
    ("i_string_UTF-16LE_with_BOM", Broken, "not UTF-8"),
    ("i_string_UTF-8_invalid_sequence", Broken, "not UTF-8"),
    ("i_string_UTF8_surrogate_U+D800", Broken, "not UTF-8"),
    ("i_string_incomplete_surrogate_and_escape_valid", Refused, "no Unicode scalar value"),
    ("i_string_incomplete_surrogate_pair", Refused, "no Unicode scalar value"),
    ("i_string_incomplete_surrogates_escape_valid", Refused, "no Unicode scalar value"),
    ("i_string_invalid_lonely_surrogate", Refused, "no Unicode scalar value"),
    ("i_string_invalid_surrogate", Refused, "no Unicode scalar value"),
    ("i_string_invalid_utf-8", Broken, "not UTF-8"),
    ("i_string_inverted_surrogates_U+1D11E", Refused, "no Unicode scalar value"),
    ("i_string_iso_latin_1", Broken, "not UTF-8"),
    ("i_string_lone_second_surrogate", Refused, "no Unicode scalar value"),
    ("i_string_lone_utf8_continuation_byte", Broken, "not UTF-8"),
    ("i_string_not_in_unicode_range", Broken, "not UTF-8"),
    ("i_string_overlong_sequence_2_bytes", Broken, "not UTF-8"),
    ("i_string_overlong_sequence_6_bytes", Broken, "not UTF-8"),
    ("i_string_overlong_sequence_6_bytes_null", Broken, "not UTF-8"),
    ("i_string_truncated-utf-8", Broken, "not UTF-8"),
    ("i_string_utf16BE_no_BOM", Broken, "not UTF-8"),
    ("i_string_utf16LE_no_BOM", Broken, "not UTF-8"),
    ("i_structure_500_nested_arrays", TooDeep, "the limit is 128"),
    ("i_structure_UTF-8_BOM_empty_object", Broken, "RFC 8259 lets a reader refuse the mark"),
];

#[test]
fn where_the_suite_leaves_a_choice() {
    let Some(texts) = suite("i_") else { return };
    let choices: BTreeMap<_, _> =
        CHOICES.iter().map(|(name, choice, reason)| (*name, (*choice, *reason))).collect();
    for (name, text) in &texts {
        // A text that is not in the table has no choice yet, which is a failure.
        let (choice, reason) = choices[name.as_str()];
        for place in &PLACES {
            let outcome = place.outcome(text);
            let as_chosen = match choice {
                Accepted => outcome.is_json(),
                Broken => outcome == Outcome::Syntax,
                Refused => matches!(outcome, Outcome::Syntax | Outcome::Mismatch),
                TooDeep => matches!(outcome, Outcome::Mismatch | Outcome::Invalid),
            };
            assert!(as_chosen, "{name} as {}: {outcome:?}, and yet {reason}", place.name);
        }
        for place in [UNKNOWN, DOCUMENT] {
            let expected = match choice {
                Accepted => Outcome::Valid,
                Broken | Refused => Outcome::Syntax,
                TooDeep => Outcome::Mismatch,
            };
            assert_eq!(place.outcome(text), expected, "{name} as {}", place.name);
        }
        assert_ne!(BODY.outcome(text), Outcome::Valid, "{name} is no object");
    }
}
