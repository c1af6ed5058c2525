//! `Content-Type`.

use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue};

use super::MediaType;

/// What the body of an operation's request has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body<'a> {
    /// The input has no members that stand in the body, or there is no input: the header must not
    /// be there. An *empty* input structure is a document like others.
    Absent,
    /// A body of this media type, or neither body nor header: `application/json` for documents and
    /// for structures, unions and documents as payloads, `text/plain` for strings, and what
    /// `@mediaType` says.
    Optional(&'a str),
    /// A body of this media type; the header has to be there even if the body is empty, as
    /// awsJson1_0 and awsJson1_1 ask.
    Required(&'a str),
    /// Anything: a blob without `@mediaType`, or an input with a member bound to the header.
    Any,
}

/// True if the header says what the operation expects; false means 415.
///
/// Parameters such as `charset` are read and ignored. A header that comes more than once, or is not
/// well-formed, fits nothing but [`Body::Any`].
///
/// ```
/// use http::{HeaderMap, HeaderValue, header::CONTENT_TYPE};
/// use strictly_http::negotiate::{Body, content_type_fits};
///
/// let json = Body::Optional("application/json");
/// let mut headers = HeaderMap::new();
/// assert!(content_type_fits(&headers, json, true));
/// assert!(!content_type_fits(&headers, json, false));
/// headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
/// assert!(content_type_fits(&headers, json, false));
/// ```
pub fn content_type_fits(headers: &HeaderMap, body: Body<'_>, is_empty: bool) -> bool {
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let value = values.next();
    match (body, value) {
        (Body::Any, _) | (Body::Absent, None) => true,
        (Body::Absent, Some(_)) | (Body::Required(_), None) => false,
        (Body::Optional(_), None) => is_empty,
        (Body::Optional(expected) | Body::Required(expected), Some(value)) => {
            values.next().is_none()
                && (value.as_bytes() == expected.as_bytes() || is_media_type(value, expected))
        }
    }
}

fn is_media_type(value: &HeaderValue, expected: &str) -> bool {
    let sent = value.to_str().ok().and_then(MediaType::parse);
    sent.is_some() && sent == MediaType::parse(expected)
}
