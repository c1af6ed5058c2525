//! Real models: every one in the folder that `STRICTLY_MODELS` names loads without an error.

use std::fs;
use std::time::{Duration, Instant};

use strictly_smithy::{Severity, Sources, load};

use crate::files;

#[test]
fn real_models_load() {
    let Some(paths) = files("STRICTLY_MODELS", "", "json") else { return };
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
