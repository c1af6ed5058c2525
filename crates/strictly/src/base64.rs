//! Base64 as the protocols ask for it: the standard alphabet, padded (RFC 4648, section 4).
//!
//! Decoding accepts nothing else: no white space, no missing padding, no bits left over. It can
//! count the bytes without storing them, which is all that a check needs.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// How many bytes the text stands for; none if it is not base64.
pub(crate) fn decoded_len(text: &str) -> Option<u64> {
    let mut len = 0;
    decode_each(text, |_| len += 1)?;
    Some(len)
}

/// The bytes the text stands for; none if it is not base64.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    decode_each(text, |byte| bytes.push(byte))?;
    Some(bytes)
}

/// The text that stands for the bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0u32, |group, byte| group << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for position in 0..4 {
            let sextet = (group >> (18 - 6 * position)) & 63;
            let letter = ALPHABET.get(sextet as usize).copied().filter(|_| position <= chunk.len());
            text.push(char::from(letter.unwrap_or(b'=')));
        }
    }
    text
}

fn decode_each(text: &str, mut byte: impl FnMut(u8)) -> Option<()> {
    if text.len() % 4 != 0 {
        return None;
    }
    let padding = text.len() - text.trim_end_matches('=').len();
    let letters = text.as_bytes().get(..text.len() - padding)?;
    let groups = letters.chunks_exact(4);
    let rest = groups.remainder();
    for group in groups {
        let [_, a, b, c] = sextets(group)?.to_be_bytes();
        byte(a);
        byte(b);
        byte(c);
    }
    let tail = sextets(rest)?;
    match (rest.len(), padding) {
        (0, 0) => {}
        (2, 2) if tail % 16 == 0 => byte((tail >> 4).to_be_bytes()[3]),
        (3, 1) if tail % 4 == 0 => {
            let [_, _, a, b] = (tail >> 2).to_be_bytes();
            byte(a);
            byte(b);
        }
        _ => return None,
    }
    Some(())
}

/// The letters as one number of six bits each.
fn sextets(letters: &[u8]) -> Option<u32> {
    letters.iter().try_fold(0, |number, letter| {
        let sextet = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        Some(number << 6 | u32::from(sextet))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_examples_of_the_standard() {
        let examples = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (bytes, text) in examples {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
            assert_eq!(decoded_len(text), Some(bytes.len() as u64));
        }
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(decode(&encode(&all)), Some(all));
    }

    #[test]
    fn accepts_nothing_else() {
        for text in [
            "Z", "Zg", "Zg=", "Zg===", "=", "====", "Zh==", "Zm9=", "Zm 8", "Zm8=\n", "-_==",
            "Zg==Zg==", "Z===", "Ｚg==",
        ] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
