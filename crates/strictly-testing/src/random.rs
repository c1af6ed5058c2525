//! Values at random, each with the interpreter's verdict.

use proptest::strategy::{BoxedStrategy, Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use strictly_contract::Direction;

use crate::arbitrary::arbitrary_by;
use crate::broken::broken_by;
use crate::case::{Aim, Case, CaseId, Class};
use crate::valid::valid_by;
use crate::{Suite, Unsatisfiable};

/// The strategies for values of one shape, by kind.
pub(crate) struct Kinds {
    pub(crate) valid: BoxedStrategy<Value>,
    /// What breaks one constraint, with its place.
    pub(crate) broken: Vec<(String, BoxedStrategy<Value>)>,
    pub(crate) any: BoxedStrategy<Value>,
}

impl Suite {
    /// So many cases drawn at random, the same for the same seed: by turns a valid one, one that
    /// breaks a single constraint, and one of any form. Their ID is made of their text alone.
    ///
    /// # Errors
    ///
    /// [`Unsatisfiable`], as for the suite itself.
    pub fn random(&self, seed: u64, count: usize) -> Result<Vec<Case>, Unsatisfiable> {
        let Kinds { valid, broken, any } = self.kinds()?;
        let mut runner = TestRunner::new_with_rng(Config::default(), seeded(seed));
        let mut broken = broken.iter().map(|(_, values)| values).cycle();
        let turns = [0, 1, 2].into_iter().cycle().take(count);
        let drawn = turns.filter_map(|turn| {
            let values = match turn {
                0 => &valid,
                1 => broken.next().unwrap_or(&valid),
                _ => &any,
            };
            // Some choices lead nowhere.
            let value = values.new_tree(&mut runner).ok()?.current();
            self.drawn(value)
        });
        Ok(drawn.collect())
    }

    /// The case that a value drawn at random makes.
    pub(crate) fn drawn(&self, value: Value) -> Option<Case> {
        let verdict = self.contract().check(&self.shape, self.direction, &value).ok()?;
        let (shape, class) = (self.shape.clone(), Class::Random);
        let id = CaseId::of(&[
            &shape.to_string(),
            "",
            &shape.to_string(),
            &class.to_string(),
            &value.to_string(),
        ]);
        Some(Case {
            id,
            shape: shape.clone(),
            direction: self.direction,
            aim: Aim { path: String::new(), member: shape.clone(), target: shape },
            class,
            note: "drawn at random".to_owned(),
            value,
            spelling: None,
            verdict,
        })
    }

    /// The strategies, over the generators that the suite was made with.
    pub(crate) fn kinds(&self) -> Result<Kinds, Unsatisfiable> {
        let generator = self.shared.generator(self.direction);
        let broken = broken_by(generator, &self.shape)?.sites.into_iter().map(|(site, values)| {
            (site.to_string(), values.prop_map(|broken| broken.value).boxed())
        });
        // A newer service's values are among any.
        let newer = self.shared.generator(Direction::Output);
        let newer = newer.satisfiable(&self.shape).is_ok().then(|| newer.clone());
        Ok(Kinds {
            valid: valid_by(generator, &self.shape)?,
            broken: broken.collect(),
            any: arbitrary_by(self.contract(), newer, &self.shape),
        })
    }
}

/// The random numbers that a seed stands for.
pub(crate) fn seeded(seed: u64) -> TestRng {
    let mut bytes = [0; 32];
    bytes.iter_mut().zip(seed.to_le_bytes()).for_each(|(to, from)| *to = from);
    TestRng::from_seed(RngAlgorithm::ChaCha, &bytes)
}
