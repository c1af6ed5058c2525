//! What is no router.

use http::Method;
use strictly_http::uri::UriPattern;
use strictly_http::{Router, RouterError};

fn error(patterns: &[&str]) -> Option<RouterError> {
    Router::new(patterns.iter().map(|pattern| (Method::PUT, pattern, ()))).err()
}

#[test]
fn conflicts_name_both_patterns() {
    let conflicting = [
        ["/foo/bar", "/foo/bar/"],
        ["/foo/{bar}", "/foo/{baz}"],
        ["/{a+}/b/{c}", "/{b+}/b/{d}"],
        ["/a?k", "/a?k="],
        ["/a?k=1&j", "/a?j&k=1"],
        ["/a%20b", "/a%20b"],
    ];
    for patterns in conflicting {
        let error = error(&patterns).unwrap();
        assert!(matches!(error, RouterError::Conflict(_)));
        for pattern in patterns {
            assert!(error.to_string().contains(&format!("`PUT {pattern}`")), "{error}");
        }
    }
}

#[test]
fn what_can_be_told_apart_is_no_conflict() {
    assert_eq!(
        error(&["/a?k", "/a?j", "/a?k=1", "/a?k=2", "/a", "/{a}", "/{a+}", "/{a+}/b"]),
        None
    );
}

#[test]
fn patterns_that_are_none() {
    let cases = [
        ("", "start with a slash"),
        ("a", "start with a slash"),
        ("/a#b", "no fragment"),
        ("/a//b", "empty segment"),
        ("//", "empty segment"),
        ("/a/../b", "dot segment"),
        ("/.", "dot segment"),
        ("/{a}b", "fill its segment"),
        ("/a{b}", "fill its segment"),
        ("/{}", "fill its segment"),
        ("/{+}", "fill its segment"),
        ("/{a-b}", "fill its segment"),
        ("/{a}{b}", "fill its segment"),
        ("/{a}/{a+}", "one name"),
        ("/{a+}/b/{c+}", "more than one greedy"),
        ("/%zz", "escapes nothing"),
        ("/%ff", "escapes nothing"),
        ("/a?", "`key=value`"),
        ("/a?{b}", "`key=value`"),
        ("/a?=b", "`key=value`"),
        ("/a?b=1&b=2", "each key once"),
        ("/a?b=%", "escapes nothing"),
    ];
    for (pattern, reason) in cases {
        let error = error(&[pattern]).unwrap();
        assert!(matches!(error, RouterError::Pattern(_)));
        assert!(error.to_string().contains(reason), "{error}");
    }
}

#[test]
fn requests_are_made_of_patterns() {
    let expand =
        |pattern: &str, labels: &[&str]| pattern.parse::<UriPattern>().unwrap().expand(labels);
    let cases: [(&str, &[&str], Option<&str>); 7] = [
        ("/", &[], Some("/")),
        ("/a/", &[], Some("/a")),
        ("/a/{b}?c&d=e", &["f/g?h"], Some("/a/f%2Fg%3Fh?c&d=e")),
        ("/{a+}/(b)+", &["c/..//é"], Some("/c/..//%C3%A9/(b)+")),
        ("/{a}", &[""], Some("/")),
        ("/{a}", &[], None),
        ("/{a}", &["b", "c"], None),
    ];
    for (pattern, labels, expected) in cases {
        assert_eq!(expand(pattern, labels).as_deref(), expected, "{pattern}");
    }
}
