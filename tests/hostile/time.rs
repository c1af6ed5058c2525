//! Time, as far as it can be told on a busy machine.

use std::collections::HashSet;
use std::time::{Duration, Instant};

/// How often a ratio is measured before it counts: noise comes and goes.
const ATTEMPTS: u32 = 20;

/// How many times as long ten times the input may take. Sorting takes thirteen, a square a hundred.
const BOUND: f64 = 15.0;

/// Ten times the input takes about ten times as long.
///
/// Where it seems to take longer, the machine is asked as well: what fits into its caches once may
/// not do so ten times, and memory that is slow for everyone is not held against the reader.
pub(crate) fn is_linear(what: &str, make: impl Fn(usize) -> String, run: impl Fn(&[u8])) {
    let (short, long) = (make(10_000), make(100_000));
    let (mut least, mut machine) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..ATTEMPTS {
        least = least.min(ratio(&short, &long, &run));
        if least < BOUND {
            return;
        }
        machine = machine.min(ratio(&short, &long, &keep_pieces));
        if least < BOUND * (machine / 10.0).max(1.0) {
            return;
        }
    }
    panic!(
        "{what}: ten times the input takes {least:.0} times as long, where the machine takes \
         {machine:.0} times for what is linear"
    );
}

/// One run on the long input stands against ten on the short one. They take as long as each other, so
/// that whatever else the machine does weighs on both.
fn ratio(short: &str, long: &str, run: &impl Fn(&[u8])) -> f64 {
    let of_short = time(|| (0..10).for_each(|_| run(short.as_bytes())));
    let of_long = time(|| run(long.as_bytes()));
    10.0 * of_long.as_secs_f64() / of_short.as_secs_f64()
}

/// Linear by construction, with memory used as whoever compares items has to: each piece of the input
/// is copied and kept by its hash.
fn keep_pieces(input: &[u8]) {
    let pieces: HashSet<Vec<u8>> = input.split(|byte| *byte == b',').map(<[u8]>::to_vec).collect();
    assert!(!pieces.is_empty());
}

fn time(run: impl Fn()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

#[test]
#[should_panic(expected = "a square: ten times the input takes")]
fn a_square_is_found_out() {
    is_linear(
        "a square",
        |count| vec!["1"; count].join(","),
        |input| {
            let pieces = input.split(|byte| *byte == b',').count();
            for step in 0..pieces * pieces / 5_000 {
                std::hint::black_box(step);
            }
        },
    );
}
