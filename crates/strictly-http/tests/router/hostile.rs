//! Paths and query strings made to be taken for something else.

use super::{expect, router};
use http::Method;
use strictly_http::uri::DecodeError;

/// Slashes are found before anything is decoded, nothing is decoded twice, and dot segments are
/// names: what a label takes stays in it.
#[test]
fn labels_keep_what_they_take() {
    let router = router(&["/spaces/{name}/runs", "/admin"]);
    let cases = [
        ("..%2fetc", Ok("../etc")),
        ("%2e%2e", Ok("..")),
        ("..", Ok("..")),
        (".", Ok(".")),
        ("%5c..%5c", Ok("\\..\\")),
        ("%252e%252e", Ok("%2e%2e")),
        ("a%2Fruns", Ok("a/runs")),
        ("%00", Ok("\0")),
        ("%0d%0a", Ok("\r\n")),
        ("", Ok("")),
        ("a+b", Ok("a+b")),
        ("{name}", Ok("{name}")),
        ("%zz", Err(DecodeError::Escape)),
        ("%", Err(DecodeError::Escape)),
        ("%4", Err(DecodeError::Escape)),
        ("a%é1", Err(DecodeError::Escape)),
        ("%+1", Err(DecodeError::Escape)),
        ("%ff", Err(DecodeError::Utf8)),
        ("%c0%af", Err(DecodeError::Utf8)),
        ("%ed%a0%80", Err(DecodeError::Utf8)),
        ("%c3", Err(DecodeError::Utf8)),
    ];
    for (raw, expected) in cases {
        let path = format!("/spaces/{raw}/runs");
        let found = router.find(&Method::GET, &path, None).unwrap();
        let labels: Vec<_> = found.labels.map(|label| label.decode()).collect();
        assert_eq!(labels, [expected.map(Into::into)], "{raw}");
    }
    for path in ["/spaces/../admin", "/spaces/x/../../admin", "/%2fadmin", "/admin%2f", "/./admin"]
    {
        assert!(router.find(&Method::GET, path, None).is_err(), "{path}");
    }
}

/// A condition on a parameter that comes twice holds only if it holds for both.
#[test]
fn routing_conditions_are_not_polluted() {
    let [tag, untag] = ["/tags?operation=tag", "/tags?operation=untag"];
    expect(
        &[tag, untag],
        &[
            ("/tags?operation=tag", Some((tag, &[]))),
            ("/tags?operation=tag&operation=tag", Some((tag, &[]))),
            ("/tags?operation=tag&operation=untag", None),
            ("/tags?operation=untag&%6fperation=tag", None),
            ("/tags?operation=tag&operation", None),
            ("/tags?operation=tag;operation=untag", None),
            ("/tags?operation[]=tag", None),
            ("/tags?Operation=tag", None),
            ("/tags?operation=t%61g", Some((tag, &[]))),
            ("/tags?operation=%2574ag", None),
            ("/tags?operation=%ff", None),
            ("/tags?%zz&operation=untag", Some((untag, &[]))),
        ],
    );
}
