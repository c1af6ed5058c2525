//! A structure of which some members have been read.

use std::borrow::Cow;

use serde::ser::Serializer;

use super::Part;
use super::fill::FromPart;
use crate::read::{Assemble, Members, Name, Object, Outcome, Skipped};
use crate::shape::{Binding, Member, Shape};
use crate::wire::{Read, Wire};
use crate::{At, Malformed};

/// What has been read of a structure. Read as a value, it is what a document says of the members
/// that are bound to the document; others are unknown there.
pub(super) struct Partial<T: Assemble> {
    draft: T::Draft,
    members: Members,
}

impl<T: Assemble> Default for Partial<T> {
    fn default() -> Self {
        Self { draft: T::Draft::default(), members: Members::default() }
    }
}

impl<T: Assemble> Partial<T> {
    /// Something of which there will be no value.
    pub(super) fn refused() -> Self {
        let mut partial = Self::default();
        partial.members.complete = false;
        partial
    }

    /// Fills a member from its part.
    pub(super) fn fill(
        &mut self,
        index: usize,
        member: &'static Member,
        part: Part<'_>,
        at: &mut At<'_>,
    ) -> Result<(), Malformed> {
        let place = at.place.member(index, member.shape_in_text());
        let mut outcome = Outcome::Null;
        let at = at.inside(&place);
        T::fill(&mut self.draft, index, FromPart { part, member, at, outcome: &mut outcome })?;
        self.members.meet(index);
        self.members.note(index, outcome);
        Ok(())
    }

    /// The value, if nothing is missing.
    pub(super) fn finish(self, at: &mut At<'_>) -> Option<T> {
        self.members.finish::<T>(self.draft, at)
    }

    /// What has been read, complete or not.
    pub(super) fn into_draft(self) -> T::Draft {
        self.draft
    }
}

impl<T: Assemble> Wire for Partial<T> {
    fn from_object<'de, O: Object<'de>>(
        object: O,
        mut at: At<'_>,
    ) -> Result<Option<Self>, O::Error> {
        let (mut draft, mut members) = (T::Draft::default(), Members::default());
        T::read_members(&mut draft, &mut members, OfDocument(object), &mut at)?;
        Ok(Some(Self { draft, members }))
    }

    fn check(&self, _: At<'_>) {}

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_none()
    }
}

/// An object in which the names of members that stand elsewhere mean nothing.
struct OfDocument<O>(O);

impl<'de, O: Object<'de>> Object<'de> for OfDocument<O> {
    type Error = O::Error;

    fn name(
        &mut self,
        members: &'static [Member],
        likely: usize,
    ) -> Result<Option<Name>, O::Error> {
        let name = self.0.name(members, likely)?;
        Ok(name.map(|name| match name {
            Name::Member((_, member)) if member.binding() == Binding::Document => name,
            _ => Name::Unknown,
        }))
    }

    fn key(&mut self) -> Result<Option<Cow<'de, str>>, O::Error> {
        self.0.key()
    }

    fn value<T: Wire>(&mut self, at: At<'_>) -> Result<Read<T>, O::Error> {
        self.0.value(at)
    }

    fn skip(&mut self, depth: usize) -> Result<Skipped, O::Error> {
        self.0.skip(depth)
    }
}
