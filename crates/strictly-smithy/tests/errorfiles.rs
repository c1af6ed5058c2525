//! The reference implementation's own expectations: models beside the findings they must have.
//!
//! `STRICTLY_SUITES` names the folder that holds `errorfiles`. A finding matches an expectation of
//! the same severity, about the same shape, if its ID contains the expected one segment by segment
//! and its message starts with the expected one. Findings nobody expects are misses as well, except
//! those about what is deprecated. Every file that is missed stands in `xfail.toml`, with the reason.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test says what it found, and fails by panicking"
)]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use strictly_smithy::validate::validate;
use strictly_smithy::{Diagnostic, Severity, Sources, load};

/// Findings that may come along without being expected.
const TOLERATED: [&str; 3] = ["ModelDeprecation", "DeprecatedTrait", "DeprecatedShape"];

#[test]
fn findings_are_those_of_the_reference_implementation() {
    let Some(root) = env::var_os("STRICTLY_SUITES") else {
        println!("skipped: STRICTLY_SUITES is not set");
        return;
    };
    let root = PathBuf::from(root).join("errorfiles");
    let known = known_misses();
    let mut score = Score::default();
    let mut surprises = Vec::new();
    for path in files(&root) {
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        let outcome = run(&path);
        let folder = name.split('/').next().unwrap().to_owned();
        score.count(folder, &outcome);
        let problem = match (outcome.misses.is_empty(), known.get(&name)) {
            (true, Some(_)) => "passes, but is listed in xfail.toml".to_owned(),
            (false, None) => outcome.misses.join("\n    "),
            (false, Some(reason)) => {
                println!("known miss: {name}: {reason}");
                continue;
            }
            (true, None) => continue,
        };
        surprises.push(format!("{name}\n    {problem}"));
    }
    score.print(known.len());
    assert!(surprises.is_empty(), "{}", surprises.join("\n\n"));
}

#[test]
fn misses_have_reasons() {
    for (file, reason) in known_misses() {
        assert!(reason.len() > 10, "{file}");
    }
}

/// What came of one file.
#[derive(Default)]
struct Outcome {
    misses: Vec<String>,
    errors: usize,
    errors_by_id_and_shape: usize,
    must_be_clean: bool,
}

/// Sums over files.
#[derive(Default)]
struct Score {
    /// By folder: files that match whole, and all files.
    folders: BTreeMap<String, (usize, usize)>,
    clean: (usize, usize),
    errors: (usize, usize),
}

impl Score {
    fn count(&mut self, folder: String, outcome: &Outcome) {
        let whole = usize::from(outcome.misses.is_empty());
        let sums = self.folders.entry(folder).or_default();
        *sums = (sums.0 + whole, sums.1 + 1);
        self.errors.0 += outcome.errors_by_id_and_shape;
        self.errors.1 += outcome.errors;
        if outcome.must_be_clean {
            self.clean = (self.clean.0 + whole, self.clean.1 + 1);
        }
    }

    fn print(&self, known: usize) {
        for (folder, (whole, all)) in &self.folders {
            println!("errorfiles/{folder}: {whole} of {all} files match whole");
        }
        println!("must be clean: {} of {} files are", self.clean.0, self.clean.1);
        println!(
            "errors: {} of {} by ID and shape; {known} known misses",
            self.errors.0, self.errors.1
        );
    }
}

/// A line of an `.errors` file: `[ERROR] a#B: message | Id`.
#[derive(Clone, Debug)]
struct Expected {
    severity: String,
    shape: Option<String>,
    message: String,
    id: String,
}

/// A finding, in the words of those files.
#[derive(Debug)]
struct Found {
    severity: &'static str,
    shape: Option<String>,
    message: String,
    id: String,
}

