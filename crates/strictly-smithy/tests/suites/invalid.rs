//! `loader/invalid`: files that must be refused, with the words on their first line.

use std::fs;
use std::path::Path;

use strictly_smithy::{Diagnostics, Severity, Sources, load};

use crate::{describe, suite};

#[test]
fn invalid_files_are_refused() {
    let Some(files) = suite("loader/invalid", "smithy") else { return };
    let (mut refused, mut same_words) = (0, 0);
    for path in &files {
        let (expected, found) = expected_and_found(path);
        let bad = found.iter().any(|diagnostic| diagnostic.severity >= Severity::Danger);
        let same = found.iter().any(|diagnostic| describe(diagnostic).contains(&expected));
        refused += usize::from(bad);
        same_words += usize::from(same);
        if !bad || !same {
            let found: Vec<_> = found.iter().map(describe).collect();
            let found = found.join("\n           ");
            println!("{}\n  expected {expected}\n  found    {found}", path.display());
        }
    }
    let all = files.len();
    println!("loader/invalid: {refused} of {all} refused, {same_words} with the same words");
    assert_eq!(refused, all);
    assert_eq!(same_words, all);
}

/// What a file says must be found, up to the event ID, which is mostly left out, and what is found.
fn expected_and_found(path: &Path) -> (String, Diagnostics) {
    let text = fs::read_to_string(path).unwrap();
    let first = text.lines().next().unwrap().get(3..).unwrap();
    let expected = first.split(" | ").next().unwrap().to_owned();
    let mut sources = Sources::new();
    sources.add(path, text);
    let (_, diagnostics) = load(&sources);
    (expected, diagnostics)
}
