//! Patterns: our automaton, our verdict, and the `regex` crate.

use regex::RegexBuilder;
use strictly_contract::pattern::Pattern;

/// Patterns beyond this many bytes find nothing but the limits of automata.
const LIMIT: usize = 128;

/// The memory that the judge may take for one pattern.
const MEMORY: usize = 4 * 1024 * 1024;

/// The input is a pattern, a NUL, and a text.
pub fn run(input: &[u8]) {
    let mut parts = input.splitn(2, |byte| *byte == 0);
    let (Some(source), Some(text)) = (parts.next(), parts.next()) else { return };
    let Ok(source) = std::str::from_utf8(source) else { return };
    if source.len() > LIMIT || text.len() > LIMIT {
        return;
    }
    let Ok(pattern) = Pattern::parse(source) else { return };
    let text = String::from_utf8_lossy(text);
    let judge = pattern
        .to_regex()
        .and_then(|translated| RegexBuilder::new(&translated).size_limit(MEMORY).build().ok());
    let automaton = pattern.automaton().ok();
    // A text is several: each of its beginnings is one.
    for (end, _) in text.char_indices().chain([(text.len(), ' ')]) {
        let text = &text[..end];
        let verdict = pattern.is_match(text);
        if let Some(automaton) = &automaton {
            assert_eq!(automaton.is_match(text), verdict, "{source:?} on {text:?}: automaton");
        }
        if let Some(judge) = &judge {
            assert_eq!(judge.is_match(text), verdict, "{source:?} on {text:?}: {judge}");
        }
    }
    assert!(!pattern.describe().is_empty());
}
