//! Structures.

use super::{Assemble, Indices, Outcome};
use crate::aggregate::Fill;
use crate::read::{Name, Object};
use crate::shape::Member;
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

/// Reads the value of the member with this number.
pub(super) type FillMember<'f, O, E> =
    dyn FnMut(usize, &mut O, &mut At<'_>) -> Result<Outcome, E> + 'f;

/// Reads the members of a structure; `fill` reads the value of the one with a number.
pub(crate) fn read_members<'de, O, F>(
    read: &mut Members,
    mut object: O,
    at: &mut At<'_>,
    fill: &mut F,
) -> Result<(), O::Error>
where
    O: Object<'de>,
    F: FnMut(usize, &mut O, &mut At<'_>) -> Result<Outcome, O::Error> + ?Sized,
{
    let members = at.shape().members();
    let depth = at.place.depth() + 1;
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
    Ok(())
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
