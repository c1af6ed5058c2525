//! The rules over real models: every one in the folder that `STRICTLY_MODELS` names is free of
//! errors.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test says what it found, and fails by panicking"
)]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::time::{Duration, Instant};

use strictly_smithy::validate::validate;
use strictly_smithy::{Severity, Sources, load, rules};

#[test]
fn real_models_have_no_errors() {
    let Some(folder) = env::var_os("STRICTLY_MODELS") else {
        println!("skipped: STRICTLY_MODELS is not set");
        return;
    };
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let mut counts: BTreeMap<(Severity, String), usize> = BTreeMap::new();
    let (mut time, mut bytes, mut errors) = (Duration::ZERO, 0, Vec::new());
    for path in &paths {
        let mut sources = Sources::new();
        let text = fs::read_to_string(path).unwrap();
        bytes += text.len();
        sources.add(path.file_name().unwrap(), text);
        let (model, loaded) = load(&sources);
        let start = Instant::now();
        let report = validate(&model, loaded);
        time += start.elapsed();
        for event in &report.diagnostics {
            let id = rules::find(&event.id).map_or(event.id.as_str(), |rule| rule.id);
            let id = id.split_once('.').map_or(id, |(id, _)| id);
            *counts.entry((event.severity, id.to_owned())).or_default() += 1;
            if event.severity == Severity::Error {
                errors.push(format!("{}: {:?} {}", path.display(), event.shape, event.message));
            }
        }
    }
    println!("{} models, {} MB, validated in {time:?}", paths.len(), bytes / 1_000_000);
    for ((severity, id), count) in &counts {
        println!("{severity} {id}: {count}");
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}
