//! What strings and text blocks mean.
//!
//! See "Quoted text", "Text blocks" and "String escape characters" in the specification.

use std::borrow::Cow;
use std::str::Chars;

use super::token::show;

/// The meaning of what stands between the quotes of a string.
pub(crate) fn string(contents: &str) -> Result<Cow<'_, str>, String> {
    if !contents.contains(['\\', '\r']) {
        return Ok(Cow::Borrowed(contents));
    }
    unescape(&unix_lines(contents)).map(Cow::Owned)
}

/// The meaning of what stands between the quotes of a text block: dedented, then unescaped.
pub(crate) fn text_block(contents: &str) -> Result<Cow<'_, str>, String> {
    if contents.is_empty() {
        return Err("Text block is empty".to_owned());
    }
    let contents = unix_lines(contents);
    match contents.split_once('\n') {
        Some((first, rest)) if first.trim_matches([' ', '\t']).is_empty() => {
            unescape(&dedent(rest)).map(Cow::Owned)
        }
        _ => Err("Text block must start with a new line (LF)".to_owned()),
    }
}

/// `\r\n` and `\r` become `\n`.
fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Takes the common indent off every line, and the spaces at its end.
fn dedent(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let (last, before) = lines.split_last().map_or(("", &[][..]), |(last, before)| (*last, before));
    // The closing quotes stand on the last line, so its indent counts even when nothing else is there.
    let counted = before.iter().copied().filter(|line| !is_blank(line)).chain([last]);
    let indent = counted.map(leading_spaces).min().unwrap_or(0);
    let dedented: Vec<&str> = lines.iter().map(|line| dedent_line(line, indent)).collect();
    dedented.join("\n")
}

fn dedent_line(line: &str, indent: usize) -> &str {
    let cut = indent.min(leading_spaces(line));
    line.get(cut..).unwrap_or("").trim_end_matches(' ')
}

fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| byte == b' ')
}

fn leading_spaces(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn unescape(text: &str) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c == '\\' {
            escape(&mut chars, &mut out)?;
        } else {
            out.push(c);
        }
    }
    Ok(out)
}

/// One escape, its backslash already behind.
fn escape(chars: &mut Chars<'_>, out: &mut String) -> Result<(), String> {
    let Some(c) = chars.next() else {
        return Err("Invalid trailing '\\' in string".to_owned());
    };
    out.push(match c {
        '"' | '\\' | '/' => c,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        // An escaped line break joins lines.
        '\n' => return Ok(()),
        'u' => unicode(chars)?,
        other => return Err(format!("Invalid escape found in string: `\\{}`", show(other))),
    });
    Ok(())
}

/// The character of `\uXXXX`, or of two of them that make a surrogate pair.
fn unicode(chars: &mut Chars<'_>) -> Result<char, String> {
    let first = hex4(chars)?;
    if let Some(c) = char::from_u32(first) {
        return Ok(c);
    }
    let unpaired = || {
        format!("Invalid unicode escape found in string: `\\u{first:04X}` is half a surrogate pair")
    };
    if !(0xD800..0xDC00).contains(&first) || chars.next() != Some('\\') || chars.next() != Some('u')
    {
        return Err(unpaired());
    }
    let second = hex4(chars)?;
    if !(0xDC00..0xE000).contains(&second) {
        return Err(unpaired());
    }
    char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00)).ok_or_else(unpaired)
}

fn hex4(chars: &mut Chars<'_>) -> Result<u32, String> {
    let mut code = 0;
    // Looked at as a whole first: an escape that the string ends in the middle of is unclosed.
    if chars.clone().take(4).count() < 4 {
        return Err("Invalid unclosed unicode escape found in string".to_owned());
    }
    for c in chars.take(4) {
        let digit = c
            .to_digit(16)
            .ok_or_else(|| format!("Invalid unicode escape character: `{}`", show(c)))?;
        code = code * 16 + digit;
    }
    Ok(code)
}
