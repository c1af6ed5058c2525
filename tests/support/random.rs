//! Random cases, as many as asked for, and repeatable.
//!
//! `STRICTLY_CASES` sets how many (256 by default), `STRICTLY_SEED` repeats a run.

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

/// How many cases a test tries of each kind.
pub(crate) fn cases() -> u32 {
    std::env::var("STRICTLY_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(256)
}

/// Runs a test on values of the strategy; a failure shows the smallest value and the seed.
pub(crate) fn run<S: Strategy>(
    what: &str,
    cases: u32,
    strategy: &S,
    test: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let seed = seed();
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes(seed));
    match TestRunner::new_with_rng(config, rng).run(strategy, test) {
        Ok(()) => {}
        Err(TestError::Abort(reason)) => panic!("{what}: {reason} (STRICTLY_SEED={seed})"),
        Err(TestError::Fail(reason, value)) => {
            panic!("{what}: {reason}\nvalue: {value:?}\nSTRICTLY_SEED={seed}")
        }
    }
}

/// The seed of this run: the one asked for, or a new one.
fn seed() -> u64 {
    use std::hash::{BuildHasher, RandomState};
    let asked = std::env::var("STRICTLY_SEED").ok().and_then(|seed| seed.parse().ok());
    asked.unwrap_or_else(|| RandomState::new().hash_one(0))
}

fn bytes(seed: u64) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes
}
