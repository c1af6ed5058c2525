//! Which tables there are.

use std::collections::{HashMap, HashSet};

use proc_macro2::Ident;
use strictly_contract::{
    Constraints, Contract, Member, Shape, ShapeId, ShapeKind, TimestampFormat,
};

use super::super::order::Part;
use crate::names::Statics;

/// What a table is for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// The values of a shape.
    Shape(ShapeId),
    /// The values of a timestamp shape, in one of its forms.
    Timestamp(ShapeId, TimestampFormat),
    /// The values of a member that has constraints of its own.
    Member(ShapeId),
    /// The texts of a member that is a list of timestamps, each in the form of the member's place.
    Text(ShapeId, TimestampFormat),
}

impl Key {
    /// The table for a member of the shape `container`.
    pub(super) fn of(contract: &Contract, container: &ShapeId, member: &Member) -> Self {
        let target = contract.shape(&member.target).map(|shape| &shape.kind);
        match target {
            Some(ShapeKind::Timestamp) => Self::Timestamp(
                member.target.clone(),
                member.timestamp_format.unwrap_or(TimestampFormat::EpochSeconds),
            ),
            Some(ShapeKind::Structure { .. } | ShapeKind::Union { .. }) => {
                Self::Shape(member.target.clone())
            }
            _ if member.overrides_target => {
                Self::Member(container.with_member(member.name.as_str()))
            }
            _ => Self::Shape(member.target.clone()),
        }
    }

    /// The table for the texts of a member of the shape `container`, if it is another than that
    /// for JSON.
    pub(super) fn of_text(
        contract: &Contract,
        container: &ShapeId,
        member: &Member,
    ) -> Option<Self> {
        let format = member.timestamp_format?;
        let ShapeKind::List { member: item, .. } = &contract.shape(&member.target)?.kind else {
            return None;
        };
        let id = container.with_member(member.name.as_str());
        (item.timestamp_format != Some(format)).then_some(Self::Text(id, format))
    }

    /// The shape or member it is called after.
    pub(super) fn id(&self) -> &ShapeId {
        let (Self::Shape(id) | Self::Timestamp(id, _) | Self::Member(id) | Self::Text(id, _)) =
            self;
        id
    }

    /// The shape whose values it describes.
    pub(super) fn shape<'c>(&self, contract: &'c Contract) -> Option<&'c Shape> {
        match self {
            Self::Shape(id) | Self::Timestamp(id, _) => contract.shape(id),
            Self::Member(id) | Self::Text(id, _) => contract.shape(&member(contract, id)?.target),
        }
    }

    /// The table for a member of its shape.
    fn held(&self, contract: &Contract, shape: &Shape, member: &Member) -> Self {
        match self {
            Self::Text(_, format) => Self::Timestamp(member.target.clone(), *format),
            _ => Self::of(contract, &shape.id, member),
        }
    }

    /// The constraints on these values.
    pub(super) fn constraints<'c>(&self, contract: &'c Contract) -> Option<&'c Constraints> {
        match self {
            Self::Shape(id) | Self::Timestamp(id, _) => {
                contract.shape(id).map(|shape| &shape.constraints)
            }
            Self::Member(id) | Self::Text(id, _) => {
                member(contract, id).map(|member| &member.constraints)
            }
        }
    }
}

/// The tables of all structures and unions, and those they lead to, each after the first that
/// names it.
pub(super) fn reached(contract: &Contract, parts: &[Part<'_>]) -> Vec<Key> {
    let mut order = Vec::new();
    let mut seen = HashSet::new();
    for part in parts {
        let Part::Shape(shape) = part else { continue };
        if !matches!(shape.kind, ShapeKind::Structure { .. } | ShapeKind::Union { .. }) {
            continue;
        }
        let mut waiting = vec![Key::Shape(shape.id.clone())];
        while let Some(key) = waiting.pop() {
            if !seen.insert(key.clone()) {
                continue;
            }
            if let Some(shape) = key.shape(contract) {
                for member in members(shape).into_iter().rev() {
                    waiting.extend(Key::of_text(contract, &shape.id, member));
                    waiting.push(key.held(contract, shape, member));
                }
            }
            order.push(key);
        }
    }
    order
}

/// A name for each table: that of its shape, with the form of a timestamp if there are several,
/// or that of the member with its container's before it.
pub(super) fn names(keys: &[Key], statics: &mut Statics) -> HashMap<Key, Ident> {
    let mut forms: HashMap<&ShapeId, usize> = HashMap::new();
    for key in keys {
        if let Key::Timestamp(id, _) = key {
            *forms.entry(id).or_default() += 1;
        }
    }
    let mut names = HashMap::new();
    // Shapes choose first, so that no member takes the name of one.
    let (members, shapes): (Vec<_>, Vec<_>) =
        keys.iter().partition(|key| matches!(key, Key::Member(_) | Key::Text(..)));
    for key in shapes.into_iter().chain(members) {
        let name = match key {
            Key::Timestamp(id, format) if forms.get(id).is_some_and(|forms| *forms > 1) => {
                statics.give(&[id.name(), &format.to_string()])
            }
            Key::Shape(id) | Key::Timestamp(id, _) => statics.give(&[id.name()]),
            Key::Member(id) => statics.give(&[id.name(), id.member().unwrap_or_default()]),
            Key::Text(id, _) => statics.give(&[id.name(), id.member().unwrap_or_default(), "text"]),
        };
        names.insert(key.clone(), name);
    }
    names
}

fn member<'c>(contract: &'c Contract, id: &ShapeId) -> Option<&'c Member> {
    let container = contract.shape(&id.container())?;
    members(container).into_iter().find(|member| Some(member.name.as_str()) == id.member())
}

fn members(shape: &Shape) -> Vec<&Member> {
    match &shape.kind {
        ShapeKind::List { member, .. } => vec![member],
        ShapeKind::Map { key, value, .. } => vec![key, value],
        ShapeKind::Structure { members, .. } | ShapeKind::Union { members } => {
            members.iter().collect()
        }
        _ => Vec::new(),
    }
}
