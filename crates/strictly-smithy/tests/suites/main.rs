//! The reference implementation's own suites and real models, where they are at hand.
//!
//! `STRICTLY_SUITES` names the folder that holds `loader/valid` and `loader/invalid`,
//! `STRICTLY_MODELS` one of published models as JSON AST.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test says what it found, and fails by panicking"
)]

mod built_in;
mod examples;
mod invalid;
mod models;
mod mutations;
mod round_trip;
mod valid;
mod wire_form;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use strictly_smithy::{Diagnostic, Diagnostics, Model, Severity, Sources, load};

/// The files under a folder of the suites that have this extension, sorted; none if the suites are
/// not at hand.
fn suite(folder: &str, extension: &str) -> Option<Vec<PathBuf>> {
    files("STRICTLY_SUITES", folder, extension)
}

fn files(variable: &str, folder: &str, extension: &str) -> Option<Vec<PathBuf>> {
    let Some(root) = env::var_os(variable) else {
        println!("skipped: {variable} is not set");
        return None;
    };
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from(root).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                files.push(path);
            }
        }
    }
    files.sort();
    Some(files)
}

/// The sources of a case of `loader/valid`: the file, and the shapes that its cases share.
fn with_shared(path: &Path) -> Sources {
    let mut sources = Sources::new();
    sources.add(path, fs::read_to_string(path).unwrap());
    let valid = path.ancestors().find(|folder| folder.ends_with("loader/valid"));
    if let Some(shared) = valid.map(|folder| folder.join("__shared.json")) {
        sources.add(&shared, fs::read_to_string(&shared).unwrap());
    }
    sources
}

/// The model of sources that must be without errors.
fn load_valid(sources: &Sources) -> Model {
    let (model, diagnostics) = load(sources);
    assert!(!diagnostics.has_errors(), "{}", errors(&diagnostics).join("\n"));
    model
}

fn errors(diagnostics: &Diagnostics) -> Vec<String> {
    diagnostics.iter().filter(|found| found.severity == Severity::Error).map(describe).collect()
}

fn describe(diagnostic: &Diagnostic) -> String {
    match &diagnostic.shape {
        Some(shape) => format!("{shape}: {}", diagnostic.message),
        None => diagnostic.message.clone(),
    }
}
