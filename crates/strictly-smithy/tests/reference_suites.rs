//! The reference implementation's own loader suites, where they are at hand.
//!
//! `STRICTLY_SUITES` names the folder that holds `loader/valid` and `loader/invalid`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test says what it found, and fails by panicking"
)]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use strictly_smithy::{Diagnostic, Diagnostics, Node, NodeKind, Severity, Sources, load, parser};

/// How many files of `loader/invalid` must be refused.
const REFUSED: usize = 91;
/// How many of them must be refused with the expected words, which mostly name line and column.
const SAME_WORDS: usize = 91;

#[test]
fn invalid_files_are_refused() {
    let Some(files) = suite("loader/invalid") else { return };
    let (mut refused, mut same_words) = (0, 0);
    for path in &files {
        let (expected, found) = expected_and_found(path);
        let bad = found.iter().any(|diagnostic| {
            diagnostic.severity >= Severity::Danger && !is_unsupported(diagnostic)
        });
        let same = found.iter().any(|diagnostic| describe(diagnostic).contains(&expected));
        refused += usize::from(bad);
        same_words += usize::from(same);
        if !bad || !same {
            let found: Vec<_> = found.iter().map(describe).collect();
            println!(
                "{}\n  expected {expected}\n  found    {}",
                path.display(),
                found.join("\n           ")
            );
        }
    }
    println!(
        "loader/invalid: {refused} of {} refused, {same_words} with the same words",
        files.len()
    );
    assert!(refused >= REFUSED.min(files.len()), "{refused}");
    assert!(same_words >= SAME_WORDS.min(files.len()), "{same_words}");
}

#[test]
fn valid_files_load() {
    let Some(files) = suite("loader/valid") else { return };
    let mut loaded = 0;
    let version_2: Vec<_> = files.iter().filter(|path| is_version_2(path)).collect();
    for path in &version_2 {
        let mut sources = Sources::new();
        sources.add(path.as_path(), fs::read_to_string(path).unwrap());
        let shared = path
            .ancestors()
            .find(|folder| folder.ends_with("loader/valid"))
            .unwrap()
            .join("__shared.json");
        // The shared shapes are in JSON AST 1.0; they are simple enough to be read as 2.0.
        let shared_text = fs::read_to_string(&shared).unwrap().replacen("1.0", "2.0", 1);
        sources.add(shared, shared_text);
        let (_, diagnostics) = load(&sources);
        if diagnostics.has_errors() {
            println!("{}\n{}", path.display(), errors(&diagnostics).join("\n"));
        } else {
            loaded += 1;
        }
    }
    println!("loader/valid: {loaded} of {} IDL files of version 2 load", version_2.len());
    assert_eq!(loaded, version_2.len());
}

#[test]
fn idl_and_json_say_the_same() {
    let Some(files) = suite("loader/valid") else { return };
    let (mut pairs, mut equal) = (0, 0);
    for path in files.iter().filter(|path| is_version_2(path)) {
        let Some(other) = twin(path) else { continue };
        pairs += 1;
        let (ours, theirs) = (facts(path), facts(&other));
        if ours == theirs {
            equal += 1;
        } else {
            let differ = |a: &[String], b: &[String]| -> Vec<String> {
                a.iter().filter(|line| !b.contains(line)).cloned().collect()
            };
            println!(
                "{}\n  only there: {:#?}\n  only in {}: {:#?}",
                path.display(),
                differ(&ours, &theirs),
                other.display(),
                differ(&theirs, &ours)
            );
        }
    }
    println!("loader/valid: {equal} of {pairs} pairs of files give the same model");
    assert_eq!(equal, pairs);
}

/// The file that must give the same model: JSON AST 2.0, or the same with mixins flattened.
fn twin(path: &Path) -> Option<PathBuf> {
    let json = path.with_extension("json");
    if let Ok(text) = fs::read_to_string(&json) {
        return text.contains("\"smithy\": \"2").then_some(json);
    }
    let flattened = path.with_extension("flattened.smithy");
    flattened.exists().then_some(flattened)
}

