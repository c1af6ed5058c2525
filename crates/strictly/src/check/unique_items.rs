//! `@uniqueItems`.

use std::collections::HashSet;

use crate::shape::Kind;
use crate::write::Json;
use crate::{At, Constraint, Wire};

impl At<'_> {
    /// Checks that no two items of the list are equal.
    #[inline]
    pub(crate) fn unique_items<T: Wire>(&mut self, items: &[T]) {
        if let Kind::List { member, unique_items: true, .. } = self.shape().kind {
            self.unique_json(items.len(), &|index| items.get(index)?.json(member));
        }
    }

    /// Compares the items by their wire form, which is the same for equal values: members stand in
    /// the order of the model, map entries in the order of their keys, instants and bytes have one
    /// spelling. Linear in their number, with a keyed hash: the items are chosen by the sender.
    fn unique_json(&mut self, count: usize, json: &dyn Fn(usize) -> Option<Vec<u8>>) {
        if self.report.structural {
            return;
        }
        let mut seen = HashSet::with_capacity(count);
        if !(0..count).all(|index| seen.insert(json(index))) {
            self.violation(Constraint::UniqueItems);
        }
    }
}
