//! Blobs.

use proptest::test_runner::Reason;
use serde_json::Value;

use super::{Making, Place, length};

/// How many bytes a blob has more than it must, usually: enough for every padding.
const USUAL: u64 = 6;

impl Making<'_, '_> {
    pub(super) fn blob(&mut self, place: Place<'_>) -> Result<Value, Reason> {
        let count = length::choose(self.draws, place.constraints.length, USUAL);
        Ok(self.bytes(count.ok_or("the least length is more than is ever made")?))
    }

    /// A blob of `count` bytes.
    pub(crate) fn bytes(&mut self, count: u64) -> Value {
        let seed = self.draws.number().to_be_bytes();
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        let bytes: Vec<u8> = seed.into_iter().cycle().take(count).collect();
        Value::String(encode(&bytes))
    }
}

/// Base64 with padding (RFC 4648, section 4).
pub(crate) fn encode(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let digit = (bits >> (18 - 6 * place)) & 63;
            let digit = usize::try_from(digit).ok().and_then(|digit| ALPHABET.get(digit));
            let padding = place > chunk.len();
            text.extend(digit.map(|digit| if padding { '=' } else { char::from(*digit) }));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn encodes_as_the_rfc_shows() {
        let cases =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (bytes, text) in cases {
            assert_eq!(encode(bytes.as_bytes()), text);
        }
    }
}
