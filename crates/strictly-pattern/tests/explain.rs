//! Ten telling patterns, explained; lints one by one; and what lints find in real models.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write as _};
use std::path::PathBuf;
use strictly_pattern::{Pattern, PatternError, lint};

/// Patterns and the lengths beside them.
const TELLING: [(&str, Option<(u64, u64)>); 10] = [
    ("^[a-z0-9]{4,7}$", None),
    ("^boolean|string|number$", None),
    (r"^(?!aws:)[a-zA-Z+-=._:/]+$", Some((1, 128))),
    (r"^arn:aws[a-z-]*:iam::\d{12}:role/[\w+=,.@-]+$", Some((20, 2048))),
    (r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$", Some((0, 256))),
    (r"\S", Some((1, 64))),
    (r"^\p{Print}+$", None),
    (r"/^[\d]{12}$/", None),
    (r"^[a-zA-Z0-9](-*[a-zA-Z0-9\+\-\.])*$", Some((1, 63))),
    ("^(?:ENABLED|DISABLED)$", Some((1, 3))),
];

/// The pages as they are; written anew with `UPDATE_EXPECT=1`.
const PAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/explain.txt");

#[test]
fn ten_telling_patterns() -> io::Result<()> {
    let mut pages = Vec::new();
    for (source, length) in TELLING {
        let pattern = Pattern::parse(source).map_err(io::Error::other)?;
        pages.push(pattern.explain(length).to_string());
    }
    let found = pages.join("\n");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return std::fs::write(PAGES, found);
    }
    assert_eq!(found, std::fs::read_to_string(PAGES)?, "run again with UPDATE_EXPECT=1");
    Ok(())
}

#[test]
fn lints() -> Result<(), PatternError> {
    type Row = (&'static str, Option<(u64, u64)>, &'static [(&'static str, Option<&'static str>)]);
    let rows: [Row; 35] = [
        ("^[a-z]+$", None, &[]),
        ("^a$|^b$", None, &[]),
        ("(^a$)|(^b$)", None, &[]),
        ("^a|b$", None, &[("Precedence", Some("^(?:a|b)$"))]),
        (r"^a\|b$", None, &[]),
        ("^[|]|(x|y)$", None, &[("Precedence", Some("^(?:[|]|(x|y))$"))]),
        ("(^a|b$)", None, &[("Precedence", None)]),
        ("^|[A-Z]$", None, &[("Precedence", Some("^(?:|[A-Z])$")), ("Vacuous", None)]),
        ("[a-z]", None, &[("Unanchored", None)]),
        ("[a-z]{3}", None, &[("Unanchored", Some("^[a-z]{3}$"))]),
        ("^arn:", None, &[("Unanchored", Some("^arn:$"))]),
        ("ab|c", None, &[("Unanchored", Some("^(?:ab|c)$"))]),
        (".*", None, &[("Vacuous", None)]),
        (r"[\s\S]*", None, &[("Vacuous", None)]),
        ("[a-z]*", None, &[("Vacuous", Some("^[a-z]*$"))]),
        ("a|b*", None, &[("Vacuous", Some("^(?:a|b*)$"))]),
        ("$a", None, &[("Empty", None)]),
        ("/^a$/", None, &[("Empty", Some("^a$"))]),
        (r"^[\_a]$", None, &[("Dialect", Some("^[_a]$"))]),
        (r"^\A[\w-_]+$\z", None, &[("Dialect", Some(r"^^[\w\-_]+$$"))]),
        (r"^[\x{41}\060-\071]$", None, &[("Dialect", Some(r"^[\u{41}\x30-\x39]$"))]),
        (r"^\d{12}+:}$", None, &[("Dialect", Some(r"^\d{12}:\}$"))]),
        ("^a${1,9}$", None, &[("Dialect", Some("^a$$"))]),
        (r"^(?i)a$", None, &[("Dialect", None)]),
        (r"^[\p{Alnum}\:]$", None, &[("UnknownProperty", Some("^[a-zA-Z0-9:]$"))]),
        (r"^\p{Print}\P{Punct}$", None, &[("UnknownProperty", Some(r"^[ -~][^!-\/:-@\[-`\{-~]$"))]),
        (r"^[\p{IsAlphabetic}]$", None, &[("UnknownProperty", Some(r"^[\p{Alphabetic}]$"))]),
        (r"^\p{javaLowerCase}$", None, &[("UnknownProperty", None)]),
        ("^[a-f0-9]{36}$", Some((32, 32)), &[("Contradiction", None)]),
        ("^[a-z]{2,5}$", Some((1, 8)), &[("LengthRedundant", None)]),
        ("^[a-z]{2,}$", Some((1, 8)), &[("LengthUnreachable", None)]),
        ("^[a-z]{0,5}$", Some((1, 8)), &[("LengthUnreachable", None)]),
        ("^[a-z]{1,5000}$", Some((1, 4000)), &[]),
        ("^(a+)+$", None, &[("Backtracking", None)]),
        (r"^(\w|_)*!$", None, &[("Backtracking", None)]),
    ];
    for (source, length, expected) in rows {
        let pattern = Pattern::parse(source)?;
        let lints = lint(&pattern, length);
        let found: Vec<(&str, Option<&str>)> = lints
            .iter()
            .map(|lint| (lint.id().trim_start_matches("Pattern."), lint.mend()))
            .collect();
        assert_eq!(found, expected, "{source}");
        assert!(lints.iter().all(|lint| source.get(lint.span()).is_some()), "{source}");
    }
    for harmless in [r"^([a-z]+-)*[a-z]+$", "^(a|b)*$", r"^(\d{12})+$", "(a+)+", "^(?:a{1,3}b)*$"] {
        let ids: Vec<&str> =
            lint(&Pattern::parse(harmless)?, None).iter().map(strictly_pattern::Lint::id).collect();
        assert!(!ids.contains(&"Pattern.Backtracking"), "{harmless}");
    }
    Ok(())
}

