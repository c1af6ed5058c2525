//! Structures.

use super::{Assemble, Members, Outcome};
use crate::aggregate::Fill;
use crate::read::{Name, Numbered, Object};
use crate::shape::Kind;
use crate::{At, Constraint, JsonType, MismatchKind, Wire};

pub(super) fn read_structure<'de, T, O>(object: O, mut at: At<'_>) -> Result<Option<T>, O::Error>
where
    T: Assemble,
    O: Object<'de>,
{
    let mut draft = T::Draft::default();
    let mut members = Members::default();
    T::read_members(&mut draft, &mut members, object, &mut at)?;
    Ok(members.finish::<T>(draft, &mut at))
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
    F: FnMut(Numbered, &mut O, &mut At<'_>) -> Result<Outcome, O::Error> + ?Sized,
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

/// As [`read_members`], in one copy for all types.
pub(super) fn read_members_with<'de, O: Object<'de>>(
    read: &mut Members,
    object: O,
    at: &mut At<'_>,
    fill: &mut FillMember<'_, O, O::Error>,
) -> Result<(), O::Error> {
    read_members(read, object, at, fill)
}

/// Reads the value of a member.
type FillMember<'f, O, E> = dyn FnMut(Numbered, &mut O, &mut At<'_>) -> Result<Outcome, E> + 'f;

impl Members {
    /// The value, if no required member is missing; those that are get reported.
    #[inline]
    pub(crate) fn finish<T: Assemble>(self, mut draft: T::Draft, at: &mut At<'_>) -> Option<T> {
        let there = match at.shape().kind {
            Kind::Structure { members, required } => members.len() <= 64 && self.has_all(required),
            _ => false,
        };
        if (there || self.fill_absent::<T>(&mut draft, at)) && self.complete {
            T::finish(draft, at.shape())
        } else {
            None
        }
    }

    /// Looks for required members that are missing. True if all of them have been filled.
    #[inline(never)]
    fn fill_absent<T: Assemble>(&self, draft: &mut T::Draft, at: &mut At<'_>) -> bool {
        let mut filled = true;
        for (index, member) in at.shape().members().iter().enumerate() {
            if member.required && !self.has(index) {
                filled &= fill_absent::<T>(draft, (index, member), at);
            }
        }
        filled
    }
}

/// A required member is missing: a violation, or for a lenient reader a gap to fill. True if it has
/// been filled.
fn fill_absent<T: Assemble>(
    draft: &mut T::Draft,
    (index, member): Numbered,
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

#[cold]
fn report_duplicate(at: &mut At<'_>, (index, member): Numbered) {
    let place = at.place.member(index, member.shape);
    at.inside(&place).mismatch(MismatchKind::Duplicate);
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
