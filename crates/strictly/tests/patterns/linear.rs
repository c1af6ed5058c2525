//! Patterns that make a backtracking engine hang.

use crate::corpus::report;
use crate::{statics, worst};
use std::time::Instant;
use strictly_pattern::{Lowered, Pattern};

/// Each is decided in a single walk that never goes back, whatever the text. How fast that is gets
/// printed, as time on a machine with other work proves nothing.
#[test]
fn what_hangs_elsewhere_is_read_once() {
    for (source, text) in worst::texts(1 << 20) {
        let pattern = Pattern::parse(source).expect("a pattern");
        let lowered = pattern.lower();
        assert!(
            !matches!(lowered, Lowered::Regex { .. } | Lowered::Unsupported { .. }),
            "{source}: {lowered}"
        );
        assert!(!pattern.is_match(&text), "{source} takes what is to make it fail");
        let matcher = statics::matcher(&pattern).expect("a way to decide it");
        let times = (0..5).map(|_| {
            let started = Instant::now();
            assert!(!matcher.is_match(&text), "{source}");
            started.elapsed()
        });
        let least = times.min().unwrap_or_default().as_micros().max(1);
        let speed = text.len() as u128 / least;
        report(&format!("{source}: {lowered}; {speed} MB/s on its worst megabyte"));
    }
}
