//! Values that come in parts, by the table alone and as a type.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::borrow::Cow;

use strictly::parts::{Part, Parts, check_parts};
use strictly::{Member, Rejection, Shape};

static INPUT: Shape = Shape::structure(&[
    Member::new("boolean", &BOOLEAN).header("a"),
    Member::new("byte", &BYTE).header("b"),
    Member::new("long", &LONG).header("c"),
    Member::new("double", &DOUBLE).header("d"),
    Member::new("decimal", &DECIMAL).header("e"),
    Member::new("dateTime", &DATE_TIME).header("f"),
    Member::new("epoch", &EPOCH).header("g"),
    Member::new("level", &LEVEL).header("h"),
    Member::new("list", &BYTES).header("i"),
    Member::new("map", &MAP).query_params(),
    Member::new("encoded", &TEXT).header("j").media_type("application/json"),
    Member::new("photo", &BLOB).payload(),
]);
static BOOLEAN: Shape = Shape::boolean();
static BYTE: Shape = Shape::byte().range_at_least("1");
static LONG: Shape = Shape::long();
static DOUBLE: Shape = Shape::double();
static DECIMAL: Shape = Shape::big_decimal().range_at_most("1");
static DATE_TIME: Shape = Shape::date_time();
static EPOCH: Shape = Shape::epoch_seconds();
static LEVEL: Shape = Shape::int_enum(&[1, 2]);
static BYTES: Shape = Shape::list(&BYTE).length_at_most(2);
static MAP: Shape = Shape::map(&TEXT, &TEXT);
static TEXT: Shape = Shape::string().length_at_least(2);
static BLOB: Shape = Shape::blob().length_at_most(3);

/// One member is there.
struct One(&'static str, Part<'static>);

impl<'a> Parts<'a> for One {
    fn document(&mut self) -> Option<&'a [u8]> {
        None
    }

    fn part(&mut self, member: &'static Member) -> Part<'a> {
        if member.name() == self.0 { self.1.clone() } else { Part::Absent }
    }
}

fn verdict(member: &'static str, part: Part<'static>) -> String {
    match check_parts(&INPUT, One(member, part)) {
        Ok(()) => "good".to_owned(),
        Err(Rejection::Malformed(malformed)) => {
            let place = malformed.mismatches()[0].path().to_string();
            assert_eq!(place, format!("/{member}"), "{malformed}");
            "malformed".to_owned()
        }
        Err(Rejection::Invalid(violations)) => violations.iter().next().unwrap().path().to_string(),
    }
}

#[test]
fn texts_are_spelled_as_in_json_without_quotes() {
    for (member, good, malformed) in [
        ("boolean", "true false", "TRUE True 1 0 yes \"true\" t"),
        ("byte", "1 127", "128 1.0 1e1 +1 01 0x1 1a --1 NaN \"1\" true"),
        ("long", "0 -0 9223372036854775807", "9223372036854775808 -0.0e 1_0 . - Infinity"),
        ("double", "1 -1.5e3 NaN Infinity -Infinity -0", "nan inf +1 1. .5 1e999 +Infinity \"1\""),
        ("decimal", "0.1 1 1.0 -1e400", "NaN one 0x1"),
        ("dateTime", "2020-01-01T00:00:00Z", "2020-01-01 0 2020-01-01T00:00:00+01:00"),
        ("epoch", "0 1.5 -1", "2020-01-01T00:00:00Z NaN 0x1 1e999"),
        ("level", "1 2", "1.5 one"),
    ] {
        for text in good.split(' ') {
            assert_eq!(verdict(member, Part::Text(text.into())), "good", "{member} {text}");
        }
        for text in malformed.split(' ').chain([""]) {
            assert_eq!(verdict(member, Part::Text(text.into())), "malformed", "{member} {text}");
        }
        assert_eq!(verdict(member, Part::Unreadable), "malformed", "{member}");
    }
}

#[test]
fn constraints_hold_wherever_a_value_stands() {
    let texts =
        |texts: &[&'static str]| Part::Texts(texts.iter().copied().map(Cow::Borrowed).collect());
    assert_eq!(verdict("byte", Part::Text("0".into())), "/byte");
    assert_eq!(verdict("decimal", Part::Text("1.00000000000000000001".into())), "/decimal");
    assert_eq!(verdict("level", Part::Text("3".into())), "/level");
    assert_eq!(verdict("list", texts(&["1", "2"])), "good");
    assert_eq!(verdict("list", texts(&["1", "0"])), "/list/1");
    assert_eq!(verdict("list", texts(&["1", "2", "3"])), "/list");
    let entries = |key, value: &'static str| {
        Part::Entries(vec![(Cow::Borrowed(key), vec![Cow::Borrowed(value)])])
    };
    assert_eq!(verdict("map", entries("ab", "cd")), "good");
    assert_eq!(verdict("map", entries("a", "cd")), "/map");
    assert_eq!(verdict("map", entries("ab", "c")), "/map/ab");
    assert_eq!(verdict("photo", Part::Bytes(b"\xFF\0a".into())), "good");
    assert_eq!(verdict("photo", Part::Bytes(b"abcd".into())), "/photo");
}

#[test]
fn text_with_a_media_type_is_base64() {
    assert_eq!(verdict("encoded", Part::Text("YWI=".into())), "good");
    assert_eq!(verdict("encoded", Part::Text("YQ==".into())), "/encoded");
    for text in ["YWI", "{}", "_w==", "/w=="] {
        assert_eq!(verdict("encoded", Part::Text(text.into())), "malformed", "{text}");
    }
}
