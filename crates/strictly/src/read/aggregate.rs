//! Structures and unions.

use std::marker::PhantomData;

use super::{Name, Object};
use crate::aggregate::Fill;
use crate::shape::{Kind, Member, Shape};
use crate::wire::Read;
use crate::{At, Constraint, JsonType, MismatchKind, Wire};

/// How a structure or union comes together from its members.
pub(crate) trait Assemble: Sized {
    type Draft: Default;

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

fn read_structure<'de, T, O>(object: O, mut at: At<'_>) -> Result<Option<T>, O::Error>
where
    T: Assemble,
    O: Object<'de>,
{
    let mut draft = T::Draft::default();
    let read = read_members(object, &mut at, &mut |index, object, at| {
        fill_next::<T, O>(&mut draft, index, object, at)
    })?;
    Ok(read.finish::<T>(draft, &mut at))
}

/// What became of the members of a structure.
pub(crate) struct Members {
    /// Those that are there, and not null.
    pub(crate) present: Indices,
    /// None of them was refused.
    pub(crate) complete: bool,
}

impl Default for Members {
    fn default() -> Self {
        Self { present: Indices::default(), complete: true }
    }
}

impl Members {
    /// Takes down what became of a member.
    #[inline]
    pub(crate) fn note(&mut self, index: usize, outcome: Outcome) {
        self.complete &= outcome != Outcome::Refused;
        if outcome != Outcome::Null {
            self.present.insert(index);
        }
    }

    /// The value, if no required member is missing; those that are get reported.
    pub(crate) fn finish<T: Assemble>(self, mut draft: T::Draft, at: &mut At<'_>) -> Option<T> {
        let mut complete = self.complete;
        for (index, member) in at.shape().members().iter().enumerate() {
            if member.required && !self.present.contains(index) {
                complete &= fill_absent::<T>(&mut draft, index, member, at);
            }
        }
        if complete { T::finish(draft, at.shape()) } else { None }
    }
}

/// Reads the members of a structure; `fill` reads the value of one, whatever the type. So there is
/// one copy of this function, not one for each structure.
pub(crate) fn read_members<'de, O: Object<'de>>(
    mut object: O,
    at: &mut At<'_>,
    fill: &mut dyn FnMut(usize, &mut O, &mut At<'_>) -> Result<Outcome, O::Error>,
) -> Result<Members, O::Error> {
    let members = at.shape().members();
    let depth = at.place.depth() + 1;
    let mut read = Members::default();
    let (mut null, mut next, mut deep) = (Indices::default(), 0, false);
    while let Some(name) = object.name(members, next)? {
        let Name::Member(index) = name else {
            deep |= object.skip(depth)?.deep;
            continue;
        };
        next = index + 1;
        if read.present.contains(index) || null.contains(index) {
            report_duplicate(at, index);
            deep |= object.skip(depth)?.deep;
            continue;
        }
        let outcome = fill(index, &mut object, at)?;
        read.note(index, outcome);
        if outcome == Outcome::Null {
            null.insert(index);
        }
    }
    if deep {
        at.too_deep();
    }
    Ok(read)
}

/// Reads a union. Unless exactly one member is set, what is inside does not matter.
fn read_union<'de, T, O>(mut object: O, mut at: At<'_>) -> Result<Option<T>, O::Error>
where
    T: Assemble,
    O: Object<'de>,
{
    let members = at.shape().members();
    let mark = at.report.open_container();
    let mut draft = T::Draft::default();
    let (mut found, mut set, mut deep) = (0, Outcome::Null, false);
    let mut unknown = None;
    let depth = at.place.depth() + 1;
    while let Some(name) = object.key()? {
        if let Some(index) = member_of_union(members, &name) {
            let outcome = fill_next::<T, O>(&mut draft, index, &mut object, &mut at)?;
            if outcome != Outcome::Null {
                found += 1;
                set = outcome;
            }
        } else {
            let skipped = object.skip(depth)?;
            deep |= skipped.deep;
            if !skipped.null && name != TYPE {
                found += 1;
                unknown = Some(name);
            }
        }
    }
    if found != 1 {
        at.report.discard(&mark);
        at.mismatch(MismatchKind::UnionMembers { found });
        return Ok(None);
    }
    at.report.close_container(&mark);
    if set == Outcome::Null && !at.report.open && !at.report.structural {
        at.mismatch(MismatchKind::UnknownUnionMember);
        return Ok(None);
    }
    if deep {
        at.too_deep();
    }
    Ok(match set {
        Outcome::Value => T::finish(draft, at.shape()),
        Outcome::Refused => None,
        Outcome::Null => unknown.and_then(|name| T::unknown(&name)),
    })
}

/// What protocols put beside the member of a union to say which type it is.
const TYPE: &str = "__type";

fn member_of_union(members: &[Member], name: &str) -> Option<usize> {
    members.iter().position(|member| member.json_name == name && name != TYPE)
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

/// A required member is missing: a violation, or for a lenient reader a gap to fill. True if it has
/// been filled.
fn fill_absent<T: Assemble>(
    draft: &mut T::Draft,
    index: usize,
    member: &Member,
    at: &mut At<'_>,
) -> bool {
    let place = at.place.member(index, member.shape);
    let mut inside = at.inside(&place);
    if !inside.report.structural {
        inside.violation(Constraint::Required);
        return false;
    }
    let mut corrected = false;
    let Ok(()) = T::fill(draft, index, Correction { corrected: &mut corrected });
    if !corrected {
        inside.unexpected(JsonType::Null);
    }
    corrected
}

fn report_duplicate(at: &mut At<'_>, index: usize) {
    if let Some(member) = at.shape().members().get(index) {
        let place = at.place.member(index, member.shape);
        at.inside(&place).mismatch(MismatchKind::Duplicate);
    }
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

/// Fills a member that a service should have sent.
struct Correction<'x> {
    corrected: &'x mut bool,
}

impl Fill for Correction<'_> {
    type Error = std::convert::Infallible;

    fn fill<T: Wire>(self, slot: &mut Option<T>) -> Result<(), Self::Error> {
        *slot = T::absent();
        *self.corrected = slot.is_some();
        Ok(())
    }
}

/// A set of member indices. Structures rarely have more than 64 members; beyond, it allocates.
#[derive(Default)]
pub(crate) struct Indices {
    first: u64,
    rest: Vec<u64>,
}

impl Indices {
    #[inline]
    pub(crate) fn insert(&mut self, index: usize) {
        let bit = 1 << (index % 64);
        match index.checked_sub(64) {
            None => self.first |= bit,
            Some(beyond) => self.insert_beyond(beyond / 64, bit),
        }
    }

    #[cold]
    fn insert_beyond(&mut self, word: usize, bit: u64) {
        self.rest.resize(self.rest.len().max(word + 1), 0);
        if let Some(word) = self.rest.get_mut(word) {
            *word |= bit;
        }
    }

    #[inline]
    pub(crate) fn contains(&self, index: usize) -> bool {
        let word = match index.checked_sub(64) {
            None => self.first,
            Some(beyond) => self.rest.get(beyond / 64).copied().unwrap_or(0),
        };
        word & (1 << (index % 64)) != 0
    }
}
