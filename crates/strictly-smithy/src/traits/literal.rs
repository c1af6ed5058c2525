//! Places inside string literals.

use std::ops::Range;

use crate::{Sources, Span};

/// The place in the source of the bytes `part` of the string `value`, whose literal is at `span`.
///
/// Works for quoted strings of IDL and JSON, escapes and all. Of any other literal, a text block
/// for one, the place is the whole.
pub(crate) fn place(sources: &Sources, span: Span, value: &str, part: Range<usize>) -> Span {
    let inside = || {
        let raw = sources.get(span.source)?.text().get(span.range())?;
        let quoted = raw.strip_prefix('"')?.strip_suffix('"')?;
        let units = units(quoted)?;
        // What does not decode to the value is not the literal of it.
        if units.iter().map(|unit| unit.value).sum::<usize>() != value.len() {
            return None;
        }
        let start = raw_offset(&units, part.start);
        let end = raw_offset(&units, part.end);
        let first = span.range().start + 1;
        Some(Span::new(span.source, first + start..first + end.max(start)))
    };
    inside().unwrap_or(span)
}

/// How many bytes a character takes in the literal and in the value.
struct Unit {
    raw: usize,
    value: usize,
}

fn raw_offset(units: &[Unit], offset: usize) -> usize {
    let (mut raw, mut value) = (0, 0);
    for unit in units {
        if value >= offset {
            break;
        }
        raw += unit.raw;
        value += unit.value;
    }
    raw
}

fn units(quoted: &str) -> Option<Vec<Unit>> {
    let mut units = Vec::with_capacity(quoted.len());
    let mut rest = quoted;
    while !rest.is_empty() {
        let unit = unit(rest)?;
        rest = rest.get(unit.raw..)?;
        units.push(unit);
    }
    Some(units)
}

/// The first character of a literal, or its escape.
fn unit(rest: &str) -> Option<Unit> {
    if rest.starts_with("\r\n") {
        return Some(Unit { raw: 2, value: 1 });
    }
    let Some(escape) = rest.strip_prefix('\\') else {
        let first = rest.chars().next()?.len_utf8();
        return Some(Unit { raw: first, value: first });
    };
    match escape.chars().next()? {
        'u' => unicode(rest),
        // An escaped line break stands for nothing.
        '\r' if escape.starts_with("\r\n") => Some(Unit { raw: 3, value: 0 }),
        '\r' | '\n' => Some(Unit { raw: 2, value: 0 }),
        escaped => Some(Unit { raw: 1 + escaped.len_utf8(), value: 1 }),
    }
}

/// `\uXXXX`, or two of them that are a surrogate pair.
fn unicode(rest: &str) -> Option<Unit> {
    let code = |at: usize| u32::from_str_radix(rest.get(at + 2..at + 6)?, 16).ok();
    let first = code(0)?;
    match char::from_u32(first) {
        Some(character) => Some(Unit { raw: 6, value: character.len_utf8() }),
        None if rest.get(6..8) == Some("\\u") => Some(Unit { raw: 12, value: 4 }),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(literal: &str, value: &str, part: Range<usize>) -> String {
        let mut sources = Sources::new();
        let id = sources.add("a.smithy", format!("x {literal} y"));
        let span = Span::new(id, 2..2 + literal.len());
        let place = place(&sources, span, value, part);
        sources.get(id).unwrap().text()[place.range()].to_owned()
    }

    #[test]
    fn finds_places_before_and_after_escapes() {
        assert_eq!(find(r#""ab[c""#, "ab[c", 2..3), "[");
        assert_eq!(find(r#""\\d(\u00e9""#, "\\d(é", 2..3), "(");
        assert_eq!(find(r#""\ud83d\udc4d(""#, "👍(", 4..5), "(");
        assert_eq!(find(r#""a\\1""#, "a\\1", 1..3), r"\\1");
    }

    #[test]
    fn gives_the_whole_of_other_literals() {
        let block = "\"\"\"\n  a(\n  \"\"\"";
        assert_eq!(find(block, "a(\n", 1..2), block);
    }
}
