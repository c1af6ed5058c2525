//! The whole contract of one service.

use std::collections::BTreeMap;

use strictly::Protocol;

use crate::{Operation, Service, Shape, ShapeId, ShapeKind};

/// The contract of one service: its operations and every shape they reach.
///
/// Made by lowering a specification, which guarantees what the fields do not show: every target
/// named by an operation, a member, a list or a map is a key of [`shapes`](Self::shapes), and is
/// of a kind that may stand there.
#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    /// The service itself.
    pub service: Service,
    /// The protocol whose wire form the contract describes.
    pub protocol: Protocol,
    /// The operations, in the order of the specification.
    pub operations: Vec<Operation>,
    /// Every shape in the closure of the operations, the prelude's own among them.
    pub shapes: BTreeMap<ShapeId, Shape>,
}

impl Contract {
    /// The shape with this ID.
    pub fn shape(&self, id: &ShapeId) -> Option<&Shape> {
        self.shapes.get(id)
    }

    /// The operation with this name (the part of its ID after `#`).
    pub fn operation(&self, name: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id.name() == name)
    }

    /// True if values of the shape, or any part of them, are `@sensitive`.
    pub fn is_sensitive(&self, id: &ShapeId) -> bool {
        let Some(shape) = self.shape(id) else {
            return false;
        };
        shape.sensitive
            || match &shape.kind {
                ShapeKind::List { member, .. } => self.is_sensitive(&member.target),
                ShapeKind::Map { key, value, .. } => {
                    self.is_sensitive(&key.target) || self.is_sensitive(&value.target)
                }
                _ => false,
            }
    }
}
