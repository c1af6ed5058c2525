//! `Content-Encoding`.

use http::HeaderMap;
use http::header::CONTENT_ENCODING;

/// True if a body comes as it is: the header is not there, or says `identity`; false means 415.
///
/// See RFC 9110, sections 8.4 and 15.5.16.
///
/// ```
/// use http::{HeaderMap, HeaderValue, header::CONTENT_ENCODING};
/// use strictly_http::negotiate::is_unencoded;
///
/// let mut headers = HeaderMap::new();
/// assert!(is_unencoded(&headers));
/// headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
/// assert!(!is_unencoded(&headers));
/// ```
pub fn is_unencoded(headers: &HeaderMap) -> bool {
    let mut values = headers.get_all(CONTENT_ENCODING).iter();
    values.all(|value| value.as_bytes().trim_ascii().eq_ignore_ascii_case(b"identity"))
}