#[test]
fn lints_point_at_the_open_alternative() -> Result<(), PatternError> {
    let source = "^boolean|string|number$";
    let lints = lint(&Pattern::parse(source)?, None);
    let places: Vec<_> = lints.iter().map(|lint| &source[lint.span()]).collect();
    assert_eq!(places, ["^boolean"]);
    Ok(())
}

#[test]
fn meanings() -> Result<(), PatternError> {
    for (source, meaning) in [
        ("", "any text"),
        ("^$", "the whole text is \"\""),
        ("^.+$", "the whole text is 1 or more of any character but line breaks"),
        (r"^\S*$", "the whole text is any number of any character but white space"),
        ("^(?:ab){2,}$", "the whole text is twice or more (\"ab\")"),
        ("^a-[0-9a-z]?$", "the whole text is \"a-\", then perhaps a–z, 0–9"),
        ("^-?[ab]$", "the whole text is \"-a\", \"-b\", \"a\" or \"b\""),
        ("^[^<>]{1,9}$", "the whole text is 1 to 9 of any character but <, >"),
        ("[ \t]$", "the text ends with tab, space"),
        (
            r"^(?:x|[0-9]+)-\b",
            "the text begins with either \"x\" or 1 or more of 0–9, then \"-\", then the edge of a word",
        ),
        (
            "^[a-z-]+(?<!-)$",
            "the whole text is 1 or more of a–z, -, what does not come after (\"-\")",
        ),
    ] {
        assert_eq!(Pattern::parse(source)?.describe(), meaning, "{source}");
    }
    Ok(())
}

#[test]
fn models() -> io::Result<()> {
    let Some(folder) = std::env::var_os("STRICTLY_MODELS").map(PathBuf::from) else {
        return writeln!(io::stderr(), "skipped: STRICTLY_MODELS is not set");
    };
    let mut pairs = BTreeSet::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            collect(&serde_json::from_slice(&std::fs::read(path)?)?, &mut pairs);
        }
    }
    let mut patterns: BTreeMap<&'static str, BTreeSet<&str>> = BTreeMap::new();
    let mut uses: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut mends = 0;
    for (source, length) in &pairs {
        let Ok(pattern) = Pattern::parse(source) else { continue };
        for lint in lint(&pattern, *length) {
            patterns.entry(lint.id()).or_default().insert(source);
            *uses.entry(lint.id()).or_default() += 1;
            mends += usize::from(lint.mend().is_some());
            assert!(source.get(lint.span()).is_some(), "{source}");
        }
        assert!(!pattern.describe().is_empty());
    }
    for (id, found) in &patterns {
        writeln!(io::stderr(), "{id}: {} patterns, {} with lengths", found.len(), uses[id])?;
    }
    writeln!(io::stderr(), "{} patterns with lengths; {mends} mends", pairs.len())?;
    for id in ["Pattern.Precedence", "Pattern.UnknownProperty", "Pattern.Vacuous"] {
        assert!(patterns.contains_key(id), "{id}");
    }
    Ok(())
}

/// Patterns and the lengths beside them.
fn collect(node: &Value, pairs: &mut BTreeSet<(String, Option<(u64, u64)>)>) {
    match node {
        Value::Array(nodes) => nodes.iter().for_each(|node| collect(node, pairs)),
        Value::Object(members) => {
            if let Some(source) = members.get("smithy.api#pattern").and_then(Value::as_str) {
                let length = members.get("smithy.api#length").map(|length| {
                    let bound = |name, absent| length[name].as_u64().unwrap_or(absent);
                    (bound("min", 0), bound("max", u64::MAX))
                });
                pairs.insert((source.to_owned(), length));
            }
            members.values().for_each(|node| collect(node, pairs));
        }
        _ => {}
    }
}
