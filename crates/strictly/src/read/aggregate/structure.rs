//! Structures.

use super::{Assemble, Members, Next, Outcome, Slots, SlotsOf, fill_next};
use crate::aggregate::Fill;
use crate::read::{Name, Numbered, Object};
use crate::shape::Kind;
use crate::{At, Constraint, JsonType, MismatchKind, Wire};

pub(crate) fn read_structure<'de, T, O>(object: O, mut at: At<'_>) -> Result<Option<T>, O::Error>
where
    T: Assemble,
    O: Object<'de>,
{
    let mut draft = T::Draft::default();
    let complete = T::read_structure(&mut draft, object, &mut at)?;
    Ok(if complete { T::finish(draft, at.shape()) } else { None })
}

/// Reads the members of a structure into slots; true if they make a value.
pub(super) fn read_slots<'de, O: Object<'de>>(
    slots: &mut dyn ReadSlots<'de, O>,
    object: O,
    at: &mut At<'_>,
) -> Result<bool, O::Error> {
    let mut members = Members::default();
    read_members_into_slots(slots, &mut members, object, at)?;
    Ok(members.are_complete(slots, at))
}

/// As [`read_members`], into slots.
pub(super) fn read_members_into_slots<'de, O: Object<'de>>(
    slots: &mut dyn ReadSlots<'de, O>,
    read: &mut Members,
    object: O,
    at: &mut At<'_>,
) -> Result<(), O::Error> {
    read_members(read, object, at, &mut |member, object, at| fill_next(slots, member, object, at))
}

/// Slots of a structure that is read.
pub(super) trait ReadSlots<'de, O: Object<'de>>:
    for<'x, 'a> Slots<Next<'x, 'a, 'de, O>> + for<'x> Slots<Correction<'x>>
{
}

impl<'de, O, S> ReadSlots<'de, O> for S
where
    O: Object<'de>,
    S: for<'x, 'a> Slots<Next<'x, 'a, 'de, O>> + for<'x> Slots<Correction<'x>>,
{
}

/// Reads the members of a structure; `fill` reads the value of one.
#[allow(clippy::inline_always, reason = "stands in one function for all that is only checked")]
#[inline(always)]
pub(crate) fn read_members<'de, O, F>(
    read: &mut Members,
    mut object: O,
    at: &mut At<'_>,
    fill: &mut F,
) -> Result<(), O::Error>
where
    O: Object<'de>,
    F: FnMut(Numbered, &mut O, &mut At<'_>) -> Result<Outcome, O::Error>,
{
    let members = at.shape().members();
    let depth = at.place.depth() + 1;
    let (mut likely, mut deep) = (0, false);
    while let Some(name) = object.name(members, likely)? {
        let Name::Member(member) = name else {
            deep |= object.skip(depth)?.deep;
            continue;
        };
        likely = member.0 + 1;
        if !read.meet(member.0) {
            report_duplicate(at, member);
            deep |= object.skip(depth)?.deep;
            continue;
        }
        let outcome = fill(member, &mut object, at)?;
        read.note(member.0, outcome);
    }
    if deep {
        at.too_deep();
    }
    Ok(())
}

impl Members {
    /// The value, if no required member is missing; those that are get reported.
    pub(crate) fn finish<T: Assemble>(self, mut draft: T::Draft, at: &mut At<'_>) -> Option<T> {
        let slots: &mut dyn for<'x> Slots<Correction<'x>> = &mut SlotsOf::<T>(&mut draft);
        if self.are_complete(slots, at) { T::finish(draft, at.shape()) } else { None }
    }

    /// Whether the members that are there make a value; required ones that are missing get
    /// reported, or for a lenient reader corrected.
    #[inline]
    pub(crate) fn are_complete<S>(&self, slots: &mut S, at: &mut At<'_>) -> bool
    where
        S: for<'x> Slots<Correction<'x>> + ?Sized,
    {
        let there = match at.shape().kind {
            Kind::Structure { members, required } => members.len() <= 64 && self.has_all(required),
            _ => false,
        };
        (there || self.fill_absent(slots, at)) && self.complete
    }

    /// Looks for required members that are missing. True if all of them have been filled.
    #[inline(never)]
    fn fill_absent<S>(&self, slots: &mut S, at: &mut At<'_>) -> bool
    where
        S: for<'x> Slots<Correction<'x>> + ?Sized,
    {
        let mut filled = true;
        for (index, member) in at.shape().members().iter().enumerate() {
            if member.required && !self.has(index) {
                filled &= fill_absent(slots, (index, member), at);
            }
        }
        filled
    }
}

/// A required member is missing: a violation, or for a lenient reader a gap to fill. True if it has
/// been filled.
fn fill_absent<S>(slots: &mut S, (index, member): Numbered, at: &mut At<'_>) -> bool
where
    S: for<'x> Slots<Correction<'x>> + ?Sized,
{
    let place = at.place.member(index, member.shape);
    let mut inside = at.inside(&place);
    if !inside.report.structural {
        inside.violation(Constraint::Required);
        return false;
    }
    let mut corrected = false;
    let Ok(()) = slots.fill(index, Correction { corrected: &mut corrected });
    if !corrected {
        inside.unexpected(JsonType::Null);
    }
    corrected
}

#[cold]
fn report_duplicate(at: &mut At<'_>, (index, member): Numbered) {
    let place = at.place.member(index, member.shape);
    at.inside(&place).mismatch(MismatchKind::Duplicate);
}

/// Fills a member that a service should have sent.
pub(crate) struct Correction<'x> {
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
