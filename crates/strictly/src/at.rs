//! The reader's position: a shape, a place, and the report to write to.

use crate::place::{DEPTH_LIMIT, Place};
use crate::report::Report;
use crate::shape::Shape;
use crate::{Constraint, JsonType, MismatchKind};

/// A value's shape and place, and where to say what is wrong with it. Passed to
/// [`Wire`](crate::Wire); its methods are the checks.
#[derive(Debug)]
pub struct At<'a> {
    pub(crate) shape: &'static Shape,
    pub(crate) place: &'a Place<'a>,
    pub(crate) report: &'a mut Report,
    /// The value is the key of a map.
    pub(crate) key: bool,
}

impl<'a> At<'a> {
    pub(crate) fn root(shape: &'static Shape, report: &'a mut Report) -> Self {
        At { shape, place: &Place::ROOT, report, key: false }
    }

    /// The same position, for a callee that takes it.
    pub(crate) fn same(&mut self) -> At<'_> {
        At { shape: self.shape, place: self.place, report: self.report, key: self.key }
    }

    /// A position inside this one.
    pub(crate) fn inside<'b>(&'b mut self, shape: &'static Shape, place: &'b Place<'b>) -> At<'b> {
        At { shape, place, report: self.report, key: false }
    }

    /// Says that a constraint fails here.
    #[cold]
    pub(crate) fn violation(&mut self, constraint: Constraint) {
        let path = self.place.finding_pointer(self.key);
        self.report.violation(self.place.order(), self.key, path, constraint);
    }

    /// Says that what stands here is not of the shape.
    #[cold]
    pub(crate) fn mismatch(&mut self, kind: MismatchKind) {
        let path = self.place.finding_pointer(self.key);
        self.report.mismatch(self.place.order(), self.key, path, kind);
    }

    /// Says that a value of another JSON type stands here.
    #[cold]
    pub(crate) fn unexpected(&mut self, found: JsonType) {
        self.mismatch(MismatchKind::Type { expected: self.shape.expected(), found });
    }

    /// Says that the JSON type is right and the value is not.
    #[cold]
    pub(crate) fn unreadable(&mut self) {
        self.mismatch(MismatchKind::Value { expected: self.shape.expected() });
    }

    /// True if a list or object may stand here; says so if it is nested too deeply.
    pub(crate) fn may_nest(&mut self) -> bool {
        let nests = self.place.depth() < DEPTH_LIMIT;
        if !nests {
            self.too_deep();
        }
        nests
    }

    /// Says that what stands here is nested too deeply.
    #[cold]
    pub(crate) fn too_deep(&mut self) {
        self.mismatch(MismatchKind::Depth { limit: DEPTH_LIMIT });
    }
}
