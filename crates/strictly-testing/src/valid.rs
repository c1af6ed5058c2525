//! Valid values.

use std::fmt;
use std::sync::Arc;

use proptest::strategy::BoxedStrategy;
use serde_json::Value;
use strictly_contract::{Contract, Direction, ShapeId};

use crate::drawn::drawn;
use crate::generate::Generator;

/// A shape of which no valid value can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsatisfiable {
    /// The shape.
    pub id: ShapeId,
    /// Why.
    pub reason: String,
}

impl Unsatisfiable {
    pub(crate) fn unknown(id: &ShapeId) -> Self {
        Self { id: id.clone(), reason: "the contract has no such shape".to_owned() }
    }
}

impl fmt::Display for Unsatisfiable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no valid value of `{}` can be made: {}", self.id, self.reason)
    }
}

impl std::error::Error for Unsatisfiable {}

/// Valid values of a shape, in JSON.
///
/// They love the bounds: the least and greatest lengths and numbers, every value of an enum, every
/// member of a union, optional members present, absent and null, texts beyond ASCII. Recursion ends
/// after a few levels, collections and texts after a few more items than they must have. For
/// [`Direction::Output`], what only a newer service would send is among them.
///
/// # Errors
///
/// [`Unsatisfiable`] if the contract lacks the shape, or if no value satisfies its constraints: a
/// pattern without a match of the length allowed, an enum without values, recursion without an end.
pub fn valid(
    contract: &Arc<Contract>,
    id: &ShapeId,
    direction: Direction,
) -> Result<BoxedStrategy<Value>, Unsatisfiable> {
    valid_by(&Arc::new(Generator::new(contract, id, direction)?), id)
}

/// As [`valid`], with a generator that is there already.
pub(crate) fn valid_by(
    generator: &Arc<Generator>,
    id: &ShapeId,
) -> Result<BoxedStrategy<Value>, Unsatisfiable> {
    generator.satisfiable(id)?;
    let (generator, id) = (Arc::clone(generator), id.clone());
    Ok(drawn(move |draws| generator.valid(&id, draws)))
}
