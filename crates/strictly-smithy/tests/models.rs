//! Real models: every one in the folder that `STRICTLY_MODELS` names loads without an error.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test says what it found, and fails by panicking"
)]

use std::env;
use std::fs;
use std::time::{Duration, Instant};

use strictly_smithy::{Severity, Sources, load};

#[test]
fn real_models_load() {
    let Some(folder) = env::var_os("STRICTLY_MODELS") else {
        println!("skipped: STRICTLY_MODELS is not set");
        return;
    };
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let (mut bytes, mut shapes, mut time, mut failed) = (0, 0, Duration::ZERO, 0);
    for path in &paths {
        let text = fs::read_to_string(path).unwrap();
        bytes += text.len();
        let mut sources = Sources::new();
        sources.add(path.file_name().unwrap(), text);
        let start = Instant::now();
        let (model, diagnostics) = load(&sources);
        time += start.elapsed();
        shapes += model.shapes.len();
        if diagnostics.iter().any(|found| found.severity >= Severity::Danger) {
            failed += 1;
            println!("{}", diagnostics.render(&sources));
        }
    }
    let megabytes = bytes / 1_000_000;
    println!(
        "{} models, {shapes} shapes, {megabytes} MB in {time:?}; {failed} failed",
        paths.len()
    );
    assert_eq!(failed, 0);
}