fn run(errors: &Path) -> Outcome {
    let expected = read_expected(&fs::read_to_string(errors).unwrap());
    let found = found(errors);
    let mut outcome = Outcome { must_be_clean: expected.is_empty(), ..Outcome::default() };
    for expected in &expected {
        if expected.severity == "ERROR" {
            outcome.errors += 1;
            let like = |found: &Found| found.severity == "ERROR" && found.is_about(expected);
            outcome.errors_by_id_and_shape += usize::from(found.iter().any(like));
        }
    }
    for expected in &expected {
        if !found.iter().any(|found| found.matches(expected)) {
            outcome.misses.push(format!(
                "missing: [{}] {}: {} | {}",
                expected.severity,
                expected.shape.as_deref().unwrap_or("-"),
                expected.message,
                expected.id
            ));
        }
    }
    let tolerated = |id: &str| TOLERATED.iter().any(|known| contains_segments(id, known));
    let is_extra = |found: &&Found| {
        found.severity != "SUPPRESSED"
            && !tolerated(&found.id)
            && !expected.iter().any(|expected| found.matches(expected))
    };
    for found in found.iter().filter(is_extra) {
        outcome.misses.push(format!(
            "extra: [{}] {}: {} | {}",
            found.severity,
            found.shape.as_deref().unwrap_or("-"),
            found.message,
            found.id
        ));
    }
    outcome
}

fn found(errors: &Path) -> Vec<Found> {
    let model = ["smithy", "json"].map(|extension| errors.with_extension(extension));
    let model = model.iter().find(|path| path.exists()).unwrap();
    let mut sources = Sources::new();
    sources.add(model.as_path(), fs::read_to_string(model).unwrap());
    let (model, loaded) = load(&sources);
    let report = validate(&model, loaded);
    let suppressed = report.suppressed.iter().map(|event| Found {
        severity: "SUPPRESSED",
        message: match &event.reason {
            Some(reason) => format!("{} ({reason})", event.diagnostic.message),
            None => event.diagnostic.message.clone(),
        },
        ..Found::of(&event.diagnostic)
    });
    report.diagnostics.iter().map(Found::of).chain(suppressed).collect()
}

impl Found {
    fn of(event: &Diagnostic) -> Self {
        Self {
            severity: match event.severity {
                Severity::Note => "NOTE",
                Severity::Warning => "WARNING",
                Severity::Danger => "DANGER",
                Severity::Error => "ERROR",
            },
            shape: event.shape.as_ref().map(ToString::to_string),
            message: event.message.clone(),
            id: event.id.clone(),
        }
    }

    fn is_about(&self, expected: &Expected) -> bool {
        self.shape == expected.shape && contains_segments(&self.id, &expected.id)
    }

    fn matches(&self, expected: &Expected) -> bool {
        self.severity == expected.severity
            && self.is_about(expected)
            && self.message.starts_with(&expected.message)
    }
}

/// True if the segments of `part` stand one behind the other somewhere in `id`.
fn contains_segments(id: &str, part: &str) -> bool {
    format!(".{id}.").contains(&format!(".{part}."))
}

/// Events start with a bracket; a message may go on over several lines.
fn read_expected(text: &str) -> Vec<Expected> {
    let mut events: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match events.last_mut() {
            Some(last) if !line.starts_with('[') => {
                last.push('\n');
                last.push_str(line);
            }
            _ => events.push(line.to_owned()),
        }
    }
    events.iter().map(|event| expected(event)).collect()
}

fn expected(event: &str) -> Expected {
    let (severity, rest) = event.strip_prefix('[').unwrap().split_once("] ").unwrap();
    let (shape, rest) = rest.split_once(": ").unwrap();
    let (message, id) = rest.rsplit_once(" | ").unwrap();
    Expected {
        severity: severity.to_owned(),
        shape: (shape != "-").then(|| shape.to_owned()),
        message: message.trim().to_owned(),
        id: id.trim().to_owned(),
    }
}

/// The files of `xfail.toml`, each with its reason.
fn known_misses() -> BTreeMap<String, String> {
    let text = include_str!("../xfail.toml");
    let mut misses = BTreeMap::new();
    for line in text.lines().filter(|line| line.starts_with('"')) {
        let mut parts = line.split('"').skip(1).step_by(2);
        misses.insert(parts.next().unwrap().to_owned(), parts.next().unwrap().to_owned());
    }
    misses
}

/// Every `.errors` file below a folder, sorted.
fn files(root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "errors") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}
