//! The random stage: values of every kind, each judged by the interpreter as well.

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use serde_json::Value;

use super::say;
use crate::answer::Answer;
use crate::random::{Kinds, seeded};
use crate::{Failure, Suite};

/// Draws values of every kind and puts them to `judge`.
pub(super) fn random(suite: &Suite, judge: &impl Fn(&[u8]) -> Answer) -> Result<(), Failure> {
    let seed = seed()?;
    say(&format!("{}: random, STRICTLY_SEED={seed}", suite.shape()));
    let cases = cases()?;
    let run = Run { suite, judge, seed };
    let kinds = suite.kinds().map_err(|reason| Failure::new(reason.to_string()))?;
    let Kinds { valid, broken, any } = kinds;
    run.all(cases, "valid values", valid)?;
    let sites = u32::try_from(broken.len()).unwrap_or(u32::MAX).max(1);
    for (site, values) in broken {
        run.all(cases.div_ceil(sites).max(4), &site, values)?;
    }
    run.all(cases, "any JSON", any)
}

struct Run<'a, J> {
    suite: &'a Suite,
    judge: &'a J,
    seed: u64,
}

impl<J: Fn(&[u8]) -> Answer> Run<'_, J> {
    fn all<S: Strategy<Value = Value>>(
        &self,
        cases: u32,
        what: &str,
        strategy: S,
    ) -> Result<(), Failure> {
        let config = Config { cases, failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, seeded(self.seed));
        let outcome = runner.run(&strategy, |value| match self.differs(value) {
            None => Ok(()),
            Some(reason) => Err(TestCaseError::fail(reason)),
        });
        outcome.map_err(|error| {
            let (shape, seed) = (self.suite.shape(), self.seed);
            let again = format!("again: STRICTLY_SEED={seed} cargo test");
            Failure::new(match error {
                TestError::Abort(reason) => format!("{shape}, {what}: {reason}\n{again}"),
                TestError::Fail(reason, value) => {
                    format!("{shape}, {what}: {reason}\n  {value}\n  {again}")
                }
            })
        })
    }

    /// How the answer differs from the interpreter's verdict.
    fn differs(&self, value: Value) -> Option<String> {
        let case = self.suite.drawn(value)?;
        (self.judge)(case.json().as_bytes()).differs_from(&case)
    }
}

fn cases() -> Result<u32, Failure> {
    Ok(number("STRICTLY_CASES")?.unwrap_or(256))
}

/// The seed asked for, or a new one.
fn seed() -> Result<u64, Failure> {
    use std::hash::{BuildHasher, RandomState};
    Ok(number("STRICTLY_SEED")?.unwrap_or_else(|| RandomState::new().hash_one(0)))
}

/// A number that a variable asks for, if it is set.
fn number<N: std::str::FromStr>(variable: &str) -> Result<Option<N>, Failure> {
    match std::env::var(variable) {
        Ok(text) => {
            let wrong = |_| Failure::new(format!("{variable} is `{text}`, which is no number"));
            text.parse().map(Some).map_err(wrong)
        }
        Err(_) => Ok(None),
    }
}
