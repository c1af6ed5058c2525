//! Names of definitions.

use std::collections::BTreeMap;

use crate::{Contract, Shape, ShapeId};

/// The names under which shapes are defined: their own, or their whole ID with points where another
/// shape of the contract has the same name.
pub(super) struct Names<'a> {
    root: &'a ShapeId,
    /// How many shapes have a name.
    bearers: BTreeMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    pub(super) fn new(contract: &'a Contract, root: &'a Shape) -> Self {
        let mut bearers = BTreeMap::new();
        for id in contract.shapes.keys() {
            *bearers.entry(id.name()).or_default() += 1;
        }
        Self { root: &root.id, bearers }
    }

    /// The name of a shape; none for the root, which is the schema itself.
    pub(super) fn shape(&self, id: &ShapeId) -> Option<String> {
        (id != self.root).then(|| self.name(id))
    }

    /// The name of what a member makes of its target by constraints of its own: `City$tags`.
    pub(super) fn member(&self, container: &ShapeId, member: &str) -> String {
        format!("{}${member}", self.name(container))
    }

    fn name(&self, id: &ShapeId) -> String {
        if self.bearers.get(id.name()).is_some_and(|bearers| *bearers > 1) {
            return format!("{}.{}", id.namespace(), id.name());
        }
        id.name().to_owned()
    }
}
