//! Keys given twice: refused wherever a value is made of them, so that no two readers of one text
//! can take different values from it.

use strictly::MismatchKind;

use crate::doors::Outcome::{Invalid, Valid};
use crate::doors::{mismatches, outcome};
use crate::weather::{City, Report};

fn duplicate_at(path: &str) -> Vec<(String, MismatchKind)> {
    vec![(path.to_owned(), MismatchKind::Duplicate)]
}

#[test]
fn in_structures_maps_and_documents() {
    let cases = [
        (r#"{"note":"a","note":"b"}"#, "/note"),
        (r#"{"note":"a","note":"a"}"#, "/note"),
        (r#"{"note":"a","x":1,"note":"b"}"#, "/note"),
        (r#"{"note":"a","\u006eote":"b"}"#, "/note"),
        (r#"{"\u006eote":"a","\u006Eote":"b"}"#, "/note"),
        // Null is absence, but the name has been used.
        (r#"{"note":null,"note":"b"}"#, "/note"),
        (r#"{"note":"a","note":null}"#, "/note"),
        (r#"{"note":null,"note":null}"#, "/note"),
        // The second value does not matter, and neither does its type.
        (r#"{"note":"a","note":1}"#, "/note"),
        (r#"{"note":"a","note":[{"a":1,"a":2}]}"#, "/note"),
        (r#"{"login":{"user":"a","user":"b"}}"#, "/login/user"),
        (r#"{"sparseMap":{"k":"a","k":"b"}}"#, "/sparseMap/k"),
        (r#"{"sparseMap":{"k":"a","\u006b":"b"}}"#, "/sparseMap/k"),
        (r#"{"sparseMap":{"k":null,"k":null}}"#, "/sparseMap/k"),
        (r#"{"sparseMap":{"":"a","":"b"}}"#, "/sparseMap/"),
        (r#"{"sparseMap":{"é":"a","\u00e9":"b"}}"#, "/sparseMap/é"),
        (r#"{"sparseMap":{"🦀":"a","\ud83e\udd80":"b"}}"#, "/sparseMap/🦀"),
        // A document has no paths inside.
        (r#"{"anything":{"a":1,"a":2}}"#, "/anything"),
        (r#"{"anything":{"a":1,"\u0061":2}}"#, "/anything"),
        (r#"{"anything":[{"b":{"a":1,"a":1}}]}"#, "/anything"),
    ];
    for (json, path) in cases {
        assert_eq!(mismatches::<Report>(json.as_bytes()), duplicate_at(path), "{json}");
    }
}

/// A key of a map that must not be shown is not shown here either.
#[test]
fn of_sensitive_keys() {
    let json = r#"{"byKey":{"password":1,"password":2}}"#;
    assert_eq!(mismatches::<Report>(json.as_bytes()), duplicate_at("/byKey/*"));
}

/// A name given twice in a union is two members, of which there may be one.
#[test]
fn in_unions() {
    for (json, found) in [
        (r#"{"proof":{"hint":"a","hint":"b"}}"#, 2),
        (r#"{"proof":{"hint":"a","\u0068int":"b"}}"#, 2),
        (r#"{"proof":{"hint":"a","x":1,"x":2}}"#, 3),
    ] {
        let expected = vec![("/proof".to_owned(), MismatchKind::UnionMembers { found })];
        assert_eq!(mismatches::<Report>(json.as_bytes()), expected, "{json}");
    }
    // Members that are null do not count, however often they are named.
    assert_eq!(outcome::<Report>(br#"{"proof":{"hint":null,"hint":"a"}}"#), Valid);
}

/// What nobody looks at may say anything twice: no value is taken from it.
#[test]
fn where_nobody_looks() {
    for json in [
        r#"{"x":1,"x":2}"#,
        r#"{"x":{"a":1,"a":2}}"#,
        r#"{"x":[{"a":1,"\u0061":2}]}"#,
        r#"{"login":{"x":1,"x":2}}"#,
    ] {
        assert_eq!(outcome::<Report>(json.as_bytes()), Valid, "{json}");
    }
}

/// Different characters are different keys, even if they look the same.
#[test]
fn look_alikes_are_no_duplicates() {
    for json in [
        "{\"sparseMap\":{\"\u{e9}\":\"a\",\"e\u{301}\":\"b\"}}",
        "{\"sparseMap\":{\"a\":\"a\",\"A\":\"b\"}}",
        "{\"sparseMap\":{\"a\":\"a\",\"a \":\"b\"}}",
        "{\"sparseMap\":{\"1\":\"a\",\"\u{FF11}\":\"b\"}}",
        "{\"sparseMap\":{\"a\":\"a\",\"a\\u0000\":\"b\"}}",
    ] {
        assert_eq!(outcome::<Report>(json.as_bytes()), Valid, "{json}");
    }
}

/// `City.tags` allows ten entries. Keys are compared up to there; with one more the map is too long,
/// and that is all that is said of it.
#[test]
fn up_to_the_greatest_length() {
    let tags = |count: usize, twice: &str| {
        let entries: Vec<_> = (0..count).map(|n| format!(r#""k{n}":"""#)).collect();
        format!(r#"{{"name":"A","labels":{{{},"{twice}":""}}}}"#, entries.join(","))
    };
    assert_eq!(mismatches::<City>(tags(9, "k0").as_bytes()), duplicate_at("/tags/k0"));
    assert_eq!(outcome::<City>(tags(10, "k0").as_bytes()), Invalid);
    assert_eq!(outcome::<City>(tags(10, "k10").as_bytes()), Invalid);
}

/// Beyond the keys that are compared one by one stands a hash set.
#[test]
fn among_many() {
    for count in [15, 16, 17, 1000] {
        for escaped in ["k0", "\\u006b0"] {
            let entries: Vec<_> = (0..count).map(|n| format!(r#""k{n}":"""#)).collect();
            let json = format!(r#"{{"sparseMap":{{{},"{escaped}":""}}}}"#, entries.join(","));
            assert_eq!(mismatches::<Report>(json.as_bytes()), duplicate_at("/sparseMap/k0"));
        }
        // The key with an escape came first.
        let entries: Vec<_> = (1..count).map(|n| format!(r#""k{n}":"""#)).collect();
        let json = format!(r#"{{"sparseMap":{{"\u006b0":"",{},"k0":""}}}}"#, entries.join(","));
        assert_eq!(mismatches::<Report>(json.as_bytes()), duplicate_at("/sparseMap/k0"));
    }
}
