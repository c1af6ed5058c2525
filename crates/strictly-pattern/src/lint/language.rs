//! `Pattern.Empty` and `Pattern.Vacuous`: nothing matches, or everything does.

use super::{Lint, anchors};
use crate::pattern::Pattern;

pub(super) fn lint(pattern: &Pattern) -> Option<Lint> {
    let automaton = pattern.automaton().ok()?;
    if automaton.accepts_everything() {
        let message = "every text matches: the pattern checks nothing";
        return Some(Lint::new("Pattern.Vacuous", pattern, message).mended(restrictive(pattern)));
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

/// The pattern with the anchors it lacks, if it would then refuse something that can be seen:
/// `[a-z]*` reads as if it did, `.*` does not.
fn restrictive(pattern: &Pattern) -> Option<String> {
    // Alternatives that are anchored differently have a mend of their own.
    if anchors::precedence(pattern).is_some() {
        return None;
    }
    let held = anchors::held(pattern);
    let checks = Pattern::parse(&held).ok()?.automaton().ok()?;
    let visible = Pattern::parse("^[ -~]*$").ok()?.automaton().ok()?;
    visible.difference(&checks).map(|_| held)
}
