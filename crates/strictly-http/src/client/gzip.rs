//! Compression of requests.

use std::io::Write;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use http::header::CONTENT_ENCODING;
use http::{HeaderMap, HeaderValue};
use strictly::OperationShape;

use super::Client;

/// The body, compressed if the operation takes that and the client wants it; the header then says
/// so, after what it says already.
///
/// See "requestCompression trait" in the Smithy specification.
pub(super) fn compressed(
    operation: &OperationShape,
    headers: &mut HeaderMap,
    body: Bytes,
    client: &Client,
) -> Bytes {
    let is_large = client.gzip_from.is_some_and(|least| body.len() >= least);
    if !is_large || !operation.encodings_of_requests().contains(&"gzip") {
        return body;
    }
    let Some((encodings, compressed)) = appended(headers).zip(gzip(&body)) else { return body };
    headers.insert(CONTENT_ENCODING, encodings);
    compressed
}

/// What the header says, and gzip.
fn appended(headers: &HeaderMap) -> Option<HeaderValue> {
    let Some(before) = headers.get(CONTENT_ENCODING) else {
        return Some(HeaderValue::from_static("gzip"));
    };
    HeaderValue::from_bytes(&[before.as_bytes(), b", gzip"].concat()).ok()
}

fn gzip(body: &[u8]) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(body).ok()?;
    encoder.finish().ok().map(Bytes::from)
}
