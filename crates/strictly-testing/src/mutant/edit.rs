//! Changes to a contract that can be taken back.

use strictly_contract::{
    Constraints, Contract, EnumMember, IntEnumMember, Member, Presence, ShapeId, ShapeKind,
};

use super::Measure;
use crate::breach::Step;

/// One change at one position of a contract.
#[derive(Clone, Debug)]
pub(crate) struct Edit {
    pub(crate) at: At,
    pub(crate) change: Change,
    /// Texts there are counted so.
    pub(crate) measure: Option<Measure>,
}

/// What is changed.
#[derive(Clone, Debug)]
pub(crate) enum At {
    /// The shape itself.
    Shape(ShapeId),
    /// The member, whose ID is that of its shape with its name.
    Member(ShapeId, Step),
}

/// What is put in its place.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    Constraints(Constraints),
    Presence(Presence),
    Kind(ShapeKind),
    /// The value at this place of the set goes.
    Drop(usize),
    Insert(usize, EnumMember),
    InsertNumber(usize, IntEnumMember),
}

impl Edit {
    pub(crate) fn new(at: At, change: Change) -> Self {
        Self { at, change, measure: None }
    }

    /// Makes the change; gives the one that takes it back, or none if there is no such place.
    pub(crate) fn apply(&self, contract: &mut Contract) -> Option<Self> {
        let undo = match &self.change {
            Change::Constraints(constraints) => {
                let place = match &self.at {
                    At::Shape(id) => &mut contract.shapes.get_mut(id)?.constraints,
                    At::Member(id, step) => &mut member(contract, id, *step)?.constraints,
                };
                Change::Constraints(std::mem::replace(place, constraints.clone()))
            }
            Change::Presence(presence) => {
                let At::Member(id, step) = &self.at else { return None };
                let place = &mut member(contract, id, *step)?.presence;
                Change::Presence(std::mem::replace(place, presence.clone()))
            }
            Change::Kind(kind) => {
                let place = self.kind(contract)?;
                Change::Kind(std::mem::replace(place, kind.clone()))
            }
            Change::Drop(index) => match self.kind(contract)? {
                ShapeKind::Enum(members) if *index < members.len() => {
                    Change::Insert(*index, members.remove(*index))
                }
                ShapeKind::IntEnum(members) if *index < members.len() => {
                    Change::InsertNumber(*index, members.remove(*index))
                }
                _ => return None,
            },
            Change::Insert(index, member) => match self.kind(contract)? {
                ShapeKind::Enum(members) if *index <= members.len() => {
                    members.insert(*index, member.clone());
                    Change::Drop(*index)
                }
                _ => return None,
            },
            Change::InsertNumber(index, member) => match self.kind(contract)? {
                ShapeKind::IntEnum(members) if *index <= members.len() => {
                    members.insert(*index, member.clone());
                    Change::Drop(*index)
                }
                _ => return None,
            },
        };
        Some(Self::new(self.at.clone(), undo))
    }

    fn kind<'c>(&self, contract: &'c mut Contract) -> Option<&'c mut ShapeKind> {
        let At::Shape(id) = &self.at else { return None };
        Some(&mut contract.shapes.get_mut(id)?.kind)
    }
}

fn member<'c>(contract: &'c mut Contract, id: &ShapeId, step: Step) -> Option<&'c mut Member> {
    let shape = contract.shapes.get_mut(&id.container())?;
    match (&mut shape.kind, step) {
        (ShapeKind::List { member, .. }, Step::Item) => Some(member),
        (ShapeKind::Map { key, .. }, Step::Key) => Some(key),
        (ShapeKind::Map { value, .. }, Step::Value) => Some(value),
        (
            ShapeKind::Structure { members, .. } | ShapeKind::Union { members },
            Step::Member(index),
        ) => members.get_mut(index),
        _ => None,
    }
}
