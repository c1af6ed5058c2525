//! `@uniqueItems` and `@sparse`, and their absence.

use serde_json::Value;
use strictly_contract::{Member, ShapeKind};

use super::{Change, Drafts, Edit, Fate, put};
use crate::breach::Breach;
use crate::constraint::{ConstraintKind, End};

impl Drafts<'_> {
    pub(super) fn list(&mut self, member: &Member, sparse: bool, unique_items: bool) {
        let (max, least) = self.spot.place.constraints.length.map_or((u64::MAX, 0), |length| {
            (length.max.unwrap_or(u64::MAX), length.min.unwrap_or(0))
        });
        let list = |sparse, unique_items| {
            Change::Kind(ShapeKind::List { member: Box::new(member.clone()), sparse, unique_items })
        };
        let change = if unique_items { "items may repeat" } else { "items must differ" };
        let edit = Edit::new(self.shape(), list(sparse, !unique_items));
        let (witnesses, otherwise) = if max < 2 {
            (Vec::new(), Fate::Equivalent)
        } else {
            let why = "no list with equal items can be made".to_owned();
            (self.repeated(least.max(2)), Fate::Unreachable(why))
        };
        self.push(ConstraintKind::UniqueItems, change.to_owned(), edit, witnesses, otherwise);
        if unique_items {
            self.lifts(End::Only);
        }
        let list = list(!sparse, unique_items);
        self.sparse(member, sparse, list, max);
    }

    pub(super) fn map(&mut self, value: &Member, sparse: bool) {
        let ShapeKind::Map { key, .. } = &self.spot.place.shape.kind else { return };
        let max = self.spot.place.constraints.length.and_then(|length| length.max);
        let (key, held) = (key.clone(), Box::new(value.clone()));
        let map = Change::Kind(ShapeKind::Map { key, value: held, sparse: !sparse });
        self.sparse(value, sparse, map, max.unwrap_or(u64::MAX));
    }

    fn sparse(&mut self, member: &Member, sparse: bool, other: Change, max: u64) {
        let target = self.generator.contract.shape(&member.target);
        let nullable = target.is_some_and(|shape| matches!(shape.kind, ShapeKind::Document));
        let change = if sparse { "null is refused" } else { "null is accepted" };
        let edit = Edit::new(self.shape(), other);
        let (witnesses, otherwise) = if nullable || max == 0 {
            (Vec::new(), Fate::Equivalent)
        } else {
            let why = "no value with null in it can be made".to_owned();
            (self.with_null(), Fate::Unreachable(why))
        };
        self.push(ConstraintKind::Sparse, change.to_owned(), edit, witnesses, otherwise);
        if !sparse {
            self.lifts(End::Only);
        }
    }

    /// The simplest value with null in place of its first item or value.
    fn with_null(&self) -> Vec<Breach> {
        let place = self.spot.place;
        let least = place.constraints.length.and_then(|length| length.min).unwrap_or(0).max(1);
        match self.generator.counted(place, least) {
            Ok(Value::Array(mut items)) => {
                items.truncate(usize::try_from(least).unwrap_or(1));
                if let Some(first) = items.first_mut() {
                    *first = Value::Null;
                }
                vec![put(Value::Array(items))]
            }
            Ok(Value::Object(mut entries)) => {
                if let Some(first) = entries.values_mut().next() {
                    *first = Value::Null;
                }
                vec![put(Value::Object(entries))]
            }
            _ => Vec::new(),
        }
    }

    /// A list whose first two items are equal, and of the rest as many as there must be.
    fn repeated(&self, count: u64) -> Vec<Breach> {
        match self.generator.counted(self.spot.place, count - 1) {
            Ok(Value::Array(mut items)) if !items.is_empty() => {
                items.insert(0, items.first().cloned().unwrap_or_default());
                vec![put(Value::Array(items))]
            }
            _ => Vec::new(),
        }
    }
}
