//! A type that implements `Wire` and takes nothing: what it does not say, the trait does.

use serde::Serializer;
use strictly::parts::{Part, Parts, from_parts, to_parts};
use strictly::{Aggregate, At, Fill, Member, Shape, Visit, Wire};

use crate::every_kind::structure;

/// Takes nothing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Nothing;

impl Wire for Nothing {
    fn check(&self, _: At<'_>) {}

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

structure! {
    /// Nothing twice: as text and as a number of any size.
    Holder, HolderDraft, HOLDER {
        0 text: Nothing,
        1 exact: Nothing,
        2 bytes: Nothing,
    }
}

static HOLDER: Shape = Shape::structure(&[
    Member::new("text", &TEXT),
    Member::new("exact", &EXACT),
    Member::new("bytes", &BYTES).payload(),
]);
static TEXT: Shape = Shape::string();
static EXACT: Shape = Shape::big_decimal();
static BYTES: Shape = Shape::blob();

#[test]
fn whatever_is_not_taken_is_named() {
    for (member, json, found) in [
        ("text", "true", "a boolean"),
        ("text", "1", "a number"),
        ("text", "1.5", "a number"),
        ("text", r#""a""#, "a string"),
        ("text", "[[1], {}]", "an array"),
        ("text", r#"{"a": {}}"#, "an object"),
        ("exact", "1", "a number"),
    ] {
        let json = format!(r#"{{"{member}": {json}}}"#);
        let rejection = strictly::from_str::<Holder>(&json).unwrap_err().to_string();
        assert!(rejection.starts_with(&format!("at '/{member}': ")), "{json}: {rejection}");
        assert!(rejection.ends_with(&format!(", found {found}")), "{json}: {rejection}");
    }
}

/// Bytes for the payload.
struct Payload;

impl<'a> Parts<'a> for Payload {
    fn document(&mut self) -> Option<&'a [u8]> {
        None
    }

    fn part(&mut self, _: &'static Member) -> Part<'a> {
        Part::Bytes(b"a".into())
    }
}

#[test]
fn bytes_are_not_taken_either_and_none_are_given() {
    let rejection = from_parts::<Holder>(Payload).unwrap_err();
    assert!(rejection.to_string().starts_with("at '/bytes': "), "{rejection}");
    let holder = Holder { text: Nothing, exact: Nothing, bytes: Nothing };
    let written = to_parts(&holder).unwrap();
    assert_eq!(written.document, br#"{"text":null,"exact":null}"#);
    let [(_, payload)] = &written.parts[..] else { panic!("one part: {:?}", written.parts) };
    assert_eq!(*payload, Part::Bytes(b"".into()));
}
