//! Every pattern of real models, lowered, against everything else that can decide it.

use crate::corpus::{report, sources};
use crate::{statics, texts};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use strictly_pattern::{Dialect, Lowered, Pattern};

#[test]
fn patterns_of_models_are_lowered() {
    let Some(sources) = sources() else { return };
    let started = Instant::now();
    let patterns: Vec<Pattern> = sources.iter().filter_map(|s| Pattern::parse(s).ok()).collect();
    let lowered: Vec<Lowered> = patterns.iter().map(Pattern::lower).collect();
    let took = started.elapsed();
    let mut lanes: BTreeMap<&str, usize> = BTreeMap::new();
    for (pattern, lowered) in patterns.iter().zip(&lowered) {
        *lanes.entry(statics::lane(lowered)).or_default() += 1;
        if matches!(lowered, Lowered::Regex { .. } | Lowered::Unsupported { .. }) {
            report(&format!("{pattern}: {lowered}"));
        }
    }
    let mut sizes: Vec<usize> = lowered.iter().map(Lowered::table_bytes).collect();
    sizes.sort_unstable();
    let at = |percent: usize| sizes[(sizes.len() - 1) * percent / 100];
    let (p50, p90, p99, max) = (at(50), at(90), at(99), at(100));
    report(&format!("{} patterns in {took:.1?}: {lanes:?}", patterns.len()));
    report(&format!("table bytes: p50 {p50}, p90 {p90}, p99 {p99}, max {max}"));
    let count = |lane| lanes.get(lane).copied().unwrap_or(0);
    assert!(count("regex") * 100 <= patterns.len() * 2);
    assert!(count("unsupported") * 1000 <= patterns.len());
    assert!(p50 <= 256 && p99 <= 24 * 1024);
    assert!(cfg!(debug_assertions) || took < Duration::from_secs(20));
}

/// Characters of the last versions of Unicode, which that engine does not know, are left to the
/// others.
///
/// The lowered matcher, the automaton, the translation and an ECMAScript engine: one verdict.
#[test]
fn engines_agree() {
    let Some(sources) = sources() else { return };
    let recent = regex::Regex::new(r"[\p{Age=16.0}--\p{Age=15.0}]").expect("a class");
    let (mut checked, mut by_regex, mut by_regress, mut wrong) = (0, 0, 0, Vec::new());
    for pattern in sources.iter().filter_map(|source| Pattern::parse(source).ok()) {
        let Some(matcher) = statics::matcher(&pattern) else { continue };
        let automaton = pattern.automaton().ok();
        let translated = pattern.to_regex().map(|text| {
            let limit = Pattern::REGEX_SIZE_LIMIT;
            regex::RegexBuilder::new(&text).size_limit(limit).build().expect("a translation")
        });
        let ecma = ecma(&pattern);
        for text in texts::of(&pattern) {
            let verdict = matcher.is_match(&text);
            let others = [
                Some(pattern.is_match(&text)),
                automaton.as_ref().map(|automaton| automaton.is_match(&text)),
                translated.as_ref().map(|regex| regex.is_match(&text)),
                ecma.as_ref()
                    .filter(|_| text.len() <= 64 && !recent.is_match(&text))
                    .map(|ecma| ecma.find(&text).is_some()),
            ];
            checked += 1;
            by_regex += usize::from(others[2].is_some());
            by_regress += usize::from(others[3].is_some());
            if others.iter().flatten().any(|&other| other != verdict) {
                wrong.push(format!("{pattern} on {text:?}: {verdict}, but {others:?}"));
            }
        }
    }
    report(&format!(
        "{checked} texts; {by_regex} also by the regex crate, {by_regress} by an ECMAScript engine"
    ));
    assert!(wrong.is_empty(), "{} disagreements:\n{}", wrong.len(), wrong.join("\n"));
    assert!(checked >= 250_000, "only {checked}");
}

/// An engine that knows nothing of ours. It backtracks: patterns that explode are left out.
fn ecma(pattern: &Pattern) -> Option<regress::Regex> {
    if pattern.dialect() != Dialect::EcmaScript {
        return None;
    }
    regress::Regex::with_flags(pattern.source(), "u").ok()
}
