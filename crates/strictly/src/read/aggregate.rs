//! Structures and unions.

mod indices;
mod structure;
mod union;

use std::marker::PhantomData;

use self::indices::Indices;
use self::structure::{FillMember, read_structure};
pub(crate) use self::structure::{Members, read_members};
use self::union::read_union;
use super::Object;
use crate::aggregate::Fill;
use crate::shape::{Kind, Shape};
use crate::wire::Read;
use crate::{At, Wire};

/// How a structure or union comes together from its members.
pub(crate) trait Assemble: Sized {
    type Draft: Default;

    /// Reads the members into the draft. One copy of the loop serves all structures of a program,
    /// unless a type that is worth one of its own says otherwise.
    fn read_members<'de, O: Object<'de>>(
        draft: &mut Self::Draft,
        members: &mut Members,
        object: O,
        at: &mut At<'_>,
    ) -> Result<(), O::Error> {
        let fill: &mut FillMember<'_, O, O::Error> =
            &mut |index, object, at| fill_next::<Self, O>(draft, index, object, at);
        read_members(members, object, at, fill)
    }

    /// Fills the member with this index.
    fn fill<F: Fill>(draft: &mut Self::Draft, member: usize, from: F) -> Result<(), F::Error>;

    /// The value, if no required member is missing.
    fn finish(draft: Self::Draft, shape: &'static Shape) -> Option<Self>;

    /// The value that stands for a union member which the model does not know.
    fn unknown(name: &str) -> Option<Self>;
}

/// Reads a structure or a union.
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
pub(crate) fn fill_next<'de, T, O>(
    draft: &mut T::Draft,
    index: usize,
    object: &mut O,
    at: &mut At<'_>,
) -> Result<Outcome, O::Error>
where
    T: Assemble,
    O: Object<'de>,
{
    let mut outcome = Outcome::Null;
    T::fill(draft, index, Next { object, at, index, outcome: &mut outcome, input: PhantomData })?;
    Ok(outcome)
}

/// Fills a member from the value that comes next in an object.
struct Next<'x, 'a, 'de, O> {
    object: &'x mut O,
    at: &'x mut At<'a>,
    index: usize,
    outcome: &'x mut Outcome,
    input: PhantomData<&'de ()>,
}

impl<'de, O: Object<'de>> Fill for Next<'_, '_, 'de, O> {
    type Error = O::Error;

    fn fill<T: Wire>(self, slot: &mut Option<T>) -> Result<(), O::Error> {
        let Some(member) = self.at.shape().members().get(self.index) else {
            return Ok(());
        };
        let place = self.at.place.member(self.index, member.shape);
        let at = self.at.inside(&place);
        *self.outcome = match self.object.value(at)? {
            Read::Value(value) => {
                *slot = Some(value);
                Outcome::Value
            }
            Read::Null => Outcome::Null,
            Read::Refused => Outcome::Refused,
        };
        Ok(())
    }
}
