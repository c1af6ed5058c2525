//! Values that go out in parts, and texts they are written as.

use std::borrow::Cow;

use strictly::parts::{Part, fill_tokens, to_parts};
use strictly::{Aggregate, BigDecimal, Blob, Fill, Member, Shape, Visit};

use crate::every_kind::structure;

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
fn a_token_is_made_up_where_there_is_none() {
    let mut draft = UploadDraft::default();
    fill_tokens::<Upload>(&mut draft, || "made up".to_owned());
    assert_eq!(draft.token.as_deref(), Some("made up"));
    fill_tokens::<Upload>(&mut draft, || "again".to_owned());
    assert_eq!(draft.token.as_deref(), Some("made up"));
    assert!(draft.exact.is_none() && draft.photo.is_none());
}
