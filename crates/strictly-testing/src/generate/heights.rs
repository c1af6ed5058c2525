//! How deep a value must be at least, so that recursion can always be brought to an end.

use std::collections::BTreeMap;

use strictly_contract::{Contract, Length, Member, Presence, ShapeId, ShapeKind, TimestampFormat};

use super::{Place, Position, Texts, boundaries, position_of};

/// The least number of levels below a value, by aggregate shape; shapes without any value, or
/// without one that ends, are not in it.
pub(super) struct Heights(BTreeMap<ShapeId, u32>);

impl Heights {
    /// The least fixed point: each round finds the shapes that need one level more.
    pub(super) fn of(contract: &Contract, texts: &Texts) -> Self {
        let mut heights = Self(BTreeMap::new());
        loop {
            let found: Vec<_> = contract
                .shapes
                .iter()
                .filter(|(id, _)| !heights.0.contains_key(id))
                .filter_map(|(id, shape)| {
                    Some((id.clone(), heights.aggregate(contract, texts, &shape.kind)?))
                })
                .collect();
            if found.is_empty() {
                return heights;
            }
            heights.0.extend(found);
        }
    }

    pub(super) fn at(&self, texts: &Texts, place: Place<'_>) -> Option<u32> {
        match &place.shape.kind {
            ShapeKind::List { .. } | ShapeKind::Map { .. }
                if may_be_empty(place.constraints.length) =>
            {
                Some(0)
            }
            ShapeKind::List { .. }
            | ShapeKind::Map { .. }
            | ShapeKind::Structure { .. }
            | ShapeKind::Union { .. } => self.0.get(&place.shape.id).copied(),
            ShapeKind::String | ShapeKind::Enum(_) => texts.at(place).map(|_| 0),
            ShapeKind::Blob | ShapeKind::Boolean | ShapeKind::Timestamp | ShapeKind::Document => {
                Some(0)
            }
            _ => has_number(place).then_some(0),
        }
    }

    /// The height of a value that is not an empty collection.
    fn aggregate(&self, contract: &Contract, texts: &Texts, kind: &ShapeKind) -> Option<u32> {
        let height = |member: &Member| {
            let place = Place {
                shape: contract.shape(&member.target)?,
                constraints: &member.constraints,
                timestamp_format: TimestampFormat::EpochSeconds,
            };
            self.at(texts, place).map(|height| height + 1)
        };
        match kind {
            ShapeKind::List { member, .. } => height(member),
            ShapeKind::Map { key, value, .. } => height(key).and(height(value)),
            ShapeKind::Structure { members, .. } => {
                let mut required =
                    members.iter().filter(|member| member.presence == Presence::Required);
                required.try_fold(0, |most, member| Some(height(member)?.max(most)))
            }
            ShapeKind::Union { members } => members.iter().filter_map(height).min(),
            _ => None,
        }
    }
}

fn may_be_empty(length: Option<Length>) -> bool {
    length.is_none_or(|length| length.contains(0))
}

fn has_number(place: Place<'_>) -> bool {
    boundaries(place).iter().any(|value| position_of(place, value) == Some(Position::Within))
}
