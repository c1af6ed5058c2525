//! Lists, and `@uniqueItems`.

use serde_json::Value;
use strictly::{Constraint, Expected, Violation};

use super::{Place, Walk};
use crate::{Member, ShapeKind};

impl<'a> Walk<'a> {
    pub(super) fn list(
        &mut self,
        place: &Place<'a>,
        member: &'a Member,
        sparse: bool,
        unique_items: bool,
        value: &Value,
    ) {
        let Some(items) = value.as_array() else {
            return self.wrong_type(place, Expected::List, value);
        };
        if !self.length_of_contents(place, items.len()) {
            return;
        }
        let mismatches = self.mismatches.len();
        let violations = self.violations.len();
        let incomplete = self.incomplete;
        for (item, index) in items.iter().zip(0..) {
            let Some(below) = self.below(place, member, place.path.clone().item(index)) else {
                return;
            };
            self.item(&below, sparse, item);
        }
        // Items that could not be read, or that are not all there, cannot be compared.
        let comparable = self.mismatches.len() == mismatches && self.incomplete == incomplete;
        if unique_items && comparable && self.has_equal_items(member, items) {
            let violation = Violation::new(place.path.clone(), Constraint::UniqueItems);
            self.violations.insert(violations, violation);
        }
    }

    /// An item of a list or a value of a map: null only if `sparse`, or if null is its value.
    pub(super) fn item(&mut self, place: &Place<'a>, sparse: bool, value: &Value) {
        let is_document = matches!(place.shape.kind, ShapeKind::Document);
        if !value.is_null() || !sparse || is_document {
            self.value(place, value);
        }
    }

    fn has_equal_items(&self, member: &Member, items: &[Value]) -> bool {
        let mut keys: Vec<_> =
            items.iter().map(|item| self.contract.identity(&member.target, item)).collect();
        keys.sort();
        keys.windows(2).any(|pair| matches!(pair, [a, b] if a == b))
    }
}
