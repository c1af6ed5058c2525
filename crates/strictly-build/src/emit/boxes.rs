//! Where a type needs a `Box`.

use std::collections::{BTreeMap, BTreeSet};

use strictly_contract::{Contract, Member, Shape, ShapeId, ShapeKind};

/// The structures and unions that hold themselves, and through which members.
///
/// Lists and maps allocate anyway, so only structures and unions that hold each other directly
/// count.
#[derive(Debug)]
pub(super) struct Boxes {
    /// For each structure or union in a cycle, those it reaches directly.
    reached: BTreeMap<ShapeId, BTreeSet<ShapeId>>,
}

impl Boxes {
    pub(super) fn of(contract: &Contract) -> Self {
        let held: BTreeMap<_, _> =
            contract.shapes.values().map(|shape| (&shape.id, held(contract, shape))).collect();
        let mut reached = BTreeMap::new();
        for id in held.keys() {
            let found = reach(id, &held);
            if found.contains(id) {
                reached.insert((*id).clone(), found.into_iter().cloned().collect());
            }
        }
        Self { reached }
    }

    /// True if the member leads back to the shape that has it.
    pub(super) fn need(&self, container: &ShapeId, member: &Member) -> bool {
        let back = self.reached.get(&member.target);
        back.is_some_and(|reached| reached.contains(container))
            && self.reached.contains_key(container)
    }
}

/// The structures and unions that a structure or union holds directly.
fn held<'c>(contract: &'c Contract, shape: &'c Shape) -> Vec<&'c ShapeId> {
    let (ShapeKind::Structure { members, .. } | ShapeKind::Union { members }) = &shape.kind else {
        return Vec::new();
    };
    let is_aggregate = |id: &&ShapeId| {
        contract.shape(id).is_some_and(|shape| {
            matches!(shape.kind, ShapeKind::Structure { .. } | ShapeKind::Union { .. })
        })
    };
    members.iter().map(|member| &member.target).filter(is_aggregate).collect()
}

fn reach<'c>(
    from: &ShapeId,
    held: &BTreeMap<&'c ShapeId, Vec<&'c ShapeId>>,
) -> BTreeSet<&'c ShapeId> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<_> = held.get(from).cloned().unwrap_or_default();
    while let Some(id) = waiting.pop() {
        if found.insert(id) {
            waiting.extend(held.get(id).into_iter().flatten().copied());
        }
    }
    found
}
