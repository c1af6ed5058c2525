//! Blobs: base64 in JSON.

use serde_json::Value;
use strictly::Expected;

use super::{Place, Walk};

const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

impl Walk<'_> {
    pub(super) fn blob(&mut self, place: &Place<'_>, value: &Value) {
        let Some(text) = value.as_str() else {
            return self.wrong_type(place, Expected::Blob, value);
        };
        match decode(text) {
            Some(bytes) => self.length(place, bytes.len() as u64),
            None => self.wrong_value(place, Expected::Blob),
        }
    }
}

/// The bytes that `text` stands for in base64 (RFC 4648, section 4), if it is spelled in the one
/// canonical way: standard alphabet, padding, no other characters, unused bits zero.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let digits = text.strip_suffix("==").or_else(|| text.strip_suffix('=')).unwrap_or(text);
    let padding = text.len() - digits.len();
    let mut bits = Vec::new();
    for c in digits.chars() {
        let digit = ALPHABET.find(c)?;
        bits.extend((0..6).rev().map(|bit| digit >> bit & 1 == 1));
    }
    let unused = bits.split_off(bits.len() / 8 * 8);
    let canonical = text.len() % 4 == 0 && unused.len() == padding * 2 && !unused.contains(&true);
    canonical.then(|| bits.chunks(8).map(byte).collect())
}

fn byte(bits: &[bool]) -> u8 {
    bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit))
}
