//! Time on a machine that others use as well.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How much longer than regex takes is called slower: what is less cannot be told from noise.
pub(crate) const MARGIN: f64 = 1.05;

/// How often what is called slower was measured, and was slower each time.
const AGAIN: usize = 3;

/// Nanoseconds of one call of each, and how many times as long as ours theirs takes.
pub(crate) struct Comparison {
    pub(crate) theirs: f64,
    pub(crate) ours: f64,
    pub(crate) ratio: f64,
}

impl Comparison {
    /// Both measured in turns: the ratio is the median of many rounds, so that what else the
    /// machine does falls on both.
    ///
    /// What looks slower than it may be is measured again, longer, until it does not: what noise
    /// made slower is not slower every time.
    pub(crate) fn of(theirs: impl Fn() -> bool, ours: impl Fn() -> bool) -> Self {
        let mut comparison = Self::rounds(11, Duration::from_micros(15), &theirs, &ours);
        if comparison.ratio < 1.1 {
            comparison = Self::rounds(41, Duration::from_micros(60), &theirs, &ours);
        }
        for _ in 1..AGAIN {
            if comparison.is_slower() {
                comparison = Self::rounds(41, Duration::from_micros(60), &theirs, &ours);
            }
        }
        comparison
    }

    /// Whether ours is the slower one, by more than the margin.
    pub(crate) fn is_slower(&self) -> bool {
        self.ratio * MARGIN < 1.0
    }

    fn rounds(
        count: usize,
        round: Duration,
        theirs: &impl Fn() -> bool,
        ours: &impl Fn() -> bool,
    ) -> Self {
        let (their_calls, our_calls) = (calls(theirs, round), calls(ours, round));
        let pairs = (0..count).map(|_| (time(theirs, their_calls), time(ours, our_calls)));
        let pairs: Vec<(f64, f64)> = pairs.collect();
        let median = |of: fn(&(f64, f64)) -> f64| {
            let mut values: Vec<f64> = pairs.iter().map(of).collect();
            values.sort_by(f64::total_cmp);
            values.get(count / 2).copied().unwrap_or(f64::NAN)
        };
        Self {
            theirs: median(|pair| pair.0),
            ours: median(|pair| pair.1),
            ratio: median(|pair| pair.0 / pair.1),
        }
    }
}

/// Nanoseconds of one call, the least of many measurements.
pub(crate) fn least(call: impl Fn() -> bool) -> f64 {
    let calls = calls(&call, Duration::from_micros(300));
    (0..60).map(|_| time(&call, calls)).fold(f64::MAX, f64::min)
}

/// How many calls fill `round`.
fn calls(call: &impl Fn() -> bool, round: Duration) -> u32 {
    let started = Instant::now();
    let mut calls = 0_u32;
    while started.elapsed() < round || calls < 2 {
        for _ in 0..4 {
            black_box(call());
        }
        calls += 4;
    }
    calls
}

fn time(call: &impl Fn() -> bool, calls: u32) -> f64 {
    let started = Instant::now();
    for _ in 0..calls {
        black_box(call());
    }
    started.elapsed().as_nanos() as f64 / f64::from(calls)
}
