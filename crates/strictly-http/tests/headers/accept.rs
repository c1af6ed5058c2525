//! `Accept`: 406.

use http::header::ACCEPT;
use strictly_http::negotiate::accepts;

#[test]
fn json() {
    let accepted: [&[&str]; 19] = [
        &[],
        &[""],
        &["application/json"],
        &["APPLICATION/Json"],
        &["*/*"],
        &["application/*"],
        &["application/json;charset=utf-8"],
        &["application/json ; charset=\"a,b;q=0\""],
        &["text/html, application/json"],
        &["text/html,, application/json"],
        &["text/html", "application/json"],
        &["text/html;q=0.9, */*;q=0.1"],
        &["application/json;q=0.001"],
        &["*/*;q=0, application/json"],
        &["application/*;q=0, application/json;q=1"],
        &["text/html, image/gif, *; q=.2, */*; q=.2"],
        &["application/json;q=no"],
        &["*/*", "text/html;q=0"],
        &["\u{e9}, */*"],
    ];
    for values in accepted {
        assert!(accepts(&headers(values), Some("application/json")), "{values:?}");
    }
    let refused: [&[&str]; 13] = [
        &["application/hal+json"],
        &["application/xml, text/*"],
        &["application"],
        &["json"],
        &["*"],
        &["*/json"],
        &["application/json;q=0"],
        &["application/json;Q=0.000, */*"],
        &["application/*;q=0, */*"],
        &["\"application/json\""],
        &["text/html;a=\", application/json\""],
        &["application/json;x"],
        &["\u{e9}"],
    ];
    for values in refused {
        assert!(!accepts(&headers(values), Some("application/json")), "{values:?}");
    }
}

#[test]
fn answers_without_a_type_are_taken_always() {
    assert!(accepts(&headers(&["image/png;q=0"]), None));
}

#[test]
fn other_answers() {
    assert!(accepts(&headers(&["text/*"]), Some("text/plain")));
    assert!(!accepts(&headers(&["application/json"]), Some("text/plain")));
    assert!(!accepts(&headers(&["application/json"]), Some("image/jpeg")));
    assert!(accepts(&headers(&["application/x-amz-json-1.0"]), Some("application/x-amz-json-1.0")));
}

fn headers(values: &[&str]) -> http::HeaderMap {
    super::headers(&ACCEPT, values)
}
