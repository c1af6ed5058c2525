//! `Accept`.

use http::HeaderMap;
use http::header::ACCEPT;

use super::MediaType;
use crate::header::split_unquoted;

/// True if the caller takes an answer of this media type; false means 406.
///
/// Without the header everything is taken. An answer without a media type of its own (a blob
/// without `@mediaType`, or no body at all: `None`) is taken always. The entry that names the type
/// most closely decides; its parameters do not matter, but for a weight of zero, which refuses.
///
/// See RFC 9110, section 12.5.1.
///
/// ```
/// use http::{HeaderMap, HeaderValue, header::ACCEPT};
/// use strictly_http::negotiate::accepts;
///
/// let headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static("text/*, image/png;q=0.5"))]);
/// assert!(accepts(&headers, Some("text/plain")));
/// assert!(!accepts(&headers, Some("application/json")));
/// ```
pub fn accepts(headers: &HeaderMap, answer: Option<&str>) -> bool {
    if !headers.contains_key(ACCEPT) {
        return true;
    }
    let Some(answer) = answer.and_then(MediaType::parse) else { return true };
    let mut is_asked = false;
    let mut best = None;
    for entry in headers.get_all(ACCEPT).iter().flat_map(|value| entries(value.as_bytes())) {
        is_asked = true;
        let Some((range, weight)) = MediaType::with_parameters(entry) else { continue };
        if let Some(closeness) = range.names(answer) {
            best = best.max(Some((closeness, !weight.is_some_and(is_zero))));
        }
    }
    best.map_or(!is_asked, |(_, is_taken)| is_taken)
}

/// The entries of a list that are not empty. What is not UTF-8 is an entry that names nothing.
fn entries(value: &[u8]) -> impl Iterator<Item = &str> {
    let text = std::str::from_utf8(value).unwrap_or("?");
    split_unquoted(text, b',').map(str::trim).filter(|entry| !entry.is_empty())
}

/// `0`, `0.`, up to `0.000`.
fn is_zero(weight: &str) -> bool {
    weight.starts_with('0') && weight.bytes().all(|byte| matches!(byte, b'0' | b'.'))
}
