//! Structures and unions.

use std::marker::PhantomData;

use serde::de::MapAccess;

use super::Seed;
use super::keys::{MapKey, MemberName};
use super::skip::Skip;
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
pub(crate) fn read_aggregate<'de, T, A>(object: A, at: At<'_>) -> Result<Option<T>, A::Error>
where
    T: Assemble,
    A: MapAccess<'de>,
{
    match at.shape.kind {
        Kind::Union { .. } => read_union(object, at),
        _ => read_structure(object, at),
    }
}

fn read_structure<'de, T, A>(mut object: A, mut at: At<'_>) -> Result<Option<T>, A::Error>
where
    T: Assemble,
    A: MapAccess<'de>,
{
    let members = at.shape.members();
    let mut draft = T::Draft::default();
    let (mut seen, mut present) = (Indices::default(), Indices::default());
    let (mut next, mut complete, mut deep) = (0, true, false);
    while let Some(name) = object.next_key_seed(MemberName { members, next })? {
        let Some(index) = name else {
            deep |= object.next_value_seed(Skip::inside(&at))?.deep;
            continue;
        };
        next = index + 1;
        if !seen.insert(index) {
            report_duplicate(&mut at, index);
            deep |= object.next_value_seed(Skip::inside(&at))?.deep;
            continue;
        }
        let outcome = fill_next::<T, A>(&mut draft, index, &mut object, &mut at)?;
        complete &= outcome != Outcome::Refused;
        if outcome != Outcome::Null {
            present.insert(index);
        }
    }
    if deep {
        at.too_deep();
    }
    for (index, member) in members.iter().enumerate().filter(|(_, member)| member.required) {
        complete &= present.contains(index) || fill_absent::<T>(&mut draft, index, member, &mut at);
    }
    Ok(if complete { T::finish(draft, at.shape) } else { None })
}

/// Reads a union. Unless exactly one member is set, what is inside does not matter.
fn read_union<'de, T, A>(mut object: A, mut at: At<'_>) -> Result<Option<T>, A::Error>
where
    T: Assemble,
    A: MapAccess<'de>,
{
    let members = at.shape.members();
    let mark = at.report.open_container();
    let mut draft = T::Draft::default();
    let (mut found, mut set, mut deep) = (0, Outcome::Null, false);
    let mut unknown = None;
    while let Some(key) = object.next_key::<MapKey<'de>>()? {
        let name = key.0;
        if let Some(index) = member_of_union(members, &name) {
            let outcome = fill_next::<T, A>(&mut draft, index, &mut object, &mut at)?;
            if outcome != Outcome::Null {
                found += 1;
                set = outcome;
            }
        } else {
            let skipped = object.next_value_seed(Skip::inside(&at))?;
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
        Outcome::Value => T::finish(draft, at.shape),
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
pub(crate) fn fill_next<'de, T, A>(
    draft: &mut T::Draft,
    index: usize,
    object: &mut A,
    at: &mut At<'_>,
) -> Result<Outcome, A::Error>
where
    T: Assemble,
    A: MapAccess<'de>,
{
    let mut outcome = Outcome::Null;
    T::fill(draft, index, Next { object, at, index, outcome: &mut outcome, input: PhantomData })?;
    Ok(outcome)
}

/// A required member is missing: a violation, or for a lenient reader a gap to fill. True if it has
/// been filled.
pub(crate) fn fill_absent<T: Assemble>(
    draft: &mut T::Draft,
    index: usize,
    member: &Member,
    at: &mut At<'_>,
) -> bool {
    let place = at.place.member(index, member.name);
    let mut inside = at.inside(member.shape, &place);
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

pub(crate) fn report_duplicate(at: &mut At<'_>, index: usize) {
    if let Some(member) = at.shape.members().get(index) {
        let place = at.place.member(index, member.name);
        at.inside(member.shape, &place).mismatch(MismatchKind::Duplicate);
    }
}

/// Fills a member from the value that comes next in an object.
struct Next<'x, 'a, 'de, A> {
    object: &'x mut A,
    at: &'x mut At<'a>,
    index: usize,
    outcome: &'x mut Outcome,
    input: PhantomData<&'de ()>,
}

impl<'de, A: MapAccess<'de>> Fill for Next<'_, '_, 'de, A> {
    type Error = A::Error;

    fn fill<T: Wire>(self, slot: &mut Option<T>) -> Result<(), A::Error> {
        let Some(member) = self.at.shape.members().get(self.index) else {
            return Ok(());
        };
        let place = self.at.place.member(self.index, member.name);
        let seed = Seed::new(self.at.inside(member.shape, &place));
        *self.outcome = match self.object.next_value_seed(seed)? {
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
    /// False if it is in the set already.
    pub(crate) fn insert(&mut self, index: usize) -> bool {
        let bit = 1 << (index % 64);
        let word = match (index / 64).checked_sub(1) {
            None => &mut self.first,
            Some(word) => {
                self.rest.resize(self.rest.len().max(word + 1), 0);
                match self.rest.get_mut(word) {
                    Some(word) => word,
                    None => return false,
                }
            }
        };
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    pub(crate) fn contains(&self, index: usize) -> bool {
        let word = match (index / 64).checked_sub(1) {
            None => self.first,
            Some(word) => self.rest.get(word).copied().unwrap_or(0),
        };
        word & (1 << (index % 64)) != 0
    }
}
