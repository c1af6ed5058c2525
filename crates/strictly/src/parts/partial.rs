//! A structure of which some members have been read.

use serde::de::MapAccess;
use serde::ser::Serializer;

use super::Part;
use super::fill::FromPart;
use crate::read::{
    Assemble, Indices, MemberName, Outcome, Skip, fill_absent, fill_next, report_duplicate,
};
use crate::shape::{Binding, Member, Shape};
use crate::wire::Wire;
use crate::{At, Malformed};

/// What has been read of a structure. Read as a value, it is what a document says of the members
/// that are bound to the document; others are unknown there.
pub(super) struct Partial<T: Assemble> {
    draft: T::Draft,
    present: Indices,
    complete: bool,
}

impl<T: Assemble> Default for Partial<T> {
    fn default() -> Self {
        Self { draft: T::Draft::default(), present: Indices::default(), complete: true }
    }
}

impl<T: Assemble> Partial<T> {
    /// Something of which there will be no value.
    pub(super) fn refused() -> Self {
        Self { complete: false, ..Self::default() }
    }

    /// Fills a member from its part.
    pub(super) fn fill(
        &mut self,
        index: usize,
        member: &'static Member,
        part: Part<'_>,
        at: &mut At<'_>,
    ) -> Result<(), Malformed> {
        let place = at.place.member(index, member.name);
        let mut outcome = Outcome::Null;
        let at = at.inside(member.shape_in_text(), &place);
        T::fill(&mut self.draft, index, FromPart { part, member, at, outcome: &mut outcome })?;
        self.note(index, outcome);
        Ok(())
    }

    /// The value, if nothing is missing.
    pub(super) fn finish(mut self, at: &mut At<'_>) -> Option<T> {
        for (index, member) in at.shape.members().iter().enumerate() {
            if member.required && !self.present.contains(index) {
                self.complete &= fill_absent::<T>(&mut self.draft, index, member, at);
            }
        }
        if self.complete { T::finish(self.draft, at.shape) } else { None }
    }

    /// What has been read, complete or not.
    pub(super) fn into_draft(self) -> T::Draft {
        self.draft
    }

    fn note(&mut self, index: usize, outcome: Outcome) {
        self.complete &= outcome != Outcome::Refused;
        if outcome != Outcome::Null {
            self.present.insert(index);
        }
    }
}

impl<T: Assemble> Wire for Partial<T> {
    fn from_object<'de, A: MapAccess<'de>>(
        mut object: A,
        mut at: At<'_>,
    ) -> Result<Option<Self>, A::Error> {
        let members = at.shape.members();
        let mut partial = Self::default();
        let (mut seen, mut next, mut deep) = (Indices::default(), 0, false);
        while let Some(name) = object.next_key_seed(MemberName { members, next })? {
            let index = name.filter(|index| is_in_document(members, *index));
            let Some(index) = index else {
                deep |= object.next_value_seed(Skip::inside(&at))?.deep;
                continue;
            };
            next = index + 1;
            if seen.insert(index) {
                let outcome = fill_next::<T, A>(&mut partial.draft, index, &mut object, &mut at)?;
                partial.note(index, outcome);
            } else {
                report_duplicate(&mut at, index);
                deep |= object.next_value_seed(Skip::inside(&at))?.deep;
            }
        }
        if deep {
            at.too_deep();
        }
        Ok(Some(partial))
    }

    fn check(&self, _: At<'_>) {}

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_none()
    }
}

fn is_in_document(members: &[Member], index: usize) -> bool {
    members.get(index).is_some_and(|member| member.binding() == Binding::Document)
}
