//! Mutants of patterns, and what tells them from the original.

#![allow(clippy::unwrap_used, reason = "tests")]

use strictly_pattern::Pattern;

fn pattern(source: &str) -> Pattern {
    Pattern::parse(source).unwrap()
}

/// Each mutant with the text that tells it apart; `=` if none does.
fn told(source: &str, min: u64, max: u64) -> Vec<String> {
    let original = pattern(source);
    let mutants = original.mutants().into_iter();
    let lines = mutants.map(|mutant| {
        let apart = original.tell_apart(&mutant.pattern, min, max).unwrap();
        for text in [&apart.first, &apart.second].into_iter().flatten() {
            let length = text.chars().count() as u64;
            assert!((min..=max).contains(&length), "{}: {text:?}", mutant.change);
            assert_ne!(original.is_match(text), mutant.pattern.is_match(text), "{}", mutant.change);
        }
        let text = apart.first.or(apart.second);
        format!("{}: {}", mutant.change, text.map_or("=".to_owned(), |text| format!("{text:?}")))
    });
    lines.collect()
}

#[test]
fn every_mistake_is_told_apart() {
    let lines = told("^[a-c]{2,3}(x|yz)$", 0, u64::MAX);
    for expected in [
        "`^` is dropped: \"daax\"",
        "`[a-c]` loses `a`: \"aax\"",
        "`[a-c]` also takes `d`: \"adx\"",
        "the count of `[a-c]{2,3}` becomes `{1,3}`: \"ax\"",
        "the count of `[a-c]{2,3}` becomes `{2,}`: \"aaaax\"",
        "the branch `yz` is dropped: \"aayz\"",
        "`$` also holds before a last line feed: \"aax\\n\"",
        "ASCII case is ignored: \"aaX\"",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{expected}\n{}", lines.join("\n"));
    }
    let same: Vec<_> = lines.iter().filter(|line| line.ends_with(": =")).collect();
    assert_eq!(same, ["only the first plane is known: ="]);
}

#[test]
fn lengths_make_mutants_the_same() {
    let lines = told("^[a-z]{4,7}$", 4, 7);
    assert!(lines.contains(&"the count of `[a-z]{4,7}` becomes `{4,8}`: =".to_owned()));
    assert!(lines.contains(&"the count of `[a-z]{4,7}` becomes `{5,7}`: \"aaaa\"".to_owned()));
    assert!(lines.contains(&"`$` is dropped: \"aaaa0\"".to_owned()), "{lines:#?}");
}

#[test]
fn runs_and_automata_say_the_same() {
    // The group keeps the second spelling from being read as a run.
    for (run, other) in [("^[a-c]{2,4}$", "^(?:[a-c]{2,4}|b{3})$"), (r"^\S*$", r"^(?:\S|z)*$")] {
        assert!(pattern(run).run().is_some() && pattern(other).run().is_none());
        for mutant in pattern(run).mutants() {
            for (min, max) in [(0, u64::MAX), (3, 3), (4, 6), (0, 1)] {
                let by_run = pattern(run).tell_apart(&mutant.pattern, min, max).unwrap();
                let by_automaton = pattern(other).tell_apart(&mutant.pattern, min, max).unwrap();
                let length = |text: &Option<String>| text.as_ref().map(|text| text.chars().count());
                assert_eq!(length(&by_run.first), length(&by_automaton.first), "{}", mutant.change);
                assert_eq!(
                    length(&by_run.second),
                    length(&by_automaton.second),
                    "{}",
                    mutant.change
                );
            }
        }
    }
}

#[test]
fn dialects_are_mistakes() {
    let lines = told(r"^\d{3}$", 3, 3);
    let digits = lines.iter().find(|line| line.contains("digits of all scripts")).unwrap();
    assert_eq!(digits, "`[0-9]` also takes the digits of all scripts: \"00\u{660}\"");
    let lines = told(r"^(?!aws:)\w+$", 1, 10);
    let told =
        |change: &str| lines.iter().any(|line| line.starts_with(change) && !line.ends_with('='));
    // No text of word characters begins with `aws:`.
    assert!(!told("`(?!aws:)` is dropped: ") && told("`(?!aws:)` is negated: "), "{lines:#?}");
}

#[test]
fn weights_are_found_where_there_are_any() {
    let text = |source: &str, lengths, limit, weigh| {
        pattern(source).outweighing(lengths, limit, weigh).unwrap()
    };
    assert_eq!(text("^(?:ab|é)+$", (1, 3), 3, char::len_utf8).as_deref(), Some("éé"));
    assert_eq!(text("^(?:ab|é)+$", (1, 3), 3, char::len_utf16), None);
    let astral = text(r"^\S{1,5}$", (1, 5), 5, char::len_utf16).unwrap();
    assert_eq!(astral.encode_utf16().count(), 6);
}
