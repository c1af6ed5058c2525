//! `Pattern.Precedence` and `Pattern.Unanchored`: what `^` and `$` do not hold.

use super::Lint;
use crate::hir::Hir;
use crate::hir::anchors::{Anchors, anchors};
use crate::lower::sequence::single;
use crate::pattern::Pattern;
use std::ops::Range;

/// `decided`: whether the pattern takes every text or none, which is worse.
pub(super) fn lint(pattern: &Pattern, decided: bool) -> Option<Lint> {
    precedence(pattern).or_else(|| if decided { None } else { unanchored(pattern) })
}

/// Alternatives that are anchored differently.
pub(super) fn precedence(pattern: &Pattern) -> Option<Lint> {
    let Hir::Alternation(branches) = pattern.hir() else {
        return None;
    };
    let held: Vec<Anchors> = branches.iter().map(anchors).collect();
    if held.windows(2).all(|pair| pair[0] == pair[1]) {
        return None;
    }
    let source = pattern.source();
    let places = alternatives(source);
    let open = held.iter().position(|held| !(held.start && held.end)).unwrap_or(0);
    let whole = 0..source.len();
    // Alternatives may also stand in a group around everything.
    let place = if places.len() == held.len() { places.get(open) } else { None };
    let place = place.cloned().unwrap_or(whole);
    let message = match held.get(open) {
        Some(Anchors { start: true, .. }) => {
            "`$` does not belong to this alternative: `|` binds less tightly, and anything may follow"
        }
        Some(Anchors { end: true, .. }) => {
            "`^` does not belong to this alternative: `|` binds less tightly, and anything may \
             come before"
        }
        _ => {
            "`^` and `$` do not belong to this alternative: `|` binds less tightly, and anything \
             may stand around it"
        }
    };
    let inner = source.strip_prefix('^').and_then(|rest| rest.strip_suffix('$'));
    let mend = inner.filter(|_| places.len() > 1).map(|inner| format!("^(?:{inner})$"));
    Some(Lint::new("Pattern.Precedence", pattern, message).at(place).mended(mend))
}

fn unanchored(pattern: &Pattern) -> Option<Lint> {
    let message = match anchors(pattern.hir()) {
        Anchors { start: true, end: true } => return None,
        Anchors { start: true, end: false } => "nothing holds the end: anything may follow a match",
        Anchors { start: false, end: true } => {
            "nothing holds the beginning: anything may come before a match"
        }
        Anchors { start: false, end: false } => {
            "nothing holds the pattern: a match anywhere in the text is enough"
        }
    };
    // Held on both sides, a class alone would ask for one character.
    let mend = Some(pattern).filter(|pattern| single(pattern.hir()).is_none()).map(held);
    Some(Lint::new("Pattern.Unanchored", pattern, message).mended(mend))
}

/// The source of `pattern` between the anchors that it lacks.
pub(super) fn held(pattern: &Pattern) -> String {
    let source = pattern.source();
    let Anchors { start, end } = anchors(pattern.hir());
    let several = alternatives(source).len() > 1;
    let body = if several { format!("(?:{source})") } else { source.to_owned() };
    format!("{}{body}{}", if start { "" } else { "^" }, if end { "" } else { "$" })
}

/// The alternatives of the whole pattern, as they stand in its source.
fn alternatives(source: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut groups, mut classes, mut escaped) = (0, 0_u32, 0_u32, false);
    for (at, c) in source.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => classes += 1,
            ']' => classes = classes.saturating_sub(1),
            _ if classes > 0 => {}
            '(' => groups += 1,
            ')' => groups = groups.saturating_sub(1),
            '|' if groups == 0 => {
                found.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(start..source.len());
    found
}
