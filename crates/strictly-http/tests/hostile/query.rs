//! Query strings.

use strictly::{Member, OperationShape, Shape};

use super::{ATLAS, TEXT, get, is_invalid, is_malformed};

static FIND: OperationShape =
    OperationShape::new("example#Find", &ATLAS).http("GET", "/cities", 200).input(&INPUT);
static INPUT: Shape = Shape::structure(&[
    Member::new("page", &PAGE).query("page"),
    Member::new("name", &NAME).query("name"),
    Member::new("tags", &TAGS).query("tag"),
]);
static PAGE: Shape = Shape::integer().range("1", "9");
static NAME: Shape = Shape::string().length(1, 3);
static TAGS: Shape = Shape::list(&NAME).length(0, 2);

/// Of a parameter that comes more than once, the first counts where the model asks for one.
#[test]
fn repeated_parameters() {
    assert_eq!(get(&FIND, "/cities?page=1&page=10", &[]), Ok(()));
    assert!(is_invalid(&get(&FIND, "/cities?page=10&page=1", &[]), "page"));
    // What cannot be decoded is wrong wherever it stands.
    assert!(is_malformed(&get(&FIND, "/cities?page=1&page=%ff", &[]), "page"));
    assert_eq!(get(&FIND, "/cities?tag=a&tag=b", &[]), Ok(()));
    assert!(is_invalid(&get(&FIND, "/cities?tag=a&tag=b&tag=c", &[]), "tags"));
    assert!(is_invalid(&get(&FIND, "/cities?tag=a&tag=", &[]), "tags/1"));
}

#[test]
fn empty_and_missing_values() {
    for uri in ["/cities", "/cities?", "/cities?&&", "/cities?=1"] {
        assert_eq!(get(&FIND, uri, &[]), Ok(()), "{uri}");
    }
    for uri in ["/cities?name", "/cities?name=", "/cities?name=&x"] {
        assert!(is_invalid(&get(&FIND, uri, &[]), "name"), "{uri}");
    }
    assert!(is_malformed(&get(&FIND, "/cities?page", &[]), "page"));
    assert!(is_malformed(&get(&FIND, "/cities?page=", &[]), "page"));
}

/// Names are compared once they are decoded, letter by letter; nothing else is a name.
#[test]
fn names() {
    for uri in ["/cities?%70age=10", "/cities?p%61g%65=10"] {
        assert!(is_invalid(&get(&FIND, uri, &[]), "page"), "{uri}");
    }
    for uri in
        ["Page=10", "page[]=10", "page%00=10", "%2570age=10", "page+=10", " page=10", "pag%zz=10"]
    {
        assert_eq!(get(&FIND, &format!("/cities?{uri}"), &[]), Ok(()), "{uri}");
    }
    // Only an ampersand separates.
    assert!(is_malformed(&get(&FIND, "/cities?page=1;name=a", &[]), "page"));
    assert_eq!(get(&FIND, "/cities?x=1;page=10", &[]), Ok(()));
}

/// Each escape is decoded once, and what is no escape, or no UTF-8, is refused.
#[test]
fn escapes() {
    for value in ["%zz", "%", "%4", "%ff", "%c0%af", "%ed%a0%80", "a%+1", "%u0041"] {
        let uri = format!("/cities?name={value}");
        assert!(is_malformed(&get(&FIND, &uri, &[]), "name"), "{value}");
    }
    // `%2e`, three characters; a plus sign is one; NUL is a character like others.
    for value in ["%252e", "a+b", "%00", "%f0%9f%91%8d", "%0d%0a", "..", "%2f"] {
        assert_eq!(get(&FIND, &format!("/cities?name={value}"), &[]), Ok(()), "{value}");
    }
    assert!(is_invalid(&get(&FIND, "/cities?name=%25252e", &[]), "name"));
}

#[test]
fn names_and_values_of_all_parameters() {
    static ALL: OperationShape =
        OperationShape::new("example#All", &ATLAS).http("GET", "/all", 200).input(&PARAMETERS);
    static PARAMETERS: Shape = Shape::structure(&[Member::new("all", &MAP).query_params()]);
    static MAP: Shape = Shape::map(&NAME, &TEXT).length(0, 2);
    assert_eq!(get(&ALL, "/all?a=1&b", &[]), Ok(()));
    // Three parameters with two names.
    assert_eq!(get(&ALL, "/all?a=1&%61=2&b", &[]), Ok(()));
    assert!(is_invalid(&get(&ALL, "/all?a=1&b=2&c=3", &[]), "all"));
    assert!(is_invalid(&get(&ALL, "/all?long=1", &[]), "all"));
    assert!(is_malformed(&get(&ALL, "/all?a=%zz", &[]), "all"));
    assert!(is_malformed(&get(&ALL, "/all?%ff=1", &[]), "all"));
}
