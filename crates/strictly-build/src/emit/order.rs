//! The order in which a module is read.

use std::collections::{BTreeSet, VecDeque};

use strictly_contract::{Contract, Operation, Shape, ShapeId, ShapeKind};

/// A part of a module.
pub(super) enum Part<'c> {
    Operation(&'c Operation),
    /// The errors of an operation, as one type.
    Errors(&'c Operation),
    Shape(&'c Shape),
}

/// Each operation with its input, output and errors; then what these hold, in the order it is
/// first met; then the errors themselves, and what only they hold.
pub(super) fn of(contract: &Contract) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut walk = Walk { contract, seen: BTreeSet::new(), waiting: VecDeque::new() };
    for operation in &contract.operations {
        parts.push(Part::Operation(operation));
        for id in [&operation.input, &operation.output] {
            parts.extend(walk.first(id).map(Part::Shape));
        }
        parts.push(Part::Errors(operation));
    }
    parts.extend(walk.rest().into_iter().map(Part::Shape));
    for id in contract.operations.iter().flat_map(|operation| &operation.errors) {
        parts.extend(walk.first(id).map(Part::Shape));
    }
    parts.extend(walk.rest().into_iter().map(Part::Shape));
    parts
}

struct Walk<'c> {
    contract: &'c Contract,
    seen: BTreeSet<ShapeId>,
    /// Shapes whose members have not been looked at.
    waiting: VecDeque<&'c Shape>,
}

impl<'c> Walk<'c> {
    /// The shape, if it has not been met before.
    fn first(&mut self, id: &ShapeId) -> Option<&'c Shape> {
        let shape = self.contract.shape(id)?;
        let first = self.seen.insert(id.clone());
        first.then(|| {
            self.waiting.push_back(shape);
            shape
        })
    }

    /// Everything that those met so far lead to.
    fn rest(&mut self) -> Vec<&'c Shape> {
        let mut met = Vec::new();
        while let Some(shape) = self.waiting.pop_front() {
            for id in targets(shape) {
                met.extend(self.first(id));
            }
        }
        met
    }
}

/// The targets of the members of a shape.
pub(super) fn targets(shape: &Shape) -> Vec<&ShapeId> {
    match &shape.kind {
        ShapeKind::List { member, .. } => vec![&member.target],
        ShapeKind::Map { key, value, .. } => vec![&key.target, &value.target],
        ShapeKind::Structure { members, .. } | ShapeKind::Union { members } => {
            members.iter().map(|member| &member.target).collect()
        }
        _ => Vec::new(),
    }
}
