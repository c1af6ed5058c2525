//! The ways in which a format may hand out a value.

use strictly::Valid;

use crate::format::{Any, read, verdict};
use crate::weather::{City, GetCityInput, Report};

/// A value in each of the ways, and its text in JSON.
fn same(member: &'static str, json: &str, ways: &[Any]) {
    let text = format!(r#"{{"{member}": {json}}}"#);
    let expected: Valid<Report> = strictly::from_str(&text).unwrap();
    for way in ways {
        let found = read::<Report>(Any::object(member, way.clone()));
        assert_eq!(found.as_ref(), Ok(&*expected), "{member} from {way:?}");
    }
}

#[test]
fn a_value_may_be_handed_out_in_any_way() {
    use Any::{Bool, Borrowed, Float, List, Map, Owned, Signed, Text, Unsigned, Wide};
    same("fine", "false", &[Bool(false), Bool(false).some(), Bool(false).newtype()]);
    same("celsius", "5", &[Signed(5), Unsigned(5), Wide(5), Signed(5).some(), Wide(5).newtype()]);
    same("celsius", "-50", &[Signed(-50), Wide(-50), Signed(-50).some().newtype()]);
    same("kelvin", "0.5", &[Float(0.5), Float(0.5).some(), Float(0.5).newtype()]);
    same("note", r#""a""#, &[Text("a"), Borrowed("a"), Owned("a"), Owned("a").some()]);
    same(
        "gaps",
        "[1, null]",
        &[List(vec![Signed(1), Any::None]), List(vec![Unsigned(1).some(), Any::Unit]).newtype()],
    );
    let entry = |key, value| Map(vec![(key, value)]);
    same(
        "sparseMap",
        r#"{"a": "b"}"#,
        &[
            entry(Text("a"), Text("b")),
            entry(Borrowed("a"), Borrowed("b")),
            entry(Owned("a"), Owned("b").some()),
        ],
    );
    same(
        "sparseMap",
        r#"{"a": null}"#,
        &[entry(Text("a"), Any::None), entry(Owned("a"), Any::Unit)],
    );
    same(
        "anything",
        r#"{"a": [1, -1, 0.5, "x", true, null]}"#,
        &[entry(
            Borrowed("a"),
            List(vec![
                Unsigned(1),
                Signed(-1),
                Float(0.5),
                Owned("x"),
                Bool(true).some(),
                Any::Unit,
            ]),
        )],
    );
}

#[test]
fn null_is_absence_in_any_way() {
    same("celsius", "null", &[Any::None, Any::Unit]);
    same("exact", "null", &[Any::Unit]);
    assert_eq!(verdict::<Report>(Any::None), "at '': expected an object, found null");
    let city = Any::object("name", Any::Unit);
    let missing = "Value at '/name' failed to satisfy constraint: Member must not be null";
    assert_eq!(verdict::<GetCityInput>(city), missing);
}

#[test]
fn what_does_not_fit_is_said_of_any_format() {
    for (value, expected) in [
        (
            Any::object("celsius", Any::Bool(true)),
            "at '/celsius': expected an integer from -32768 to 32767, found a boolean",
        ),
        (
            Any::object("celsius", Any::Wide(1 << 20)),
            "at '/celsius': expected an integer from -32768 to 32767",
        ),
        (
            Any::object("celsius", Any::Signed(61)),
            "Value at '/celsius' failed to satisfy constraint: Member must be between -50 and 60, inclusive",
        ),
        (
            Any::object("fine", Any::List(vec![Any::Unit])),
            "at '/fine': expected true or false, found an array",
        ),
        (
            Any::object("fine", Any::object("a", Any::Unit)),
            "at '/fine': expected true or false, found an object",
        ),
        (Any::List(vec![]), "at '': expected an object, found an array"),
    ] {
        assert_eq!(verdict::<Report>(value.clone()), expected, "{value:?}");
    }
    for member in ["note", "celsius", "fine", "login", "gaps"] {
        assert_ne!(verdict::<Report>(Any::object(member, Any::Bytes(b"a"))), "ok", "{member}");
    }
}

#[test]
fn members_are_found_and_counted_by_name() {
    let twice = vec![(Any::Text("fine"), Any::Bool(true)), (Any::Owned("fine"), Any::Bool(true))];
    assert_eq!(verdict::<Report>(Any::Map(twice)), "at '/fine': given more than once");
    let keys = vec![(Any::Text("a"), Any::None), (Any::Borrowed("a"), Any::None)];
    let map = Any::object("sparseMap", Any::Map(keys));
    assert_eq!(verdict::<Report>(map), "at '/sparseMap/a': given more than once");
    let unknown = vec![(Any::Text("a"), Any::Unit), (Any::Text("a"), Any::Unit)];
    assert_eq!(verdict::<Report>(Any::Map(unknown)), "ok");
    let renamed = Any::Map(vec![
        (Any::Text("name"), Any::Text("Utrecht")),
        (Any::Text("labels"), Any::object("aa", Any::Text("b"))),
    ]);
    assert_eq!(read::<City>(renamed).unwrap().tags.unwrap()["aa"], "b");
}

#[test]
fn a_format_that_fails_says_what_was_expected() {
    let message = |value: Any| {
        serde::Deserialize::deserialize(value).map(|_: Valid<Report>| ()).unwrap_err().to_string()
    };
    let odd_key = || Any::Map(vec![(Any::Signed(1), Any::Unit)]);
    assert_eq!(message(odd_key()), "invalid type: integer `1`, expected a key");
    let odd_entry = Any::object("sparseMap", odd_key());
    assert_eq!(message(odd_entry), "invalid type: integer `1`, expected a key");
    let variant = |member| message(Any::object(member, Any::Variant("a").transparent()));
    let integer = "an integer from -32768 to 32767";
    assert_eq!(variant("celsius"), format!("invalid type: enum, expected {integer}"));
    assert_eq!(variant("exact"), "invalid type: enum, expected a number");
    assert_eq!(variant("unknown"), "invalid type: enum, expected any value");
    let rejection = strictly::from_deserializer::<Report, _>(odd_key()).unwrap_err();
    assert_eq!(rejection.to_string(), "the input could not be read");
}
