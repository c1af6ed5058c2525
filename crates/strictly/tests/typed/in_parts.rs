//! Values that go out in parts, and texts they are written as.

use std::borrow::Cow;

use strictly::parts::{
    Part, Parts, draft_from_parts, draft_to_parts, fill_tokens, from_parts, to_parts,
};
use strictly::{Aggregate, BigDecimal, Blob, Fill, Member, Shape, Visit};

use crate::every_kind::{Pair, structure};

structure! {
    /// Members in headers, and bytes for a body.
    Upload, UploadDraft, UPLOAD {
        0 exact: BigDecimal,
        1 token: String,
        2 photo: Blob,
        3 counts: Vec<i32>,
    }
}

static UPLOAD: Shape = Shape::structure(&[
    Member::new("exact", &DECIMAL).required().header("X-Exact"),
    Member::new("token", &TEXT).required().idempotency_token().header("X-Token"),
    Member::new("photo", &BLOB).required().payload(),
    Member::new("counts", &COUNTS).required().header("X-Counts"),
]);
structure! {
    /// Numbers in headers and in the document.
    Numbers, NumbersDraft, NUMBERS {
        0 double: f64,
        1 count: i32,
        2 other: i32,
    }
}

static NUMBERS: Shape = Shape::structure(&[
    Member::new("double", &DOUBLE).header("X-Double"),
    Member::new("count", &COUNT).default("5").client_optional(),
    Member::new("other", &COUNT).default("5"),
]);
structure! {
    /// A text for a body, and JSON in a header.
    Note, NoteDraft, NOTE {
        0 text: Option<String>,
        1 more: Option<String>,
    }
}

static NOTE: Shape = Shape::structure(&[
    Member::new("text", &TEXT).payload(),
    Member::new("more", &TEXT).header("X-More").media_type("application/json"),
]);
structure! {
    /// A structure for a body.
    Parcel, ParcelDraft, PARCEL {
        0 pair: Pair,
    }
}

static PARCEL: Shape = Shape::structure(&[Member::new("pair", Pair::SHAPE).payload()]);
static DOUBLE: Shape = Shape::double();
static DECIMAL: Shape = Shape::big_decimal();
static TEXT: Shape = Shape::string();
static BLOB: Shape = Shape::blob();
static COUNTS: Shape = Shape::list(&COUNT);
static COUNT: Shape = Shape::integer();

#[test]
fn numbers_keep_their_text_and_bytes_are_bytes() {
    let upload = Upload {
        exact: "0.10".parse().unwrap(),
        token: "a b".to_owned(),
        photo: Blob::from(vec![0, 255]),
        counts: vec![1, -2],
    };
    let written = to_parts(&upload).unwrap();
    assert_eq!(written.document, b"{}");
    let parts: Vec<_> =
        written.parts.iter().map(|(member, part)| (member.name(), part.clone())).collect();
    let text = |text: &'static str| Cow::Borrowed(text);
    assert_eq!(
        parts,
        [
            ("exact", Part::Text(text("0.10"))),
            ("token", Part::Text(text("a b"))),
            ("photo", Part::Bytes(Cow::Borrowed(&[0, 255]))),
            ("counts", Part::Texts(vec![text("1"), text("-2")])),
        ]
    );
    assert_eq!(upload.photo.into_bytes(), [0, 255]);
}

#[test]
fn a_payload_is_a_text_or_a_document_of_its_own() {
    let parts = |note: &Note| to_parts(note).unwrap().parts.into_iter().map(|(_, part)| part);
    let note = Note { text: Some("a b".to_owned()), more: Some("{}".to_owned()) };
    let texts = ["a b", "e30="].map(|text| Part::Text(Cow::Borrowed(text)));
    assert!(parts(&note).eq(texts));
    assert!(parts(&Note { text: None, ..note }).eq([Part::Text(Cow::Borrowed("e30="))]));
    let parcel = Parcel { pair: Pair { left: "l".to_owned(), right: 1 } };
    let json = Part::Json(Cow::Borrowed(br#"{"left":"l","right":1}"#));
    assert_eq!(to_parts(&parcel).unwrap().parts[0].1, json);
}

#[test]
fn a_draft_goes_out_as_far_as_it_is_filled() {
    let mut draft = NumbersDraft { double: Some(0.5), count: Some(1), other: None };
    let written = draft_to_parts::<Numbers>(&mut draft).unwrap();
    assert_eq!(written.document, br#"{"count":1}"#);
    assert!(matches!(&written.parts[..], [(_, Part::Text(text))] if text == "0.5"));
}

#[test]
fn a_token_is_made_up_where_there_is_none() {
    let mut draft = UploadDraft::default();
    fill_tokens::<Upload>(&mut draft, || "made up".to_owned());
    assert_eq!(draft.token.as_deref(), Some("made up"));
    fill_tokens::<Upload>(&mut draft, || "again".to_owned());
    assert_eq!(draft.token.as_deref(), Some("made up"));
    assert!(draft.exact.is_none() && draft.photo.is_none());
}

/// A document, and a text for the header.
struct Message(&'static str, &'static str);

impl<'a> Parts<'a> for Message {
    fn document(&mut self) -> Option<&'a [u8]> {
        Some(self.0.as_bytes())
    }

    fn part(&mut self, _: &'static Member) -> Part<'a> {
        Part::Text(self.1.into())
    }
}

#[test]
fn a_member_is_read_from_its_place_alone() {
    let document = r#"{"double": "no number", "count": 1, "other": 2, "unknown": 3}"#;
    let numbers = from_parts::<Numbers>(Message(document, "0.5")).unwrap().into_inner();
    assert_eq!(numbers, Numbers { double: 0.5, count: 1, other: 2 });
}

#[test]
fn a_draft_holds_what_is_there() {
    let draft = draft_from_parts::<Numbers>(Message(r#"{"count": 1}"#, "0.5")).unwrap();
    assert_eq!((draft.double, draft.count, draft.other), (Some(0.5), Some(1), None));
    assert!(draft_from_parts::<Numbers>(Message(r#"{"count": "1"}"#, "0.5")).is_err());
}

#[test]
fn zero_keeps_its_sign() {
    for (text, bits) in [("-0", -0.0f64), ("-0.0", -0.0), ("0", 0.0), ("0.0", 0.0)] {
        let numbers = from_parts::<Numbers>(Message(r#"{"count": 1, "other": 1}"#, text)).unwrap();
        assert_eq!(numbers.double.to_bits(), bits.to_bits(), "{text}");
    }
}

#[test]
fn a_default_that_a_client_need_not_send_is_not_written() {
    let json = |count, other| {
        let numbers = Numbers { double: 0.5, count, other };
        String::from_utf8(strictly::to_vec(&numbers).unwrap()).unwrap()
    };
    assert_eq!(json(5, 5), r#"{"double":0.5,"other":5}"#);
    assert_eq!(json(6, 5), r#"{"double":0.5,"count":6,"other":5}"#);
}
