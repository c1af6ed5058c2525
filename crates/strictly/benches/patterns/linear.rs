//! Patterns that make a backtracking engine hang, on their worst texts.

use crate::corpus::report;
use crate::{statics, time, worst};
use criterion::Criterion;
use strictly_pattern::Pattern;

/// Megabytes in a second for each of them, and the least.
pub(crate) fn linear(_: &mut Criterion) {
    let mut least = f64::MAX;
    for (source, text) in worst::texts(1 << 20) {
        let ours = statics::matcher(&Pattern::parse(source).unwrap()).unwrap();
        let speed = text.len() as f64 / 1e6 / (time::least(|| ours.is_match(&text)) / 1e9);
        report(&format!("{source} on its worst megabyte: {speed:.0} MB/s"));
        least = least.min(speed);
    }
    report(&format!("the slowest of them: {least:.0} MB/s"));
}
