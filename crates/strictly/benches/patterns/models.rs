//! Every pattern of real models.

use crate::corpus::{self, report};
use crate::summary::Summary;
use crate::time::{Comparison, MARGIN};
use crate::{compile, statics, subjects};
use criterion::Criterion;
use strictly_pattern::Pattern;

/// Every kind of subject under every lane, and whatever is slower than regex.
pub(crate) fn models(_: &mut Criterion) {
    let Some(sources) = corpus::sources() else { return };
    let (mut summary, mut slower, mut alone) = (Summary::default(), 0, 0);
    for pattern in sources.iter().filter_map(|source| Pattern::parse(source).ok()) {
        let Ok(automaton) = pattern.automaton() else { continue };
        let Some(ours) = statics::matcher(&pattern) else { continue };
        let Some(translated) = pattern.to_regex() else {
            alone += 1;
            continue;
        };
        let theirs = compile(&translated);
        let lane = statics::lane(&pattern.lower());
        for (size, length) in [("short", 20), ("long", 4096)] {
            for (what, text) in subjects::of(&automaton, length) {
                let comparison = Comparison::of(|| theirs.is_match(&text), || ours.is_match(&text));
                summary.add(&format!("{size}, {what}"), lane, &comparison);
                if comparison.is_slower() {
                    slower += 1;
                    let (bytes, Comparison { theirs, ours, .. }) = (text.len(), &comparison);
                    report(&format!(
                        "slower: {lane}, {what}, {bytes} bytes: {ours:.0} ns, {theirs:.0} ns: {pattern}"
                    ));
                }
            }
        }
    }
    summary.print("patterns of models");
    report(&format!("slower than regex by more than a factor of {MARGIN}: {slower}"));
    report(&format!("{alone} patterns look around, which regex does not"));
}
