//! `Pattern.Empty` and `Pattern.Vacuous`: nothing matches, or everything does.

use super::Lint;
use crate::pattern::Pattern;

pub(super) fn lint(pattern: &Pattern) -> Option<Lint> {
    let automaton = pattern.automaton().ok()?;
    if automaton.accepts_everything() {
        let message = "every text matches: the pattern checks nothing";
        return Some(Lint::new("Pattern.Vacuous", pattern, message));
    }
    if !automaton.is_empty() {
        return None;
    }
    let source = pattern.source();
    let unwrapped = source.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
    let message = match unwrapped {
        Some(_) => "no text matches: the slashes around a pattern in JavaScript are not part of it",
        None => "no text matches",
    };
    let mend = unwrapped.filter(|inner| {
        let automaton = Pattern::parse(inner).ok().and_then(|inner| inner.automaton().ok());
        automaton.is_some_and(|automaton| !automaton.is_empty())
    });
    Some(Lint::new("Pattern.Empty", pattern, message).mended(mend.map(str::to_owned)))
}
