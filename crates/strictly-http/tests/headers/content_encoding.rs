//! Compressed bodies are refused, never taken for what they are not.

use http::{HeaderValue, Request};
use strictly::{Member, OperationShape, Protocol, ServiceShape, Shape};
use strictly_http::{Head, Server};

static ATLAS: ServiceShape = ServiceShape::new("example#Atlas", Protocol::RestJson1);
static TEXT: Shape = Shape::string();
static CITY: Shape = Shape::structure(&[Member::new("name", &TEXT)]);
static PUT_CITY: OperationShape =
    OperationShape::new("example#PutCity", &ATLAS).http("PUT", "/city", 200).input(&CITY);
static PHOTO: Shape = Shape::structure(&[
    Member::new("encoding", &TEXT).header("Content-Encoding"),
    Member::new("photo", &BYTES).payload(),
]);
static BYTES: Shape = Shape::blob();
static PUT_PHOTO: OperationShape =
    OperationShape::new("example#PutPhoto", &ATLAS).http("PUT", "/photo", 200).input(&PHOTO);

/// The status of a request with these values of the header; 200 if it is accepted.
fn status(path: &str, encodings: &[&'static str]) -> u16 {
    let server = Server::new([&PUT_CITY, &PUT_PHOTO]).unwrap();
    let mut request =
        Request::put(path).header("content-type", "application/json").body(()).unwrap();
    for encoding in encodings {
        request.headers_mut().append("content-encoding", HeaderValue::from_static(encoding));
    }
    server.accept(Head::from(&request), false).map_or_else(|refusal| refusal.status(), |_| 200)
}

#[test]
fn only_what_is_not_encoded_is_read() {
    assert_eq!(status("/city", &[]), 200);
    assert_eq!(status("/city", &["identity"]), 200);
    assert_eq!(status("/city", &["Identity"]), 200);
    for encodings in [&["gzip"][..], &["identity, gzip"], &["identity", "br"], &[""], &["deflate"]]
    {
        assert_eq!(status("/city", encodings), 415, "{encodings:?}");
    }
}

/// It is the caller's, and says nothing to the server.
#[test]
fn a_member_may_hold_the_encoding() {
    assert_eq!(status("/photo", &["gzip"]), 200);
}
