//! Closures: the operations of a service, and the shapes that operations reach.

use std::collections::HashSet;

use crate::model::{Shape, ShapeType};
use crate::{Model, Node, ShapeId};

/// The properties of a resource that bind one operation each, in the order of its life.
const LIFECYCLE: [&str; 6] = ["create", "put", "read", "update", "delete", "list"];

/// Every operation of a service: its own, then those of its resources and of theirs.
///
/// Operations bound to a service or resource come in the order of the model; those of a resource
/// in the order lifecycle, `operations`, `collectionOperations`. Each comes once. IDs that lead
/// nowhere are passed over. Follows "Service closure" in the specification.
pub fn operations<'m>(model: &'m Model, service: &'m Shape) -> Vec<&'m Shape> {
    let mut seen = HashSet::new();
    let mut operations = Vec::new();
    // A stack, so its top is the next to visit: children go on it last one first.
    let mut entities = vec![service];
    while let Some(entity) = entities.pop() {
        if !seen.insert(&entity.id) {
            continue;
        }
        for id in LIFECYCLE
            .iter()
            .chain(&["operations", "collectionOperations"])
            .flat_map(|name| targets(entity, name))
        {
            let operation =
                model.shape(&id).filter(|shape| shape.shape_type == ShapeType::Operation);
            operations.extend(operation.filter(|operation| seen.insert(&operation.id)));
        }
        let resources = targets(entity, "resources");
        entities.extend(resources.iter().rev().filter_map(|id| model.shape(id)));
    }
    operations
}

/// Every data shape reachable from `roots` through members, the roots first.
///
/// Breadth first, members in the order of the model, each shape once. IDs that lead nowhere are
/// passed over. Follows "Shape closures" in the specification.
pub fn shapes(model: &Model, roots: impl IntoIterator<Item = ShapeId>) -> Vec<&Shape> {
    let mut seen = HashSet::new();
    let mut shapes = Vec::new();
    for id in roots {
        shapes.extend(model.shape(&id).filter(|shape| seen.insert(&shape.id)));
    }
    let mut next = 0;
    while let Some(shape) = shapes.get(next).copied() {
        let members = shape.members.values().filter_map(|member| model.shape(&member.target.id));
        shapes.extend(members.filter(|shape| seen.insert(&shape.id)));
        next += 1;
    }
    shapes
}

/// The input of an operation; `smithy.api#Unit` if it has none.
pub fn input(operation: &Shape) -> ShapeId {
    target_or_unit(operation, "input")
}

/// The output of an operation; `smithy.api#Unit` if it has none.
pub fn output(operation: &Shape) -> ShapeId {
    target_or_unit(operation, "output")
}

/// The errors that operations of a service may answer with: those of the operation, then those
/// common to the service, each once.
pub fn errors(service: &Shape, operation: &Shape) -> Vec<ShapeId> {
    let mut errors = targets(operation, "errors");
    errors.extend(targets(service, "errors"));
    let mut seen = HashSet::new();
    errors.retain(|id| seen.insert(id.clone()));
    errors
}

/// Where the messages of an operation start: its input, its output, and its errors.
pub fn roots(service: &Shape, operation: &Shape) -> Vec<ShapeId> {
    let mut roots = vec![input(operation), output(operation)];
    roots.extend(errors(service, operation));
    roots
}

fn target_or_unit(operation: &Shape, property: &str) -> ShapeId {
    targets(operation, property)
        .into_iter()
        .next()
        .unwrap_or_else(|| ShapeId::new("smithy.api", "Unit"))
}

/// The IDs in a property that holds one or a list of them.
fn targets(shape: &Shape, property: &str) -> Vec<ShapeId> {
    let Some(node) = shape.properties.get(property) else {
        return Vec::new();
    };
    let list = node.as_array().unwrap_or(std::slice::from_ref(node));
    list.iter().filter_map(target).collect()
}

/// IDL names a shape by its ID, JSON AST by an object with a `target`.
fn target(node: &Node) -> Option<ShapeId> {
    node.get("target").unwrap_or(node).as_str()?.parse().ok()
}
