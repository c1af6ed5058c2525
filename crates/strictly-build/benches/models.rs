//! What it takes to generate code of real models, as build.rs does it: time and peak memory.
//!
//! `STRICTLY_MODELS=… cargo bench -p strictly-build`

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark says what it found, and fails by panicking"
)]

#[path = "../tests/real/mod.rs"]
mod real;

use std::time::{Duration, Instant};

/// What one model may take, but for the three that take longest.
const EACH: Duration = Duration::from_secs(2);

/// What all may take.
const ALL: Duration = Duration::from_secs(60);

/// What may be held at once, in KiB.
const PEAK: u64 = 1 << 20;

fn main() {
    let mut times = Vec::new();
    for path in real::models() {
        let (compiler, _) = real::compiler(&path);
        let start = Instant::now();
        let modules = compiler.generate(&path).unwrap();
        let bytes: usize = modules.iter().map(|module| module.text.len()).sum();
        times.push((start.elapsed(), bytes, path));
    }
    times.sort_by_key(|(time, ..)| std::cmp::Reverse(*time));
    for (time, bytes, path) in times.iter().take(10) {
        println!("{time:>10.1?} {bytes:>9} bytes of Rust, {}", path.display());
    }
    let all: Duration = times.iter().map(|(time, ..)| *time).sum();
    println!("{all:>10.1?} for all {}", times.len());
    let peak = peak();
    match peak {
        Some(peak) => println!("{} MiB at most", peak >> 10),
        None => println!("what was held at most is not known on this system"),
    }
    assert!(times.iter().skip(3).all(|(time, ..)| *time <= EACH), "one takes more than {EACH:?}");
    assert!(all <= ALL, "all take more than {ALL:?}");
    assert!(peak.is_none_or(|peak| peak <= PEAK), "more than {PEAK} KiB");
}

/// The most memory that the process has had, in KiB.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
