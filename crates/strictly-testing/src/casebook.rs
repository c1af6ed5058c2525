//! What all suites of one contract share.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use strictly_contract::pattern::Pattern;
use strictly_contract::{Constraints, Contract, Direction, Length, ShapeId};

use crate::draws::Draws;
use crate::generate::Generator;
use crate::mutant::PatternMutants;
use crate::probe::Language;
use crate::{Suite, Unsatisfiable};

/// What all suites of one contract share.
pub(crate) struct Shared {
    pub(crate) contract: Arc<Contract>,
    input: Arc<Generator>,
    output: Arc<Generator>,
    /// The contract once more, for mistakes to be made in.
    pub(crate) scratch: Mutex<Contract>,
    languages: Mutex<HashMap<Key, Arc<Language>>>,
    patterns: Mutex<HashMap<Key, Arc<PatternMutants>>>,
}

/// Makes the suites of one contract, and remembers what it found out about its patterns.
///
/// ```
/// # use std::sync::Arc;
/// # use strictly_contract::{Contract, Direction};
/// # use strictly_testing::Casebook;
/// # fn example(contract: Arc<Contract>) -> Result<(), strictly_testing::Unsatisfiable> {
/// let casebook = Casebook::new(&contract);
/// for operation in &contract.operations {
///     let suite = casebook.suite(&operation.input, Direction::Input)?;
///     println!("{}: {} cases\n{}", operation.id, suite.cases().len(), suite.score());
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Casebook(Arc<Shared>);

/// A pattern under a length.
type Key = (Option<Length>, Option<String>);

impl Casebook {
    /// Prepares for the shapes of `contract`.
    pub fn new(contract: &Arc<Contract>) -> Self {
        Self(Arc::new(Shared {
            contract: Arc::clone(contract),
            input: Arc::new(Generator::of_all(contract, Direction::Input)),
            output: Arc::new(Generator::of_all(contract, Direction::Output)),
            scratch: Mutex::new((**contract).clone()),
            languages: Mutex::default(),
            patterns: Mutex::default(),
        }))
    }

    /// The contract.
    pub fn contract(&self) -> &Arc<Contract> {
        &self.0.contract
    }

    /// The suite for values of the shape `id`.
    ///
    /// # Errors
    ///
    /// [`Unsatisfiable`] if the contract lacks the shape or the shape has no valid value at all.
    pub fn suite(&self, id: &ShapeId, direction: Direction) -> Result<Suite, Unsatisfiable> {
        Suite::new(&self.0, id, direction)
    }
}

impl Casebook {
    /// A valid value by these choices, if they lead to one.
    pub(crate) fn value(
        &self,
        id: &ShapeId,
        direction: Direction,
        draws: &mut Draws,
    ) -> Option<serde_json::Value> {
        self.0.generator(direction).valid(id, draws).ok()
    }
}

impl Shared {
    pub(crate) fn generator(&self, direction: Direction) -> &Arc<Generator> {
        match direction {
            Direction::Input => &self.input,
            Direction::Output => &self.output,
        }
    }

    pub(crate) fn language(&self, constraints: &Constraints) -> Arc<Language> {
        remembered(&self.languages, constraints, || Language::of(constraints))
    }

    pub(crate) fn pattern_mutants(
        &self,
        constraints: &Constraints,
        pattern: &Pattern,
    ) -> Arc<PatternMutants> {
        remembered(&self.patterns, constraints, || PatternMutants::of(pattern, constraints.length))
    }
}

impl std::fmt::Debug for Casebook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Casebook")
            .field("service", &self.0.contract.service.id)
            .finish_non_exhaustive()
    }
}

fn remembered<T>(
    memory: &Mutex<HashMap<Key, Arc<T>>>,
    constraints: &Constraints,
    make: impl FnOnce() -> T,
) -> Arc<T> {
    let pattern = constraints.pattern.as_ref().map(|pattern| pattern.source().to_owned());
    let key = (constraints.length, pattern);
    let mut memory = memory.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(memory.entry(key).or_insert_with(|| Arc::new(make())))
}
