//! Blobs.

use serde_json::json;

use super::{Schema, keywords};
use crate::Constraints;

/// The one spelling of some bytes in base64: padded, unused bits zero (RFC 4648, section 4).
const CANONICAL: &str =
    "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$";

/// Text in base64. Bounds of its length are those of the text.
pub(super) fn schema(constraints: &Constraints) -> Schema {
    let mut schema = keywords(json!({
        "type": "string",
        "contentEncoding": "base64",
        "pattern": CANONICAL,
    }));
    let length = constraints.length;
    if let Some(min) = length.and_then(|length| length.min) {
        schema.insert("minLength".to_owned(), characters(min).into());
    }
    if let Some(max) = length.and_then(|length| length.max) {
        schema.insert("maxLength".to_owned(), characters(max).into());
    }
    schema
}

/// How many characters so many bytes take.
fn characters(bytes: u64) -> u64 {
    bytes.div_ceil(3).saturating_mul(4)
}
