//! Java's spelling put into ECMA-262's.

use crate::parser;
use crate::pattern::{Dialect, Pattern};
use std::ops::Range;

/// How many places are rewritten for a mend.
const MAX_REPAIRS: usize = 100;

/// Java's classes of ASCII characters, and others that ECMA-262 has under another name or none, as
/// they are spelled inside of `[…]`.
const PROPERTIES: [(&str, &str); 15] = [
    ("ASCII", r"\x00-\x7F"),
    ("Alnum", "a-zA-Z0-9"),
    ("Alpha", "a-zA-Z"),
    ("Blank", r" \t"),
    ("Cntrl", r"\x00-\x1F\x7F"),
    ("Digit", "0-9"),
    ("Graph", "!-~"),
    ("LD", r"\p{L}\p{Nd}"),
    ("Lower", "a-z"),
    ("Print", " -~"),
    ("Punct", r"!-\/:-@\[-`\{-~"),
    ("Space", r" \t-\r"),
    ("Upper", "A-Z"),
    ("XDigit", "0-9a-fA-F"),
    ("all", r"\s\S"),
];

/// The same pattern in the words of ECMA-262, if it takes no more than another spelling here and
/// there. That it is the same has been proved.
pub(super) fn mend(pattern: &Pattern) -> Option<String> {
    let mut source = pattern.source().to_owned();
    for _ in 0..MAX_REPAIRS {
        let Some(complaint) = parser::ecma_complaint(&source) else {
            return same(&source, pattern).then_some(source);
        };
        let (place, plain) = repair(&source, complaint.span())?;
        source.replace_range(place, &plain);
    }
    None
}

/// Whether `escape` asks for a property: `\p{…}`, `\P{…}`.
pub(super) fn is_property(escape: &str) -> bool {
    escape.starts_with(r"\p") || escape.starts_with(r"\P")
}

fn same(source: &str, pattern: &Pattern) -> bool {
    let Ok(mended) = Pattern::parse(source) else {
        return false;
    };
    match (mended.automaton(), pattern.automaton()) {
        (Ok(one), Ok(other)) => {
            mended.dialect() == Dialect::EcmaScript
                && one.difference(&other).is_none()
                && other.difference(&one).is_none()
        }
        _ => false,
    }
}

/// What to write, and in place of what, where ECMA-262 complains about `span`.
fn repair(source: &str, span: Range<usize>) -> Option<(Range<usize>, String)> {
    let text = source.get(span.clone())?;
    let after = source.get(span.end..)?;
    let plain = match text {
        r"\A" => "^".to_owned(),
        r"\z" => "$".to_owned(),
        r"\x" if after.starts_with('{') => r"\u".to_owned(),
        r"\0" => {
            let digits: String = after.chars().take_while(|c| c.is_digit(8)).take(3).collect();
            let code = u32::from_str_radix(&digits, 8).ok().filter(|&code| code < 0x100)?;
            return Some((span.start..span.end + digits.len(), format!(r"\x{code:02X}")));
        }
        "}" => r"\}".to_owned(),
        // Possessive where there is nothing to give back; a count on an assertion.
        "+" => String::new(),
        count if count.starts_with('{') => String::new(),
        property if is_property(property) => property_in_words(property, source, span.start)?,
        range if range.starts_with('\\') && range.contains('-') && range.len() > 2 => {
            range.replacen('-', r"\-", 1)
        }
        escape => escape.strip_prefix('\\').filter(|c| is_plain(c))?.to_owned(),
    };
    Some((span, plain))
}

fn property_in_words(escape: &str, source: &str, at: usize) -> Option<String> {
    let name = escape.get(2..)?.strip_prefix('{')?.strip_suffix('}')?;
    let sign = escape.get(..2)?;
    let members = PROPERTIES.iter().find(|(known, _)| *known == name);
    let Some((_, members)) = members else {
        let name = match name.strip_prefix("Is")? {
            "Whitespace" | "WhiteSpace" => "White_Space",
            name => name,
        };
        return Some(format!("{sign}{{{name}}}"));
    };
    match (sign, is_in_class(source, at)) {
        (r"\p", true) => Some((*members).to_owned()),
        (r"\p", false) => Some(format!("[{members}]")),
        (_, false) => Some(format!("[^{members}]")),
        (_, true) => None,
    }
}

/// Whether a class is open before the byte `at`.
fn is_in_class(source: &str, at: usize) -> bool {
    let (mut open, mut escaped) = (false, false);
    for c in source.get(..at).unwrap_or_default().chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => open = true,
            ']' => open = false,
            _ => {}
        }
    }
    open
}

/// Whether `text` is a character that needs no escape.
fn is_plain(text: &str) -> bool {
    let mut chars = text.chars();
    matches!((chars.next(), chars.next()), (Some(c), None) if c.is_ascii_punctuation() || c == ' ')
}
