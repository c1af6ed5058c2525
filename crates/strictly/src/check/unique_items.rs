//! `@uniqueItems`.

use std::collections::HashSet;

use crate::shape::{Kind, Shape};
use crate::{At, Constraint, Wire};

impl At<'_> {
    /// Checks that no two items of the list are equal. Linear in their number, with a keyed hash:
    /// the items are chosen by the sender.
    pub(crate) fn unique_items<T: Wire>(&mut self, items: &[T]) {
        let Kind::List { member, unique_items: true, .. } = self.shape().kind else {
            return;
        };
        if self.report.structural {
            return;
        }
        let mut seen = HashSet::with_capacity(items.len());
        if !items.iter().all(|item| seen.insert(identity(item, member))) {
            self.violation(Constraint::UniqueItems);
        }
    }
}

/// The wire form of a value, which is the same for equal values: members stand in the order of the
/// model, map entries in the order of their keys, instants and bytes have one spelling.
fn identity<T: Wire>(item: &T, shape: &'static Shape) -> Option<Vec<u8>> {
    serde_json::to_vec(&crate::write::Written { value: item, shape }).ok()
}
