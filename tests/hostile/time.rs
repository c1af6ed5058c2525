//! Time, as far as it can be told on a busy machine.

use std::time::{Duration, Instant};

/// How often a ratio is measured before it counts: noise comes and goes.
const ATTEMPTS: u32 = 20;

/// How many times as long ten times the input may take: sorting takes thirteen, and caches of the
/// machine that no longer suffice make it more. Unique items, for example, take exactly ten times the
/// instructions, and up to nineteen times the time. A square takes a hundred.
const BOUND: f64 = 25.0;

/// Ten times the input takes about ten times as long.
///
/// One run on the long input stands against ten on the short one. They take as long as each other, so
/// that whatever else the machine does weighs on both.
pub(crate) fn is_linear(what: &str, make: impl Fn(usize) -> String, run: impl Fn(&[u8])) {
    let (short, long) = (make(10_000), make(100_000));
    let mut least = f64::INFINITY;
    for _ in 0..ATTEMPTS {
        let of_short = time(|| (0..10).for_each(|_| run(short.as_bytes())));
        let of_long = time(|| run(long.as_bytes()));
        least = least.min(10.0 * of_long.as_secs_f64() / of_short.as_secs_f64());
        if least < BOUND {
            return;
        }
    }
    panic!("{what}: ten times the input takes {least:.0} times as long");
}

fn time(run: impl Fn()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}
