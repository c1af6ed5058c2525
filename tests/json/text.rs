//! Strings: escapes, surrogates, NUL, and what has to be UTF-8.

use crate::doors::Outcome::{Mismatch, Syntax, Valid};
use crate::doors::{outcome, verdict};
use crate::places::PLACES;
use crate::weather::Report;

/// What stands between the quotes, and the text that it means; none if it means none.
const SPELLINGS: [(&str, Option<&str>); 48] = [
    ("", Some("")),
    ("a", Some("a")),
    (r#"\""#, Some("\"")),
    (r"\\", Some("\\")),
    (r"\/", Some("/")),
    ("/", Some("/")),
    (r"\b\f\n\r\t", Some("\u{8}\u{c}\n\r\t")),
    (r"\u0041", Some("A")),
    (r"\u00e9\u00E9", Some("éé")),
    (r"\u0000", Some("\0")),
    (r"\u001f", Some("\u{1f}")),
    (r"\u007f", Some("\u{7f}")),
    (r"\u0080\u009f", Some("\u{80}\u{9f}")),
    (r"\u2028\u2029", Some("\u{2028}\u{2029}")),
    ("\u{2028}\u{2029}", Some("\u{2028}\u{2029}")),
    ("\u{7f}\u{80}", Some("\u{7f}\u{80}")),
    ("\u{feff}", Some("\u{feff}")),
    (r"\ufeff\ufffe\uffff", Some("\u{feff}\u{fffe}\u{ffff}")),
    ("\u{10ffff}", Some("\u{10ffff}")),
    (r"\ud83e\udd80", Some("🦀")),
    (r"\uD83E\uDD80", Some("🦀")),
    (r"\ud800\udc00\udbff\udfff", Some("\u{10000}\u{10ffff}")),
    ("🦀", Some("🦀")),
    (r"a\u0041\ud83e\udd80\\", Some("aA🦀\\")),
    (r"\\u0041", Some(r"\u0041")),
    (r"\ud83e", None),
    (r"\udd80", None),
    (r"\udd80\ud83e", None),
    (r"\ud83e\ud83e", None),
    (r"\ud83ea", None),
    (r"\ud83e\n", None),
    (r"\ud83e\u0041", None),
    (r"\ud83e\\udd80", None),
    (r"\ud83e \udd80", None),
    (r"\udbff\ue000", None),
    (r"\u", None),
    (r"\u41", None),
    (r"\u004", None),
    (r"\u00g1", None),
    (r"\u+041", None),
    (r"\U0041", None),
    (r"\u{41}", None),
    (r"\x41", None),
    (r"\a", None),
    (r"\v", None),
    (r"\0", None),
    (r"\'", None),
    ("\\\n", None),
];

#[test]
fn escapes() {
    for (spelling, expected) in SPELLINGS {
        let json = format!(r#"{{"note":"{spelling}"}}"#);
        let read = strictly::from_str::<Report>(&json).ok().map(|report| report.note.clone());
        assert_eq!(read.as_deref(), expected, "{spelling}");
        let whole = outcome::<Report>(json.as_bytes());
        assert_eq!(whole, if expected.is_some() { Valid } else { Syntax }, "{spelling}");
    }
}

/// The same spellings where they are a document, a map's key and value, a name, and skipped.
#[test]
fn escapes_elsewhere() {
    for (spelling, expected) in SPELLINGS {
        let read = |json: String| {
            verdict::<Report>(json.as_bytes()).ok()?;
            Some(strictly::from_str::<Report>(&json).unwrap())
        };
        let report = read(format!(r#"{{"anything":"{spelling}"}}"#));
        assert_eq!(report.as_ref().and_then(|report| report.anything.as_str()), expected);
        let report = read(format!(r#"{{"anything":{{"{spelling}":0}}}}"#));
        let key = report.as_ref().and_then(|report| report.anything.as_object()?.keys().next());
        assert_eq!(key.map(String::as_str), expected);
        let report = read(format!(r#"{{"sparseMap":{{"{spelling}":"{spelling}"}}}}"#));
        let entry = report.as_ref().and_then(|report| report.sparse_map.as_ref()?.iter().next());
        assert_eq!(entry.map(|(key, _)| key.as_str()), expected);
        assert_eq!(entry.and_then(|(_, value)| value.as_deref()), expected);
        for json in [
            format!(r#"{{"x":"{spelling}"}}"#),
            format!(r#"{{"x{spelling}":0}}"#),
            format!(r#"{{"x":["{spelling}"]}}"#),
            format!(r#"{{"x":{{"{spelling}":0}}}}"#),
            format!(r#"{{"login":{{"x":"{spelling}"}}}}"#),
        ] {
            let expected = if expected.is_some() { Valid } else { Syntax };
            assert_eq!(outcome::<Report>(json.as_bytes()), expected, "{json}");
        }
    }
}

/// Control characters below U+0020 are written in escapes or not at all.
#[test]
fn raw_control_characters() {
    for control in 0..0x20u8 {
        let json = format!(r#""a{}b""#, char::from(control));
        for place in &PLACES {
            assert_eq!(place.outcome(json.as_bytes()), Syntax, "U+{control:04X} as {}", place.name);
        }
    }
}

/// Bytes that are no UTF-8 make the whole text broken: in values, keys, and what is skipped.
#[test]
fn bytes_that_are_not_utf_8() {
    let bad: [&[u8]; 14] = [
        b"\x80",
        b"\xbf",
        b"\xc3",
        b"\xc0\xaf",
        b"\xc1\xbf",
        b"\xe2\x82",
        b"\xe0\x80\xaf",
        b"\xed\xa0\x80",
        b"\xed\xbf\xbf",
        b"\xf0\x9f\xa6",
        b"\xf0\x80\x80\xaf",
        b"\xf4\x90\x80\x80",
        b"\xf8\x88\x80\x80\x80",
        b"\xff",
    ];
    for bytes in bad {
        for (before, after) in
            [("\"", "\""), ("\"a", "b\""), ("{\"", "\":0}"), ("", ""), ("[", "]")]
        {
            let piece = [before.as_bytes(), bytes, after.as_bytes()].concat();
            for place in &PLACES {
                let shown = String::from_utf8_lossy(&piece);
                assert_eq!(place.outcome(&piece), Syntax, "{shown} as {}", place.name);
            }
        }
    }
}

/// The place of a syntax error is inside the text, and its words repeat nothing of it.
#[test]
fn places_of_errors() {
    let cases: [(&[u8], usize); 6] = [
        (b"{\"note\": qqq}", 1),
        (b"{\n\"x\": \"\xff\"}", 2),
        (b"{\n\n\"note\": \"a\nqqq\"}", 3),
        (b"{\"x\": [1,\n2,\nqqq]}", 3),
        (b"{\"qqq\" 1}", 1),
        (b"{\"x\": \"\\uqqqq\"}", 1),
    ];
    for (json, line) in cases {
        let shown = String::from_utf8_lossy(json);
        let rejection = verdict::<Report>(json).unwrap_err();
        let strictly::Rejection::Malformed(malformed) = &rejection else { panic!("{rejection}") };
        let syntax = malformed.as_syntax().unwrap();
        // A line break inside a string may count as the end of its line or the start of the next.
        assert!(syntax.line().unwrap().abs_diff(line) <= 1, "{shown}: {rejection}");
        assert!(syntax.column().unwrap() <= json.len() + 1, "{shown}: {rejection}");
        assert!(!rejection.to_string().contains("qqq"), "{shown}: {rejection}");
    }
}

/// Text is not trimmed, folded or normalised on its way in.
#[test]
fn text_is_kept_to_the_letter() {
    for text in [" a ", "e\u{301}", "\u{e9}", "\u{FF11}", "ﬀ", "İ", "\r\n", "\u{200d}", "a\0b"] {
        let json = serde_json::json!({ "note": text }).to_string();
        assert_eq!(strictly::from_str::<Report>(&json).unwrap().note, text);
    }
}

/// Strings are read whole or not at all, at whatever length their end comes.
#[test]
fn long_strings() {
    for length in (0..130).chain([1 << 12, 1 << 16]) {
        let long = "x".repeat(length);
        for (middle, means) in [("é", "é"), (r"\n", "\n"), (r"\ud83e\udd80", "🦀")] {
            let json = format!(r#"{{"note":"{long}{middle}{long}"}}"#);
            let report = strictly::from_str::<Report>(&json).unwrap();
            assert_eq!(report.note, format!("{long}{means}{long}"));
            assert_eq!(outcome::<Report>(json.as_bytes()), Valid);
        }
        for middle in ["\n", "\"", r"\q", r"\ud83e"] {
            let json = format!(r#"{{"note":"{long}{middle}{long}"}}"#);
            assert_eq!(outcome::<Report>(json.as_bytes()), Syntax, "{length} {middle:?}");
        }
        let unfinished = format!(r#"{{"note":"{long}"#);
        assert_eq!(outcome::<Report>(unfinished.as_bytes()), Syntax);
        let wrong = format!(r#"{{"count":"{long}"}}"#);
        assert_eq!(outcome::<Report>(wrong.as_bytes()), Mismatch);
    }
}
