//! Pieces of patterns in text, short enough for a line.

use crate::class::Class;
use crate::hir::{Direction, Hir};
use crate::translate::translate;

/// The longest piece shown, in characters.
const LONGEST: usize = 40;

/// A piece, in back quotes.
pub(super) fn name(hir: &Hir) -> String {
    let text = match hir {
        Hir::Look(look) => {
            let mark = match (look.direction, look.negative) {
                (Direction::Ahead, false) => "?=",
                (Direction::Ahead, true) => "?!",
                (Direction::Behind, false) => "?<=",
                (Direction::Behind, true) => "?<!",
            };
            format!("({mark}{})", translate(&look.body).unwrap_or_else(|| "…".to_owned()))
        }
        other => translate(other).unwrap_or_else(|| "…".to_owned()),
    };
    quoted(&text)
}

/// A class, in back quotes.
pub(super) fn class(class: &Class) -> String {
    name(&Hir::Class(class.clone()))
}

/// A piece with its count, in back quotes.
pub(super) fn repeated(body: &Hir, min: u32, max: Option<u32>) -> String {
    name(&Hir::Repeat { body: Box::new(body.clone()), min, max })
}

/// `{4,7}`, in back quotes.
pub(super) fn count(min: u32, max: Option<u32>) -> String {
    match max {
        Some(max) if max == min => format!("`{{{min}}}`"),
        Some(max) => format!("`{{{min},{max}}}`"),
        None => format!("`{{{min},}}`"),
    }
}

/// A character that can be seen, or its number.
pub(super) fn char(c: char) -> String {
    if c.is_ascii_graphic() && c != '`' { c.to_string() } else { format!("U+{:04X}", u32::from(c)) }
}

pub(super) fn range(low: char, high: char) -> String {
    if low == high { char(low) } else { format!("{}-{}", char(low), char(high)) }
}

fn quoted(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return format!("`{text}`");
    }
    let head: String = text.chars().take(LONGEST).collect();
    format!("`{head}…`")
}
