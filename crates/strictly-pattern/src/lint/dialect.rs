//! `Pattern.Dialect`: what only Java understands.

use super::Lint;
use crate::parser;
use crate::pattern::{Dialect, Pattern};

/// How many escapes are rewritten for a mend.
const MAX_REPAIRS: usize = 100;

pub(super) fn lint(pattern: &Pattern) -> Option<Lint> {
    let complaint = parser::ecma_complaint(pattern.source())?;
    let message =
        format!("ECMA-262 refuses this pattern: {complaint}; it is read as Java reads it");
    Some(Lint::new("Pattern.Dialect", pattern, message).at(complaint.span()).mended(mend(pattern)))
}

/// The same pattern in the words of ECMA-262, if escapes are all that it does not know.
fn mend(pattern: &Pattern) -> Option<String> {
    let mut source = pattern.source().to_owned();
    for _ in 0..MAX_REPAIRS {
        let Some(complaint) = parser::ecma_complaint(&source) else {
            let mended = Pattern::parse(&source).ok()?;
            let same = mended.dialect() == Dialect::EcmaScript
                && mended.automaton().ok()?.difference(&pattern.automaton().ok()?).is_none()
                && pattern.automaton().ok()?.difference(&mended.automaton().ok()?).is_none();
            return same.then_some(source);
        };
        let span = complaint.span();
        let plain = match source.get(span.clone())? {
            r"\A" => "^",
            r"\z" => "$",
            r"\p{Alnum}" => "a-zA-Z0-9",
            escape => escape.strip_prefix('\\').filter(|c| is_plain(c))?,
        };
        let plain = plain.to_owned();
        source.replace_range(span, &plain);
    }
    None
}

/// Whether `text` is a character that needs no escape.
fn is_plain(text: &str) -> bool {
    let mut chars = text.chars();
    matches!((chars.next(), chars.next()), (Some(c), None) if c.is_ascii_punctuation() || c == ' ')
}
