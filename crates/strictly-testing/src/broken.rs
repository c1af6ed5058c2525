//! Values that violate exactly one constraint, for every constraint.

use std::fmt;
use std::sync::Arc;

use proptest::strategy::BoxedStrategy;
use proptest::test_runner::{Reason, TestRunner};
use serde_json::Value;
use strictly_contract::strictly::{Constraint, Violation};
use strictly_contract::{Contract, Direction, ShapeId};

use crate::Unsatisfiable;
use crate::breach::{Breach, Step, Trail};
use crate::drawn::drawn;
use crate::draws::Draws;
use crate::generate::{Generator, Place};
use crate::site::{ConstraintSite, Side, Site, constraint, sites};

/// How often a site is tried before it counts as unbreakable.
const TRIALS: u32 = 8;

/// A value that is valid but for one violation.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// The value in JSON.
    pub value: Value,
    /// What a validator must say of it, and all that it must say.
    pub violation: Violation,
}

/// A constraint that no value can be made to violate alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unbreakable {
    /// Where it holds.
    pub site: ConstraintSite,
    /// Why.
    pub reason: String,
}

/// Every constraint that values of a shape lead to: each is either broken or said to be unbreakable.
#[derive(Debug)]
pub struct Breakage {
    /// The sites with their broken values, in the order of the model.
    pub sites: Vec<(ConstraintSite, BoxedStrategy<Broken>)>,
    /// The sites without, likewise.
    pub unbreakable: Vec<Unbreakable>,
}

impl fmt::Display for Unbreakable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.site, self.reason)
    }
}

/// For every constraint that values of the shape lead to, the values that violate it and no other.
///
/// Each position counts for itself: every way through members, items, keys and values, recursion to
/// the second turn. The values lie next to the bounds: one item too many, texts that match the
/// pattern but are one character short, texts of the right length that barely fail to match, the
/// next number, an enum's value in the wrong case.
///
/// # Errors
///
/// [`Unsatisfiable`] if the contract lacks the shape or the shape has no valid value at all.
pub fn broken(
    contract: &Arc<Contract>,
    id: &ShapeId,
    direction: Direction,
) -> Result<Breakage, Unsatisfiable> {
    broken_by(&Arc::new(Generator::new(contract, id, direction)?), id)
}

/// As [`broken`], with a generator that is there already.
pub(crate) fn broken_by(
    generator: &Arc<Generator>,
    id: &ShapeId,
) -> Result<Breakage, Unsatisfiable> {
    let root = generator.satisfiable(id)?;
    let unsatisfiable =
        |reason: Reason| Unsatisfiable { id: id.clone(), reason: reason.to_string() };
    let (found, beyond) = sites(generator, id, root).map_err(unsatisfiable)?;
    let mut breakage = Breakage { sites: Vec::new(), unbreakable: Vec::new() };
    for Site { named: site, place, steps } in found {
        match strategy(generator, id, place, site.side, steps) {
            Ok(strategy) => breakage.sites.push((site, strategy)),
            Err(reason) => breakage.unbreakable.push(Unbreakable { site, reason }),
        }
    }
    breakage.unbreakable.extend(beyond.map(|site| Unbreakable {
        site,
        reason: "there are too many constraints: this one and all after it are left out".to_owned(),
    }));
    Ok(breakage)
}

fn strategy(
    generator: &Arc<Generator>,
    id: &ShapeId,
    place: Place<'_>,
    side: Side,
    steps: Vec<Step>,
) -> Result<BoxedStrategy<Broken>, String> {
    let breach = Breach::prepare(generator, place, side)?;
    let violated = constraint(place, side);
    let (generator, id) = (Arc::clone(generator), id.clone());
    let make = move |draws: &mut Draws| {
        let trail = Trail { steps: &steps, breach: &breach };
        let (value, path, length) = generator.broken(&id, trail, draws)?;
        let violation = Violation::new(path, with_length(violated.clone(), length));
        Ok(Broken { value, violation })
    };
    let mut runner = TestRunner::deterministic();
    let mut failure = None;
    for _ in 0..TRIALS {
        match make(&mut Draws::random(runner.new_rng())) {
            Ok(_) => return Ok(drawn(make)),
            Err(reason) => failure = Some(reason),
        }
    }
    Err(failure.map(|reason| reason.to_string()).unwrap_or_default())
}

fn with_length(constraint: Constraint, length: u64) -> Constraint {
    match constraint {
        Constraint::Length { min, max, .. } => Constraint::Length { actual: length, min, max },
        other => other,
    }
}
