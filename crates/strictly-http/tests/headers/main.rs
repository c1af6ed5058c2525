//! What headers say: lists of values, `Accept`, `Content-Type`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

mod accept;
mod content_encoding;
mod content_type;
mod lists;

use http::header::{HeaderMap, HeaderName, HeaderValue};

/// Headers of one name.
fn headers(name: &HeaderName, values: &[&str]) -> HeaderMap {
    let values = values.iter().map(|value| HeaderValue::from_bytes(value.as_bytes()).unwrap());
    let mut headers = HeaderMap::new();
    values.for_each(|value| {
        headers.append(name, value);
    });
    headers
}
