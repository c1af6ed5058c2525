//! The fuzz targets on stable Rust: their seeds, and random changes of them.

#![cfg(all(
    feature = "appconfig",
    feature = "codecatalyst",
    feature = "proton",
    feature = "wellarchitected"
))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

#[path = "support/random.rs"]
mod random;
#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::fs;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::random::{cases, run};

#[test]
fn model() {
    replay("model", targets::model::run, 4);
}

#[test]
fn pattern() {
    replay("pattern", targets::pattern::run, 8);
}

#[test]
fn decoder() {
    replay("decoder", targets::decoder::run, 16);
}

#[test]
fn round_trip() {
    replay("round_trip", targets::round_trip::run, 16);
}

/// Runs a target on its seeds, and on `times` as many changed ones as there are cases.
fn replay(name: &str, target: fn(&[u8]), times: u32) {
    let folder = format!("{}/fuzz/seeds/{name}", env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let seeds: Vec<_> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    assert!(seeds.len() >= 4, "{folder} has hardly a seed");
    for seed in &seeds {
        target(seed);
    }
    run(name, cases() * times, &changed(seeds), |input| {
        target(&input);
        Ok(())
    });
}

/// A seed with a few changes: pieces taken out, doubled, moved in from another seed, single bytes.
fn changed(seeds: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    let change = (any::<Index>(), 0..24_usize, 0..6_u8, any::<u8>(), select(seeds.clone()));
    (select(seeds), vec(change, 1..6)).prop_map(|(mut bytes, changes)| {
        for (index, length, kind, byte, other) in changes {
            let start = index.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            let piece = match kind {
                0 => Vec::new(),
                1 => [&bytes[start..end], &bytes[start..end]].concat(),
                2 => {
                    let from = index.index(other.len() + 1);
                    other[from..(from + length).min(other.len())].to_vec()
                }
                3 => vec![byte],
                4 => [&[byte % 128], &bytes[start..end]].concat(),
                _ => b"{}[]\",:\\0"[usize::from(byte) % 9..].iter().take(1).copied().collect(),
            };
            bytes.splice(start..end, piece);
        }
        bytes
    })
}
