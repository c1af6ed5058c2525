//! Real models: every one in the folder that `STRICTLY_MODELS` names becomes Rust that parses.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::PathBuf;
use std::time::{Duration, Instant};

use strictly_build::{emit, unsupported};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};

#[test]
fn real_models_become_rust() {
    let Ok(folder) = std::env::var("STRICTLY_MODELS") else {
        println!("skipped: STRICTLY_MODELS is not set");
        return;
    };
    let (mut emitted, mut refused, mut lines, mut bytes) = (0, 0, 0, 0);
    let mut time = Duration::ZERO;
    for path in json_files(&folder) {
        let mut sources = Sources::new();
        sources.add(&path, std::fs::read_to_string(&path).unwrap());
        let (model, _) = load(&sources);
        let Ok(contracts) = lower(&model, &sources, &Selection::all()) else { continue };
        for contract in &contracts {
            let cannot = unsupported(contract, &model);
            refused += usize::from(!cannot.is_empty());
            assert!(cannot.iter().all(|each| each.help.is_some() && each.span.is_some()));
            let start = Instant::now();
            let text = emit(contract);
            time += start.elapsed();
            assert_eq!(text, emit(contract), "{}", path.display());
            let parsed = syn::parse_file(&text);
            assert!(parsed.is_ok(), "{}: {:?}", path.display(), parsed.err());
            emitted += 1;
            lines += text.lines().count();
            bytes += text.len();
        }
    }
    println!(
        "{emitted} modules, {lines} lines, {bytes} bytes in {time:?}; {refused} with patterns that look around"
    );
    assert!(emitted > 0);
}

fn json_files(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    paths
}
