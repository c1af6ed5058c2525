//! Percent-encoding.
//!
//! See "httpLabel serialization rules" in the Smithy specification, and RFC 3986, section 2.1.

use std::borrow::Cow;
use std::fmt;

/// Decodes each escape once. Text without escapes is returned as it is; a plus sign stays one.
///
/// # Errors
///
/// If a percent sign is not followed by two hexadecimal digits, or if what is decoded is not UTF-8
/// (an overlong form, such as `%c0%af`, is not).
///
/// ```
/// use strictly_http::uri::percent;
///
/// assert_eq!(percent::decode("a%2Fb+c")?, "a/b+c");
/// assert_eq!(percent::decode("%252e")?, "%2e");
/// assert!(percent::decode("%zz").is_err());
/// assert!(percent::decode("%ff").is_err());
/// # Ok::<(), strictly_http::uri::DecodeError>(())
/// ```
pub fn decode(text: &str) -> Result<Cow<'_, str>, DecodeError> {
    // Most texts are short and have none.
    if !text.bytes().any(|byte| byte == b'%') {
        return Ok(Cow::Borrowed(text));
    }
    let (plain, escaped) = text.split_once('%').unwrap_or((text, ""));
    let mut bytes = Vec::with_capacity(text.len());
    bytes.extend_from_slice(plain.as_bytes());
    for part in escaped.split('%') {
        let [high, low, rest @ ..] = part.as_bytes() else { return Err(DecodeError::Escape) };
        let (Some(high), Some(low)) = (digit(*high), digit(*low)) else {
            return Err(DecodeError::Escape);
        };
        bytes.push(high << 4 | low);
        bytes.extend_from_slice(rest);
    }
    String::from_utf8(bytes).map(Cow::Owned).map_err(|_| DecodeError::Utf8)
}

/// Appends text with everything escaped but letters, digits and `-._~` of ASCII: the value of a
/// label, or a key or value of a query string.
pub fn encode(out: &mut String, text: &str) {
    encode_except(out, text, is_unreserved);
}

/// As [`encode`], but slashes stay: the value of a greedy label.
pub fn encode_greedy(out: &mut String, text: &str) {
    encode_except(out, text, |byte| byte == b'/' || is_unreserved(byte));
}

/// Why text cannot be decoded. It does not repeat the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// A percent sign is not followed by two hexadecimal digits.
    Escape,
    /// What is decoded is not UTF-8.
    Utf8,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Escape => "a percent sign without two hexadecimal digits",
            Self::Utf8 => "escapes that are not UTF-8",
        })
    }
}

impl std::error::Error for DecodeError {}

fn encode_except(out: &mut String, text: &str, is_plain: impl Fn(u8) -> bool) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let hex =
        |value: u8| DIGITS.get(usize::from(value & 15)).map_or('0', |digit| char::from(*digit));
    for byte in text.bytes() {
        if is_plain(byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', hex(byte >> 4), hex(byte)]);
        }
    }
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}
