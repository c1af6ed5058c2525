//! What stands beside a document comes in as it went out.

use std::collections::BTreeMap;

use strictly::parts::{Part, Parts, Written, from_parts, to_parts};
use strictly::{Aggregate, Blob, Fill, Member, Shape, Visit};

use crate::every_kind::structure;

structure! {
    /// A query, and bytes.
    Query, QueryDraft, QUERY {
        0 least: f64,
        1 more: BTreeMap<String, Vec<String>>,
        2 photo: Blob,
    }
}
structure! {
    /// Bytes, or none.
    Photo, PhotoDraft, PHOTO {
        0 photo: Option<Blob>,
    }
}

static QUERY: Shape = Shape::structure(&[
    Member::new("least", &DOUBLE).required().query("least"),
    Member::new("more", &MORE).required().query_params(),
    Member::new("photo", &BLOB).required().payload(),
]);
static PHOTO: Shape = Shape::structure(&[Member::new("photo", &BLOB).payload()]);
static DOUBLE: Shape = Shape::double();
static MORE: Shape = Shape::map(&TEXT, &TEXTS);
static TEXTS: Shape = Shape::list(&TEXT);
static TEXT: Shape = Shape::string();
static BLOB: Shape = Shape::blob();

/// What was written, for whoever reads it.
struct Sent(Written);

impl<'a> Parts<'a> for Sent {
    fn document(&mut self) -> Option<&'a [u8]> {
        None
    }

    fn part(&mut self, member: &'static Member) -> Part<'a> {
        let mut parts = self.0.parts.iter();
        let sent = parts.find(|(other, _)| other.name() == member.name());
        sent.map_or(Part::Absent, |(_, part)| part.clone())
    }
}

#[test]
fn what_went_out_comes_in() {
    let texts = |texts: &[&str]| texts.iter().map(ToString::to_string).collect();
    let more =
        BTreeMap::from([("a".to_owned(), texts(&["b", "c"])), ("d".to_owned(), texts(&["e"]))]);
    for least in [f64::NEG_INFINITY, f64::INFINITY, -0.5] {
        let photo = Blob::from(vec![0, 255]);
        let query = Query { least, more: more.clone(), photo };
        let read = from_parts::<Query>(Sent(to_parts(&query).unwrap())).unwrap();
        assert_eq!(*read, query);
    }
}

#[test]
fn bytes_that_may_be_absent_go_out_as_they_are() {
    let parts = |photo| to_parts(&Photo { photo }).unwrap().parts;
    assert!(
        matches!(&parts(Some(Blob::from(vec![2])))[..], [(_, Part::Bytes(bytes))] if **bytes == [2])
    );
    assert!(parts(None).is_empty());
}
