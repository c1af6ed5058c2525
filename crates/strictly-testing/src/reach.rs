//! What a value of a shape can lead to.

use std::collections::BTreeSet;

use strictly_contract::{Contract, Member, Shape, ShapeId, ShapeKind};

/// The members of a shape, in order: of a list its item, of a map its key and value.
pub(crate) fn members_of(shape: &Shape) -> Vec<&Member> {
    match &shape.kind {
        ShapeKind::List { member, .. } => vec![member],
        ShapeKind::Map { key, value, .. } => vec![key, value],
        ShapeKind::Structure { members, .. } | ShapeKind::Union { members } => {
            members.iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Every member that a value of the shape can lead to, each once.
pub(crate) fn members_reachable_from<'a>(contract: &'a Contract, id: &ShapeId) -> Vec<&'a Member> {
    let mut reached = Vec::new();
    let mut seen = BTreeSet::from([id.clone()]);
    let mut open = vec![id.clone()];
    while let Some(shape) = open.pop().and_then(|id| contract.shape(&id)) {
        for member in members_of(shape) {
            reached.push(member);
            if seen.insert(member.target.clone()) && contract.shape(&member.target).is_some() {
                open.push(member.target.clone());
            }
        }
    }
    reached
}
