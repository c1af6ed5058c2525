//! Literals as one would write them by hand.

use proc_macro2::{Literal, TokenStream};

/// A string; raw if that saves escapes.
pub(super) fn string(text: &str) -> Literal {
    let escaped = Literal::string(text);
    if !text.contains(['\\', '"']) || !text.chars().all(is_plain) {
        return escaped;
    }
    let hashes = "#".repeat(hashes(text));
    format!("r{hashes}\"{text}\"{hashes}").parse().unwrap_or(escaped)
}

/// A number from its JSON text, in groups of three digits if there are many.
pub(super) fn number(json: &str) -> TokenStream {
    let (mantissa, exponent) = json.split_at(json.find(['e', 'E']).unwrap_or(json.len()));
    let (sign, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", mantissa),
    };
    let grouped = match digits.split_once('.') {
        Some((whole, fraction)) => format!("{}.{}", group_end(whole), group_start(fraction)),
        None => group_end(digits),
    };
    // Any JSON number is a literal; one that is not cannot come out of a JSON value.
    format!("{sign}{grouped}{exponent}").parse().unwrap_or_default()
}

/// A number that is a float in Rust too: `5` is `5.0`.
pub(super) fn float(json: &str) -> TokenStream {
    if json.contains(['.', 'e', 'E']) { number(json) } else { number(&format!("{json}.0")) }
}

/// Groups from the end: `50_000_000`.
fn group_end(digits: &str) -> String {
    let first = digits.len() % 3;
    let starts_group = |at: usize| at > 0 && at % 3 == first % 3;
    group(digits, starts_group)
}

/// Groups from the start: `123_456_7`.
fn group_start(digits: &str) -> String {
    group(digits, |at| at > 0 && at % 3 == 0)
}

fn group(digits: &str, starts_group: impl Fn(usize) -> bool) -> String {
    if digits.len() < 5 {
        return digits.to_owned();
    }
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if starts_group(at) {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped
}

/// The fewest that do not end the string early.
fn hashes(text: &str) -> usize {
    let after_quote = |rest: &str| rest.len() - rest.trim_start_matches('#').len() + 1;
    text.split('"').skip(1).map(after_quote).max().unwrap_or(0)
}

/// True for what needs no escape in a raw string: nothing invisible, nothing that turns the text.
fn is_plain(c: char) -> bool {
    matches!(c, '\\' | '"' | '\'') || c.escape_debug().count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings() {
        for (text, expected) in [
            ("^[A-Z]$", r#""^[A-Z]$""#),
            (r"\d", r#"r"\d""#),
            ("\"#a\"", "r##\"\"#a\"\"##"),
            ("a\n\\", r#""a\n\\""#),
            ("\u{202e}\\", r#""\u{202e}\\""#),
        ] {
            assert_eq!(string(text).to_string(), expected, "{text}");
        }
    }

    #[test]
    fn numbers() {
        for (json, expected) in [
            ("0", "0"),
            ("1440", "1440"),
            ("50000000", "50_000_000"),
            ("123456", "123_456"),
            ("-12345.123456", "- 12_345.123_456"),
            ("1e21", "1e21"),
        ] {
            assert_eq!(number(json).to_string(), expected, "{json}");
        }
        assert_eq!(float("5").to_string(), "5.0");
    }
}
