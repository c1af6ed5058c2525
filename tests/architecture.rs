//! The arrows between the crates are the ones in ARCHITECTURE.md, and no others.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

use std::collections::BTreeMap;
use std::process::Command;

/// What each crate may name; the command may name any.
const ARROWS: [(&str, &[&str]); 7] = [
    ("strictly", &[]),
    ("strictly-pattern", &[]),
    ("strictly-contract", &["strictly", "strictly-pattern"]),
    ("strictly-smithy", &["strictly-contract"]),
    ("strictly-build", &["strictly-smithy", "strictly-contract", "strictly-pattern"]),
    ("strictly-http", &["strictly"]),
    ("strictly-testing", &["strictly-contract", "strictly-pattern", "strictly-smithy"]),
];

/// Names of our crates under `[dependencies]` and `[build-dependencies]`; tests may name any.
fn named(manifest: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut counts = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            counts = matches!(line, "[dependencies]" | "[build-dependencies]");
        } else if counts && line.starts_with("strictly") {
            names.extend(line.split([' ', '=', '.']).next());
        }
    }
    names
}

#[test]
fn arrows_are_as_drawn() {
    let arrows = BTreeMap::from(ARROWS);
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/crates")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if name == "strictly-cli" {
            continue;
        }
        let manifest = std::fs::read_to_string(path.join("Cargo.toml")).unwrap();
        let allowed = arrows[name];
        for named in named(&manifest) {
            assert!(allowed.contains(&named), "{name} names {named}");
        }
    }
}

#[test]
fn arrows_are_drawn_as_they_are() {
    let text = include_str!("../ARCHITECTURE.md");
    for (name, allowed) in ARROWS.iter().filter(|(_, allowed)| !allowed.is_empty()) {
        let line = text.lines().find(|line| line.starts_with(name) && line.contains('→'));
        assert_eq!(line.unwrap().split('→').nth(1).unwrap().trim(), allowed.join(", "), "{name}");
    }
}

/// What a program that links the five contracts brings along: the reader of JSON, and no engine of
/// regular expressions.
#[test]
fn contracts_link_no_regex() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--edges", "normal", "--package", "strictly-contracts"])
        .args(["--prefix", "none", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let text = String::from_utf8(tree.stdout).unwrap();
    let mut names: Vec<_> = text.lines().filter_map(|line| line.split(' ').next()).collect();
    names.sort_unstable();
    names.dedup();
    let ours = ["strictly", "strictly-contracts"];
    let theirs = ["itoa", "memchr", "serde", "serde_core", "serde_json", "simdutf8", "zmij"];
    let mut expected = [&ours[..], &theirs].concat();
    expected.sort_unstable();
    assert_eq!(names, expected);
}
