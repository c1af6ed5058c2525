//! `rename` of a service: names for shapes whose own would collide.

use std::collections::BTreeMap;

use crate::model::Shape;
use crate::{Diagnostic, Diagnostics, Model, Node, ShapeId};

/// The IDs that renamed shapes have in the contract.
#[derive(Debug, Default)]
pub(super) struct Renames {
    map: BTreeMap<ShapeId, ShapeId>,
}

impl Renames {
    /// Reads the property `rename` of a service.
    ///
    /// Names of errors are on the wire, so they cannot be renamed. See "Service" in the
    /// specification.
    pub(super) fn read(model: &Model, service: &Shape, found: &mut Diagnostics) -> Self {
        let mut renames = Self::default();
        let Some(entries) = service.properties.get("rename").and_then(Node::as_object) else {
            return renames;
        };
        for (from, node) in entries {
            match rename(model, from, node) {
                Ok((from, to)) => {
                    renames.map.insert(from, to);
                }
                Err(Refusal { id, message, help }) => {
                    found.push(
                        Diagnostic::error(id, message).on(&service.id).at(node.span).help(help),
                    );
                }
            }
        }
        renames
    }

    /// The ID of a shape in the contract.
    pub(super) fn apply(&self, id: &ShapeId) -> ShapeId {
        self.map.get(id).unwrap_or(id).clone()
    }
}

struct Refusal {
    id: &'static str,
    message: String,
    help: &'static str,
}

fn rename(model: &Model, from: &str, node: &Node) -> Result<(ShapeId, ShapeId), Refusal> {
    let wrong = |message| Refusal {
        id: "Service",
        message,
        help: "write the shape ID of a shape, then its name in this service",
    };
    let id: ShapeId = from.parse().map_err(|error| wrong(format!("`rename`: {error}")))?;
    let Some(name) = node.as_str().filter(|name| ShapeId::is_identifier(name)) else {
        return Err(wrong(format!("`rename` of `{from}` is no name for a shape")));
    };
    if model.shape(&id).is_some_and(|shape| shape.prelude_trait("error").is_some()) {
        return Err(Refusal {
            id: "Unsupported.Rename",
            message: format!("`{from}` is an error and cannot be renamed"),
            help: "protocols send the name of an error; rename the other shape",
        });
    }
    let renamed = ShapeId::new(id.namespace(), name);
    Ok((id, renamed))
}
