//! Headers.

use http::HeaderValue;
use strictly::{Member, OperationShape, Shape};

use super::{ATLAS, get, is_invalid, is_malformed};

static FIND: OperationShape =
    OperationShape::new("example#Find", &ATLAS).http("GET", "/", 200).input(&INPUT);
static INPUT: Shape = Shape::structure(&[
    Member::new("name", &NAME).header("X-Name"),
    Member::new("page", &PAGE).header("X-Page"),
    Member::new("tags", &TAGS).header("X-Tags"),
    Member::new("meta", &META).prefix_headers("X-Meta-"),
]);
static NAME: Shape = Shape::string().length(1, 4);
static PAGE: Shape = Shape::integer();
static TAGS: Shape = Shape::list(&NAME).length(0, 2);
static META: Shape = Shape::map(&NAME, &NAME);

/// The library that holds headers does not let them in.
#[test]
fn line_breaks_are_no_part_of_a_header() {
    for value in [&b"a\r\nx-page: 2"[..], b"a\nb", b"a\rb", b"a\0b", b"a\x7fb"] {
        assert!(HeaderValue::from_bytes(value).is_err());
    }
}

/// Bytes beyond ASCII are UTF-8 or refused, never guessed.
#[test]
fn text_beyond_ascii() {
    assert_eq!(get(&FIND, "/", &[("x-name", "éé".as_bytes())]), Ok(()));
    assert!(is_invalid(&get(&FIND, "/", &[("x-name", "ééééé".as_bytes())]), "name"));
    for value in [&b"\xff"[..], b"\xc0\xaf", b"a\xe9", b"\xed\xa0\x80"] {
        assert!(is_malformed(&get(&FIND, "/", &[("x-name", value)]), "name"), "{value:?}");
        assert!(is_malformed(&get(&FIND, "/", &[("x-tags", value)]), "tags"), "{value:?}");
        assert!(is_malformed(&get(&FIND, "/", &[("x-meta-a", value)]), "meta"), "{value:?}");
    }
}

/// A header that comes several times is one list, and no single value.
#[test]
fn repeated_headers() {
    assert!(is_malformed(&get(&FIND, "/", &[("x-page", b"1"), ("x-page", b"2")]), "page"));
    let twice = [("x-name", &b"a"[..]), ("X-Name", b"b")];
    // `a, b`, four characters.
    assert_eq!(get(&FIND, "/", &twice), Ok(()));
    let thrice = [("x-name", &b"a"[..]), ("x-name", b"b"), ("x-name", b"c")];
    assert!(is_invalid(&get(&FIND, "/", &thrice), "name"));
    assert_eq!(get(&FIND, "/", &[("x-tags", b"a"), ("x-tags", b"b")]), Ok(()));
    assert!(is_invalid(&get(&FIND, "/", &[("x-tags", b"a, b"), ("x-tags", b"c")]), "tags"));
}

#[test]
fn lists_with_quotes() {
    for value in [&br#""a,b", c"#[..], br#""\"\\""#, b"a , b"] {
        assert_eq!(get(&FIND, "/", &[("x-tags", value)]), Ok(()), "{value:?}");
    }
    assert!(is_invalid(&get(&FIND, "/", &[("x-tags", b"a,,,b")]), "tags"));
    // Quotes within an item are part of it.
    assert!(is_invalid(&get(&FIND, "/", &[("x-tags", br#"W/"a""#)]), "tags/0"));
    for value in [&br#""a"#[..], br#""a" b"#, br#"a, "b"#, br#""a\"#] {
        assert!(is_malformed(&get(&FIND, "/", &[("x-tags", value)]), "tags"), "{value:?}");
    }
}

#[test]
fn empty_headers() {
    assert!(is_invalid(&get(&FIND, "/", &[("x-name", b"")]), "name"));
    assert!(is_invalid(&get(&FIND, "/", &[("x-name", b"  \t")]), "name"));
    assert!(is_malformed(&get(&FIND, "/", &[("x-page", b"")]), "page"));
    assert_eq!(get(&FIND, "/", &[("x-tags", b"")]), Ok(()));
    assert!(is_invalid(&get(&FIND, "/", &[("x-tags", b"a,")]), "tags/1"));
    // `x-meta-` alone is the entry of the empty key.
    assert!(is_invalid(&get(&FIND, "/", &[("x-meta-", b"a")]), "meta"));
}
