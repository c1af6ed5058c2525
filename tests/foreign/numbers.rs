//! Numbers of any size: a format has their text, or what it understands of it.

use crate::format::{Any, read, verdict};
use crate::weather::Report;

#[test]
fn the_text_of_a_number_is_kept_where_there_is_one() {
    let json = r#"{"exact": 0.10000000000000000001, "many": 123456789012345678901234567890}"#;
    let mut text = serde_json::Deserializer::from_str(json);
    let report = strictly::from_deserializer::<Report, _>(&mut text).unwrap();
    assert_eq!(report.exact.to_string(), "0.10000000000000000001");
    assert_eq!(report.many.to_string(), "123456789012345678901234567890");
}

#[test]
fn elsewhere_a_number_is_what_the_format_says() {
    for (way, expected) in [
        (Any::Signed(-5), "-5"),
        (Any::Unsigned(u64::MAX), "18446744073709551615"),
        (Any::Wide(i128::MAX), "170141183460469231731687303715884105727"),
        (Any::Float(0.1), "0.1"),
        (Any::Float(-2.5), "-2.5"),
        (Any::Float(0.1).some(), "0.1"),
    ] {
        let report = read::<Report>(Any::object("exact", way)).unwrap();
        assert_eq!(report.exact.to_string(), expected);
    }
    for (way, expected) in [(Any::Signed(7), "7"), (Any::Float(3.0), "3.0")] {
        let report = read::<Report>(Any::object("many", way)).unwrap();
        assert_eq!(report.many.to_string(), expected);
    }
}

#[test]
fn a_format_that_knows_no_newtypes_will_do() {
    for (way, expected) in [
        (Any::Signed(-5), "-5"),
        (Any::Unsigned(5), "5"),
        (Any::Wide(1 << 70), "1180591620717411303424"),
        (Any::Float(0.5), "0.5"),
        (Any::Signed(5).some(), "5"),
        (Any::Signed(5).newtype(), "5"),
        (Any::None, "0.1"),
        (Any::Unit, "0.1"),
    ] {
        let report = read::<Report>(Any::object("exact", way.clone().transparent())).unwrap();
        assert_eq!(report.exact.to_string(), expected, "{way:?}");
    }
    for (way, found) in [
        (Any::Bool(true), "a boolean"),
        (Any::Text("1"), "a string"),
        (Any::Bytes(b"1"), "a string"),
        (Any::List(vec![Any::Signed(1)]), "an array"),
        (Any::Map(vec![]), "an object"),
        (Any::object("a", Any::Signed(1)), "an object"),
    ] {
        let expected = format!("at '/exact': expected a number, found {found}");
        assert_eq!(verdict::<Report>(Any::object("exact", way.transparent())), expected);
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for (member, way, expected) in [
        ("many", Any::Float(1.5), "at '/many': expected an integer"),
        ("many", Any::Float(f64::NAN), "at '/many': expected an integer"),
        ("exact", Any::Float(f64::INFINITY), "at '/exact': expected a number"),
        ("exact", Any::Text("1"), "at '/exact': expected a number, found a string"),
        ("exact", Any::Bool(true), "at '/exact': expected a number, found a boolean"),
        ("exact", Any::List(vec![]), "at '/exact': expected a number, found an array"),
    ] {
        assert_eq!(verdict::<Report>(Any::object(member, way)), expected);
    }
}

#[test]
fn what_stands_for_a_number_in_json_text_is_told() {
    for (json, expected) in [
        ("null", "ok"),
        (r#""1""#, "at '/exact': expected a number, found a string"),
        ("[1]", "at '/exact': expected a number, found an array"),
        (r#"{"a": 1}"#, "at '/exact': expected a number, found an object"),
        ("true", "at '/exact': expected a number, found a boolean"),
        ("false", "at '/exact': expected a number, found a boolean"),
        ("1.5e3", "ok"),
        ("-1", "ok"),
    ] {
        let json = format!(r#"{{"exact": {json}}}"#);
        let mut text = serde_json::Deserializer::from_str(&json);
        let found = strictly::from_deserializer::<Report, _>(&mut text);
        let found = found.map_or_else(|rejection| rejection.to_string(), |_| "ok".to_owned());
        assert_eq!(found, expected, "{json}");
        let tree: serde_json::Value = serde_json::from_str(&json).unwrap();
        let found = strictly::from_deserializer::<Report, _>(tree);
        let found = found.map_or_else(|rejection| rejection.to_string(), |_| "ok".to_owned());
        assert_eq!(found, expected, "{json}");
    }
}

#[test]
fn an_object_in_place_of_a_number_is_an_object() {
    let entries = [("a", 1), ("b", 2)].map(|(key, value)| (Any::Text(key), Any::Signed(value)));
    let object = Any::object("exact", Any::Map(entries.to_vec()));
    assert_eq!(verdict::<Report>(object), "at '/exact': expected a number, found an object");
}