/// What a model says, a line for each shape, member, trait and property. Mixins are left out, since
/// models with and without them are compared.
fn facts(path: &Path) -> Vec<String> {
    let mut sources = Sources::new();
    sources.add(path, fs::read_to_string(path).unwrap());
    let (model, _) = load(&sources);
    let mut facts: Vec<_> =
        model.metadata.iter().map(|(key, value)| format!("{key} = {}", canonical(value))).collect();
    for shape in model.shapes.values() {
        let is_mixin = shape.prelude_trait("mixin").is_some();
        if shape.id.namespace() == "smithy.api" || is_mixin {
            continue;
        }
        facts.push(format!("{} {}", shape.shape_type.keyword(), shape.id));
        facts.extend(
            shape
                .traits
                .iter()
                .map(|(id, value)| format!("{} @{id} {}", shape.id, canonical(value))),
        );
        for (name, value) in &shape.properties {
            facts.push(format!("{} {name}: {}", shape.id, canonical(value)));
        }
        let names: Vec<_> = shape.members.keys().map(String::as_str).collect();
        facts.push(format!("{} members {}", shape.id, names.join(" ")));
        for member in shape.members.values() {
            let id = format!("{}${}", shape.id, member.name);
            facts.push(format!("{id}: {}", member.target.id));
            facts.extend(
                member
                    .traits
                    .iter()
                    .map(|(trait_id, value)| format!("{id} @{trait_id} {}", canonical(value))),
            );
        }
    }
    facts.sort();
    facts
}

/// A value as text, keys sorted.
fn canonical(node: &Node) -> String {
    match &node.kind {
        NodeKind::Null => "null".to_owned(),
        NodeKind::Boolean(value) => value.to_string(),
        NodeKind::Number(text) => text.clone(),
        NodeKind::String(text) => format!("{text:?}"),
        NodeKind::Array(items) => format!("{:?}", items.iter().map(canonical).collect::<Vec<_>>()),
        NodeKind::Object(entries) => {
            let mut entries: Vec<_> =
                entries.iter().map(|(key, value)| format!("{key}: {}", canonical(value))).collect();
            entries.sort();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// The first line of an invalid file says what must be found, up to the event ID.
fn expected_and_found(path: &Path) -> (String, Diagnostics) {
    let text = fs::read_to_string(path).unwrap();
    let first = text.lines().next().unwrap().get(3..).unwrap();
    let expected = first.split(" | ").next().unwrap().to_owned();
    let mut sources = Sources::new();
    sources.add(path, text);
    let (_, diagnostics) = load(&sources);
    (expected, diagnostics)
}

fn describe(diagnostic: &Diagnostic) -> String {
    match &diagnostic.shape {
        Some(shape) => format!("{shape}: {}", diagnostic.message),
        None => diagnostic.message.clone(),
    }
}

fn errors(diagnostics: &Diagnostics) -> Vec<String> {
    diagnostics.iter().filter(|found| found.severity == Severity::Error).map(describe).collect()
}

/// Refused for its version alone; that does not count as finding what is wrong.
fn is_unsupported(diagnostic: &Diagnostic) -> bool {
    diagnostic.id.starts_with("Unsupported.")
}

fn is_version_2(path: &Path) -> bool {
    let text = fs::read_to_string(path).unwrap();
    let (_, diagnostics) = parser::parse(&text, Sources::new().add(path, ""));
    !diagnostics.iter().any(is_unsupported)
}

/// The IDL files of a suite, sorted; none if the suites are not at hand.
fn suite(name: &str) -> Option<Vec<PathBuf>> {
    let Some(root) = env::var_os("STRICTLY_SUITES") else {
        println!("skipped: STRICTLY_SUITES is not set");
        return None;
    };
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from(root).join(name)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "smithy") {
                files.push(path);
            }
        }
    }
    files.sort();
    Some(files)
}
