//! The reader's position: a place, and the report to write to.

use crate::place::{DEPTH_LIMIT, Place};
use crate::report::Report;
use crate::shape::Shape;
use crate::{Constraint, JsonType, MismatchKind};

/// A value's shape and place, and where to say what is wrong with it. Passed to
/// [`Wire`](crate::Wire); its methods are the checks.
// Two pointers, so that it is passed in registers: it is, for every value.
#[derive(Debug)]
pub struct At<'a> {
    pub(crate) place: &'a Place<'a>,
    pub(crate) report: &'a mut Report,
}

impl<'a> At<'a> {
    pub(crate) fn new(place: &'a Place<'a>, report: &'a mut Report) -> Self {
        At { place, report }
    }

    /// What is expected to stand here.
    #[inline]
    pub(crate) fn shape(&self) -> &'static Shape {
        self.place.shape()
    }

    /// The same position, for a callee that takes it.
    #[inline]
    pub(crate) fn same(&mut self) -> At<'_> {
        At { place: self.place, report: self.report }
    }

    /// A position inside this one.
    #[inline]
    pub(crate) fn inside<'b>(&'b mut self, place: &'b Place<'b>) -> At<'b> {
        At { place, report: self.report }
    }

    /// Says that a constraint fails here.
    #[inline]
    pub(crate) fn violation(&mut self, constraint: Constraint) {
        self.report.violation(self.place, constraint);
    }

    /// Says that what stands here is not of the shape.
    #[cold]
    pub(crate) fn mismatch(&mut self, kind: MismatchKind) {
        self.report.mismatch(self.place, kind);
    }

    /// Says that a value of another JSON type stands here.
    #[cold]
    pub(crate) fn unexpected(&mut self, found: JsonType) {
        self.mismatch(MismatchKind::Type { expected: self.shape().expected(), found });
    }

    /// Says that the JSON type is right and the value is not.
    #[cold]
    pub(crate) fn unreadable(&mut self) {
        self.mismatch(MismatchKind::Value { expected: self.shape().expected() });
    }

    /// True if a list or object may stand here; says so if it is nested too deeply.
    #[inline]
    pub(crate) fn may_nest(&mut self) -> bool {
        let nests = self.place.depth() < DEPTH_LIMIT;
        if !nests && self.place.is_part() {
            self.report.document.deep = true;
        } else if !nests {
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
