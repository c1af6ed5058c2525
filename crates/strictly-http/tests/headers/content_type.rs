//! `Content-Type`: 415. No body is taken for what the caller did not say it is.

use http::header::CONTENT_TYPE;
use strictly_http::negotiate::{Body, content_type_fits};

const JSON: Body<'_> = Body::Optional("application/json");

#[test]
fn documents() {
    let fitting = [
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json; charset=\"utf-8\"; a=b;",
        "application/json ;",
        "application/json;a=\"\\\";\"",
    ];
    for value in fitting {
        assert!(fits(&[value], JSON, false), "{value}");
        assert!(fits(&[value], JSON, true), "{value}");
    }
    let refused: [&[&str]; 19] = [
        &[""],
        &["application"],
        &["application/"],
        &["/json"],
        &["application/json/x"],
        &["application/hal+json"],
        &["application/json+x"],
        &["application/x-amz-json-1.0"],
        &["text/plain"],
        &["text/json"],
        &["*/*"],
        &["application/*"],
        &["application/json;x"],
        &["application/json;charset="],
        &["application/json;charset=\"utf-8"],
        &["application/json, text/plain"],
        &["application/json", "text/plain"],
        &["application/json", "application/json"],
        &["application/json\u{e9}"],
    ];
    for values in refused {
        assert!(!fits(values, JSON, false), "{values:?}");
        assert!(!fits(values, JSON, true), "{values:?}");
    }
    assert!(fits(&[], JSON, true));
    assert!(!fits(&[], JSON, false));
}

#[test]
fn payloads() {
    assert!(fits(&["text/plain; charset=utf-8"], Body::Optional("text/plain"), false));
    assert!(!fits(&["application/json"], Body::Optional("text/plain"), false));
    assert!(!fits(&[], Body::Optional("text/plain"), false));
    assert!(fits(&["image/jpeg"], Body::Optional("image/jpeg"), false));
    assert!(!fits(&["application/json"], Body::Optional("image/jpeg"), false));
}

#[test]
fn no_body() {
    for is_empty in [true, false] {
        assert!(fits(&[], Body::Absent, is_empty));
        assert!(!fits(&["application/json"], Body::Absent, is_empty));
        assert!(!fits(&[""], Body::Absent, is_empty));
    }
}

#[test]
fn bodies_of_aws_json_are_always_named() {
    let body = Body::Required("application/x-amz-json-1.1");
    for is_empty in [true, false] {
        assert!(fits(&["application/x-amz-json-1.1"], body, is_empty));
        assert!(!fits(&["application/x-amz-json-1.0"], body, is_empty));
        assert!(!fits(&["application/json"], body, is_empty));
        assert!(!fits(&[], body, is_empty));
    }
}

#[test]
fn anything() {
    let values: [&[&str]; 4] = [&[], &["application/json"], &["?"], &["a/b", "c/d"]];
    for values in values {
        assert!(fits(values, Body::Any, false), "{values:?}");
    }
}

fn fits(values: &[&str], body: Body<'_>, is_empty: bool) -> bool {
    content_type_fits(&super::headers(&CONTENT_TYPE, values), body, is_empty)
}
