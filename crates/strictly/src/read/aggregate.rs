//! Structures and unions.

mod members;
mod structure;
mod union;

use std::marker::PhantomData;

pub(crate) use self::members::Members;
pub(crate) use self::structure::{read_members, read_structure};
use self::structure::{read_members_into_slots, read_slots};
pub(crate) use self::union::read_union;
use super::{Numbered, Object};
use crate::aggregate::Fill;
use crate::shape::{Kind, Shape};
use crate::wire::Read;
use crate::{At, Wire};

/// How a structure or union comes together from its members.
pub(crate) trait Assemble: Sized {
    type Draft: Default;

    /// Reads a structure into the draft; true if its members make a value. One copy serves all
    /// structures of a program, unless a type that is worth one of its own says otherwise.
    fn read_structure<'de, O: Object<'de>>(
        draft: &mut Self::Draft,
        object: O,
        at: &mut At<'_>,
    ) -> Result<bool, O::Error> {
        read_slots(&mut SlotsOf::<Self>(draft), object, at)
    }

    /// Reads members into the draft, in one copy likewise.
    fn read_members<'de, O: Object<'de>>(
        draft: &mut Self::Draft,
        members: &mut Members,
        object: O,
        at: &mut At<'_>,
    ) -> Result<(), O::Error> {
        read_members_into_slots(&mut SlotsOf::<Self>(draft), members, object, at)
    }

    /// Fills the member with this index.
    fn fill<F: Fill>(draft: &mut Self::Draft, member: usize, from: F) -> Result<(), F::Error>;

    /// The value, if no required member is missing.
    fn finish(draft: Self::Draft, shape: &'static Shape) -> Option<Self>;

    /// The value that stands for a union member which the model does not know.
    fn unknown(name: &str) -> Option<Self>;
}

/// The slots of a draft, for code of which one copy serves all types.
pub(crate) trait Slots<F: Fill> {
    /// As [`Assemble::fill`].
    fn fill(&mut self, member: usize, from: F) -> Result<(), F::Error>;
}

/// The slots of the draft of a `T`.
pub(crate) struct SlotsOf<'d, T: Assemble>(pub(crate) &'d mut T::Draft);

impl<T: Assemble, F: Fill> Slots<F> for SlotsOf<'_, T> {
    fn fill(&mut self, member: usize, from: F) -> Result<(), F::Error> {
        T::fill(self.0, member, from)
    }
}

/// Reads a structure or a union, as the table says.
#[inline]
pub(crate) fn read_aggregate<'de, T, O>(object: O, at: At<'_>) -> Result<Option<T>, O::Error>
where
    T: Assemble,
    O: Object<'de>,
{
    match at.shape().kind {
        Kind::Union { .. } => read_union(object, at),
        _ => read_structure(object, at),
    }
}

/// What came of reading a member.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Value,
    Null,
    Refused,
}

/// Reads the value that comes next in the object into the slot of a member.
#[inline]
fn fill_next<'de, O, S>(
    slots: &mut S,
    member: Numbered,
    object: &mut O,
    at: &mut At<'_>,
) -> Result<Outcome, O::Error>
where
    O: Object<'de>,
    S: for<'x, 'a> Slots<Next<'x, 'a, 'de, O>> + ?Sized,
{
    let mut outcome = Outcome::Null;
    let next = Next { object, at, member, outcome: &mut outcome, input: PhantomData };
    slots.fill(member.0, next)?;
    Ok(outcome)
}

/// Fills a member from the value that comes next in an object.
pub(crate) struct Next<'x, 'a, 'de, O> {
    object: &'x mut O,
    at: &'x mut At<'a>,
    member: Numbered,
    outcome: &'x mut Outcome,
    input: PhantomData<&'de ()>,
}

impl<'de, O: Object<'de>> Fill for Next<'_, '_, 'de, O> {
    type Error = O::Error;

    fn fill<T: Wire>(self, slot: &mut Option<T>) -> Result<(), O::Error> {
        *self.outcome = read_next(self.member, self.object, self.at)?.fill(slot);
        Ok(())
    }
}

/// Reads the value that comes next in the object as that of a member.
#[allow(clippy::inline_always, reason = "stands in one loop, most of whose time is spent here")]
#[inline(always)]
pub(crate) fn read_next<'de, T: Wire, O: Object<'de>>(
    (index, member): Numbered,
    object: &mut O,
    at: &mut At<'_>,
) -> Result<Read<T>, O::Error> {
    let place = at.place.member(index, member.shape);
    object.value(at.inside(&place))
}
