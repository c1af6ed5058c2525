//! Whole bodies: what stands around the value, and values that are not objects.

use strictly::{Expected, JsonType, MismatchKind};

use crate::doors::Outcome::{Invalid, Mismatch, Syntax, Valid};
use crate::doors::{mismatches, outcome};
use crate::weather::{City, Report};

/// JSON has four characters of white space, and no comments.
#[test]
fn around_the_value() {
    let cases = [
        ("{}", Valid),
        (" \t\r\n{ \t\r\n} \t\r\n", Valid),
        (r#" { "note" : "a" , "count" : 1 } "#, Valid),
        ("", Syntax),
        (" ", Syntax),
        ("{} x", Syntax),
        ("{}{}", Syntax),
        ("{} {}", Syntax),
        ("{},", Syntax),
        ("{}]", Syntax),
        ("{}\0", Syntax),
        ("\0{}", Syntax),
        ("{}\u{1A}", Syntax),
        ("{}\n\n\n", Valid),
        ("\u{FEFF}{}", Syntax),
        ("{}\u{FEFF}", Syntax),
        ("{\u{FEFF}}", Syntax),
        ("\u{A0}{}", Syntax),
        ("{\u{B}}", Syntax),
        ("{\u{C}}", Syntax),
        ("{\u{85}}", Syntax),
        ("{\u{2028}}", Syntax),
        ("{\u{3000}}", Syntax),
        ("// c\n{}", Syntax),
        ("{}// c", Syntax),
        ("{/* c */}", Syntax),
        ("{} # c", Syntax),
        (")]}',\n{}", Syntax),
        ("{}\n---\n{}", Syntax),
    ];
    for (json, expected) in cases {
        assert_eq!(outcome::<Report>(json.as_bytes()), expected, "{json:?}");
    }
}

/// Relatives of JSON are not JSON, in what is read and in what is skipped.
#[test]
fn other_languages() {
    let pieces = [
        "{'note':'a'}",
        "{note:\"a\"}",
        "{\"a\":1,}",
        "{,}",
        "{\"a\":1,,\"b\":2}",
        "{\"a\" 1}",
        "{\"a\":}",
        "{:1}",
        "{\"a\"}",
        "{1:2}",
        "{null:2}",
        "{\"a\":1;\"b\":2}",
        "{\"a\":1 \"b\":2}",
        "[1,]",
        "[,1]",
        "[1,,2]",
        "[1 2]",
        "[1",
        "[",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "[}",
        "{]",
        "[1}",
        "True",
        "NULL",
        "nul",
        "nulll",
        "tru",
        "truefalse",
        "undefined",
        "NaN",
        "Infinity",
        "-Infinity",
        "`a`",
        "\"a",
        "\"a\\\"",
        "'a'",
        "u\"a\"",
        "\"a\" \"b\"",
        "\"a\"+\"b\"",
        "<a/>",
        "a: 1",
    ];
    for piece in pieces {
        for place in &crate::places::PLACES {
            assert_eq!(place.outcome(piece.as_bytes()), Syntax, "{piece} as {}", place.name);
        }
    }
}

/// Only an object is a structure. In particular an array of its members in their order is not.
#[test]
fn a_structure_is_an_object() {
    let cases = [
        ("null", JsonType::Null),
        ("true", JsonType::Boolean),
        ("1", JsonType::Number),
        ("-0.5e1", JsonType::Number),
        (r#""{}""#, JsonType::String),
        ("[]", JsonType::Array),
        ("[1]", JsonType::Array),
        ("[{}]", JsonType::Array),
        (r#"["A"]"#, JsonType::Array),
    ];
    for (json, found) in cases {
        let at =
            |expected, path: &str| vec![(path.to_owned(), MismatchKind::Type { expected, found })];
        assert_eq!(mismatches::<Report>(json.as_bytes()), at(Expected::Structure, ""), "{json}");
        if found == JsonType::Null {
            continue;
        }
        for (member, expected) in
            [("login", Expected::Structure), ("proof", Expected::Union), ("byKey", Expected::Map)]
        {
            let json = format!(r#"{{"{member}":{json}}}"#);
            let path = format!("/{member}");
            assert_eq!(mismatches::<Report>(json.as_bytes()), at(expected, &path), "{json}");
        }
    }
}

/// Null is absence, and absence is a violation only of `@required` without a default.
#[test]
fn null_members() {
    let members = [
        "level",
        "secret",
        "passwords",
        "byKey",
        "pin",
        "login",
        "proof",
        "celsius",
        "kelvin",
        "offset",
        "count",
        "fine",
        "exact",
        "many",
        "photo",
        "note",
        "gaps",
        "sparseMap",
        "modes",
        "levels",
        "at",
        "old",
        "oldCity",
        "anything",
        "flag",
        "unknown",
    ];
    for member in members {
        let json = format!(r#"{{"{member}":null}}"#);
        assert_eq!(outcome::<Report>(json.as_bytes()), Valid, "{json}");
    }
    assert_eq!(outcome::<City>(br#"{"name":null}"#), Invalid);
    assert_eq!(outcome::<City>(br"{}"), Invalid);
    // In lists and maps it is a value, and allowed if they are `@sparse`.
    let cases = [
        (r#"{"gaps":[null,1,null]}"#, Valid),
        (r#"{"sparseMap":{"a":null}}"#, Valid),
        (r#"{"levels":[null]}"#, Mismatch),
        (r#"{"modes":{"large":null}}"#, Mismatch),
        (r#"{"anything":[null,{"a":null}]}"#, Valid),
    ];
    for (json, expected) in cases {
        assert_eq!(outcome::<Report>(json.as_bytes()), expected, "{json}");
    }
}

/// Member names are compared to the letter.
#[test]
fn names_are_exact() {
    for name in ["Note", "NOTE", " note", "note ", "no te", "note\\u0000", "\\ufeffnote", ""] {
        let json = format!(r#"{{"{name}":1}}"#);
        assert_eq!(outcome::<Report>(json.as_bytes()), Valid, "{json} is another member");
    }
    for name in ["note", "\\u006eote", "\\u006E\\u006F\\u0074\\u0065"] {
        let json = format!(r#"{{"{name}":1}}"#);
        assert_eq!(outcome::<Report>(json.as_bytes()), Mismatch, "{json} is the member");
    }
    // `@jsonName` takes the member's place.
    assert_eq!(outcome::<City>(br#"{"name":"A","tags":1}"#), Valid);
    assert_eq!(outcome::<City>(br#"{"name":"A","labels":1}"#), Mismatch);
}
