//! Labels.

use strictly::{Member, OperationShape, Shape};

use super::{ATLAS, get, is_invalid, is_malformed};

static GET: OperationShape =
    OperationShape::new("example#Get", &ATLAS).http("GET", "/cities/{name}/map", 200).input(&INPUT);
static INPUT: Shape = Shape::structure(&[Member::new("name", &NAME).required().label()]);
static NAME: Shape = Shape::string().length(1, 3);

static READ: OperationShape =
    OperationShape::new("example#Read", &ATLAS).http("GET", "/files/{path+}", 200).input(&FILE);
static FILE: Shape = Shape::structure(&[Member::new("path", &PATH).required().label()]);
static PATH: Shape = Shape::string().length(1, 5);

/// Whatever a label holds, it stays in it: nothing is normalised, and nothing decoded twice.
#[test]
fn what_looks_like_a_path() {
    for name in ["%2f", "%2e%2e", "..", "%5c", ".", "%252e", "a%2f", "%00", "a+b", "%0a", "{a}"] {
        assert_eq!(get(&GET, &format!("/cities/{name}/map"), &[]), Ok(()), "{name}");
    }
    for name in ["..%2f..", "%25252e", "%2e%2e%2f%2e"] {
        let answer = get(&GET, &format!("/cities/{name}/map"), &[]);
        assert!(is_invalid(&answer, "name"), "{name}");
    }
}

#[test]
fn an_empty_label_is_bound_and_judged() {
    assert!(is_invalid(&get(&GET, "/cities//map", &[]), "name"));
    assert!(is_invalid(&get(&READ, "/files/", &[]), "path"));
}

#[test]
fn what_is_no_escape_or_no_text() {
    for name in ["%zz", "%", "%4", "%ff", "%c0%af", "%ed%a0%80"] {
        assert!(is_malformed(&get(&GET, &format!("/cities/{name}/map"), &[]), "name"), "{name}");
        assert!(is_malformed(&get(&READ, &format!("/files/a/{name}"), &[]), "path"), "{name}");
    }
}

#[test]
fn greedy_labels_keep_their_slashes() {
    for path in ["a/b", "../a", "a//b", "a%2fb", "./../"] {
        assert_eq!(get(&READ, &format!("/files/{path}"), &[]), Ok(()), "{path}");
    }
    assert!(is_invalid(&get(&READ, "/files/../../etc", &[]), "path"));
}

/// Slashes are found before anything is decoded.
#[test]
fn what_is_escaped_routes_nowhere_else() {
    for path in ["/cities/a%2fmap", "/cities%2fa/map", "/cities/a/../a/map", "//cities/a/map"] {
        let answer = get(&GET, path, &[]);
        assert!(answer.is_err_and(|(error, _)| error == "UnknownOperationException"), "{path}");
    }
}
