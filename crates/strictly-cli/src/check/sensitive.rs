//! What of a document must not be shown.

use std::ops::Range;

use strictly_contract::{Contract, Member, Shape, ShapeId, ShapeKind};
use strictly_smithy::ast::{Value, ValueKind};

/// The places of a document that hold `@sensitive` values, or might.
pub(super) enum Hidden {
    /// The text could not be read, so nobody knows where its values are.
    Everything,
    /// These bytes.
    Ranges(Vec<Range<usize>>),
}

impl Hidden {
    /// In a text that could not be read: nothing if the contract has no sensitive shape.
    pub(super) fn in_broken_text(contract: &Contract) -> Self {
        if contract.shapes.values().any(|shape| shape.sensitive) {
            Self::Everything
        } else {
            Self::Ranges(Vec::new())
        }
    }

    /// In a document that is to be a value of the shape `root`.
    pub(super) fn of(contract: &Contract, root: &ShapeId, document: &Value) -> Self {
        let mut search = Search { contract, ranges: Vec::new() };
        search.value(contract.shape(root), document);
        Self::Ranges(search.ranges)
    }

    /// True if a part of the text must not be shown.
    pub(super) fn hides(&self, part: &Range<usize>) -> bool {
        match self {
            Self::Everything => true,
            Self::Ranges(ranges) => {
                ranges.iter().any(|range| range.start < part.end && part.start < range.end)
            }
        }
    }
}

struct Search<'a> {
    contract: &'a Contract,
    ranges: Vec<Range<usize>>,
}

impl<'a> Search<'a> {
    fn value(&mut self, shape: Option<&'a Shape>, value: &Value) {
        let Some(shape) = shape else { return };
        if self.contract.is_sensitive(&shape.id) {
            return self.hide(value);
        }
        match (&shape.kind, &value.kind) {
            (ShapeKind::Structure { members, .. } | ShapeKind::Union { members }, _) => {
                self.members(members, value);
            }
            (ShapeKind::List { member, .. }, ValueKind::Array(items)) => {
                let target = self.contract.shape(&member.target);
                for item in items {
                    self.value(target, item);
                }
            }
            (ShapeKind::Map { value: member, .. }, ValueKind::Object(entries)) => {
                let target = self.contract.shape(&member.target);
                for entry in entries {
                    self.value(target, &entry.value);
                }
            }
            _ => {}
        }
    }

    /// Where a member is sensitive, what the model does not know may be that member, misspelt.
    fn members(&mut self, members: &'a [Member], value: &Value) {
        let guarded = members.iter().any(|member| self.contract.is_sensitive(&member.target));
        let ValueKind::Object(entries) = &value.kind else {
            if guarded {
                self.hide(value);
            }
            return;
        };
        for entry in entries {
            match members.iter().find(|member| member.json_name == entry.key.text) {
                Some(member) => self.value(self.contract.shape(&member.target), &entry.value),
                None if guarded => self.hide(&entry.value),
                None => {}
            }
        }
    }

    fn hide(&mut self, value: &Value) {
        self.ranges.push(value.span.range());
    }
}
