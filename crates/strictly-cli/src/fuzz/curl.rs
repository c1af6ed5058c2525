//! Requests for the shell.

use std::fmt::Write as _;

use super::client::Client;
use super::encode::Request;

/// The longest body that is put on a command line.
const LONGEST: usize = 16 << 10;

/// The line that sends a request with curl; none if its body is too long for one.
pub(super) fn curl(client: &Client, request: &Request) -> Option<String> {
    let Request { method, target, headers, body } = request;
    let mut line = format!("curl -gsSi --path-as-is -X {}", quoted(method));
    // Writing to a String cannot fail.
    let _ = write!(line, " {}", quoted(&format!("{}{target}", client.url)));
    for (name, value) in client.headers.iter().chain(headers) {
        // To curl, a name with a colon alone means no such header, one with a semicolon an empty one.
        let header = if value.is_empty() { format!("{name};") } else { format!("{name}: {value}") };
        let _ = write!(line, " -H {}", quoted(&header));
    }
    let Some(body) = body else { return Some(line) };
    if body.len() > LONGEST {
        return None;
    }
    match std::str::from_utf8(body).ok().filter(|text| is_plain(text)) {
        Some(text) => {
            let _ = write!(line, " --data-binary {}", quoted(text));
            Some(line)
        }
        None => Some(format!("printf {} | {line} --data-binary @-", quoted(&octal(body)))),
    }
}

/// Whether a text can stand on a line, and is no name of a file to curl.
fn is_plain(text: &str) -> bool {
    !text.starts_with('@') && !text.chars().any(char::is_control)
}

/// A word of the shell.
pub(super) fn quoted(text: &str) -> String {
    let is_safe = |c: char| c.is_ascii_alphanumeric() || "-._~/:=,%@+".contains(c);
    if !text.is_empty() && text.chars().all(is_safe) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// Bytes as the format of `printf`.
fn octal(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b' ' | b'{' | b'}' | b'"' | b':' | b',' => {
                text.push(char::from(*byte));
            }
            _ => {
                let _ = write!(text, "\\{byte:03o}");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{octal, quoted};

    #[test]
    fn words_survive_the_shell() {
        assert_eq!(quoted("http://127.0.0.1:1/a%20b"), "http://127.0.0.1:1/a%20b");
        assert_eq!(quoted(""), "''");
        assert_eq!(quoted("{\"a\":\"it's $HOME\"}"), r#"'{"a":"it'\''s $HOME"}'"#);
        assert_eq!(octal(b"a\0%\xff\\"), r"a\000\045\377\134");
    }
}
