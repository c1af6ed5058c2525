//! Values at random, each judged by the interpreter as well.

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use serde_json::Value;

use super::say;
use crate::answer::Answer;
use crate::case::{Aim, Case, CaseId, Class};
use crate::{Failure, Suite, arbitrary_json, broken, valid};

/// Draws values of every kind and puts them to `judge`.
pub(super) fn random(suite: &Suite, judge: &impl Fn(&[u8]) -> Answer) -> Result<(), Failure> {
    let (contract, shape, direction) = (suite.contract(), suite.shape(), suite.direction());
    let unsatisfiable = |reason: crate::Unsatisfiable| Failure::new(reason.to_string());
    let seed = seed();
    say(&format!("{shape}: random, STRICTLY_SEED={seed}"));
    let cases = cases();
    let run = Run { suite, judge, seed };
    let values = valid(contract, shape, direction).map_err(unsatisfiable)?;
    run.all(cases, "valid values", values)?;
    let breakage = broken(contract, shape, direction).map_err(unsatisfiable)?;
    let sites = u32::try_from(breakage.sites.len()).unwrap_or(u32::MAX).max(1);
    for (site, strategy) in breakage.sites {
        let values = strategy.prop_map(|broken| broken.value).boxed();
        run.all(cases.div_ceil(sites).max(4), &site.to_string(), values)?;
    }
    run.all(cases, "any JSON", arbitrary_json(contract, shape))
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
        let mut bytes = [0; 32];
        bytes.iter_mut().zip(self.seed.to_le_bytes()).for_each(|(to, from)| *to = from);
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
        let mut runner = TestRunner::new_with_rng(config, rng);
        let outcome = runner.run(&strategy, |value| match self.differs(&value) {
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
    fn differs(&self, value: &Value) -> Option<String> {
        let suite = self.suite;
        let verdict = suite.contract().check(suite.shape(), suite.direction(), value).ok()?;
        let shape = suite.shape().clone();
        let case = Case {
            id: CaseId::of(&[]),
            shape: shape.clone(),
            direction: suite.direction(),
            aim: Aim { path: String::new(), member: shape.clone(), target: shape },
            class: Class::Plain,
            note: "drawn at random".to_owned(),
            value: value.clone(),
            spelling: None,
            verdict,
        };
        (self.judge)(case.json().as_bytes()).differs_from(&case)
    }
}

fn cases() -> u32 {
    std::env::var("STRICTLY_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(256)
}

/// The seed asked for, or a new one.
fn seed() -> u64 {
    use std::hash::{BuildHasher, RandomState};
    let asked = std::env::var("STRICTLY_SEED").ok().and_then(|seed| seed.parse().ok());
    asked.unwrap_or_else(|| RandomState::new().hash_one(0))
}
