//! [`Hir`] to the syntax of the `regex` crate.

use crate::class::Class;
use crate::hir::{Assertion, Hir};
use std::fmt::Write as _;
use std::ops::RangeInclusive;

/// Text that means to `regex::Regex` what `hir` means to us; `None` if it looks around or contains
/// `\B`: with the ASCII words of ECMA-262, that holds between the bytes of one character there.
///
/// Nothing depends on the flags or the Unicode tables of the `regex` that reads it: classes are
/// written out as ranges of code points.
pub(crate) fn translate(hir: &Hir) -> Option<String> {
    let mut text = String::new();
    alternatives(hir, &mut text)?;
    Some(text)
}

/// `hir` where the lowest precedence is fine.
fn alternatives(hir: &Hir, out: &mut String) -> Option<()> {
    let Hir::Alternation(branches) = hir else {
        return sequence(hir, out);
    };
    for (index, branch) in branches.iter().enumerate() {
        if index > 0 {
            out.push('|');
        }
        sequence(branch, out)?;
    }
    Some(())
}

fn sequence(hir: &Hir, out: &mut String) -> Option<()> {
    match hir {
        Hir::Concat(parts) => parts.iter().try_for_each(|part| term(part, out)),
        other => term(other, out),
    }
}

fn term(hir: &Hir, out: &mut String) -> Option<()> {
    match hir {
        Hir::Empty => out.push_str("(?:)"),
        Hir::Class(set) => class(set, out),
        Hir::Concat(_) | Hir::Alternation(_) => group(hir, out)?,
        Hir::Repeat { body, min, max } => {
            match body.as_ref() {
                Hir::Class(set) => class(set, out),
                other => group(other, out)?,
            }
            count(*min, *max, out);
        }
        Hir::Assertion(Assertion::Start) => out.push_str(r"\A"),
        Hir::Assertion(Assertion::End) => out.push_str(r"\z"),
        Hir::Assertion(Assertion::WordBoundary) => out.push_str(r"(?-u:\b)"),
        Hir::Assertion(Assertion::NotWordBoundary) | Hir::Look(_) => return None,
    }
    Some(())
}

fn group(hir: &Hir, out: &mut String) -> Option<()> {
    out.push_str("(?:");
    alternatives(hir, out)?;
    out.push(')');
    Some(())
}

fn count(min: u32, max: Option<u32>, out: &mut String) {
    // Writing to a String cannot fail.
    let _ = match (min, max) {
        (0, None) => write!(out, "*"),
        (1, None) => write!(out, "+"),
        (0, Some(1)) => write!(out, "?"),
        (min, None) => write!(out, "{{{min},}}"),
        (min, Some(max)) if min == max => write!(out, "{{{min}}}"),
        (min, Some(max)) => write!(out, "{{{min},{max}}}"),
    };
}

fn class(set: &Class, out: &mut String) {
    if let Some(c) = set.single() {
        return char_text(c, out);
    }
    let outside = set.clone().negated();
    if set.is_empty() {
        // The empty set, spelled as an intersection: `[]` is an error there.
        out.push_str("[a&&b]");
    } else if outside.is_empty() {
        out.push_str(r"[\s\S]");
    } else if outside.iter().len() < set.iter().len() {
        out.push_str("[^");
        outside.iter().for_each(|range| range_text(&range, out));
        out.push(']');
    } else {
        out.push('[');
        set.iter().for_each(|range| range_text(&range, out));
        out.push(']');
    }
}

fn range_text(range: &RangeInclusive<char>, out: &mut String) {
    char_text(*range.start(), out);
    if range.start() == range.end() {
        return;
    }
    if u32::from(*range.end()) - u32::from(*range.start()) > 1 {
        out.push('-');
    }
    char_text(*range.end(), out);
}

fn char_text(c: char, out: &mut String) {
    if regex_syntax::is_meta_character(c) {
        out.push('\\');
        out.push(c);
    } else if c.is_ascii_graphic() || c == ' ' {
        out.push(c);
    } else {
        let _ = write!(out, r"\x{{{:X}}}", u32::from(c));
    }
}
