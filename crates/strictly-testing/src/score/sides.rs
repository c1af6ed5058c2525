//! Both sides of every end.

use std::fmt;

use strictly_contract::strictly::Rejection;

use super::held::is_there;
use super::{Index, Score};
use crate::constraint::{ConstraintId, End};
use crate::mutant::{Fate, Mutant, accepts};
use crate::suite::Suite;

/// One end of a constraint, and the cases on its two sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    /// Which end.
    pub end: End,
    /// Valid cases about it.
    pub inside: usize,
    /// Cases that would be valid without it.
    pub outside: usize,
    /// Why no case lies on one of the sides, if that is so and has a reason.
    pub unreachable: Option<String>,
}

impl Sides {
    /// The cases on both sides of the end that the mistake takes away.
    pub(super) fn of(suite: &Suite, index: &Index<'_>, mutant: &Mutant, end: End) -> Self {
        let about = index.about(&mutant.constraint);
        let is_inside = |case: &&&_| {
            let case: &crate::Case = case;
            case.verdict.is_ok() && is_there(suite.contract(), case)
        };
        let mut scratch = suite.scratch();
        let is_outside = |case: &&&_| {
            let case: &crate::Case = case;
            let single = match &case.verdict {
                Ok(()) => false,
                Err(Rejection::Invalid(found)) => found.total() == 1,
                Err(Rejection::Malformed(found)) => found.total() == 1,
            };
            single && accepts(&mut scratch, &mutant.edit, &case.shape, case.direction, &case.value)
        };
        let inside = about.iter().filter(is_inside).count();
        let outside = about.iter().filter(is_outside).count();
        let unreachable = if outside == 0 {
            match &mutant.fate {
                Fate::Killable(_) => None,
                Fate::Equivalent => Some("nothing violates it alone".to_owned()),
                Fate::Unreachable(why) | Fate::Undecided(why) => Some(why.clone()),
            }
        } else {
            None
        };
        let unmade = || suite.why_not(&mutant.constraint);
        let unreachable = if inside == 0 { unreachable.or_else(unmade) } else { unreachable };
        Self { end, inside, outside, unreachable }
    }

    /// Whether a side has no case and no reason for that.
    pub fn is_open(&self) -> bool {
        (self.inside == 0 || self.outside == 0) && self.unreachable.is_none()
    }

    /// Adds the cases of another suite.
    pub(super) fn add(&mut self, other: &Self) {
        self.inside += other.inside;
        self.outside += other.outside;
        let both = self.inside > 0 && self.outside > 0;
        let why = self.unreachable.take().or_else(|| other.unreachable.clone());
        self.unreachable = why.filter(|_| !both);
    }
}

/// A line, if a side has no case.
impl fmt::Display for Sides {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { end, inside, outside, unreachable } = self;
        let side = match (inside, outside) {
            (0, 0) => "neither side",
            (0, _) => "nothing inside",
            (_, 0) => "nothing outside",
            _ => return Ok(()),
        };
        let end = if *end == End::Only { String::new() } else { format!(" of the {end}") };
        let why = unreachable.as_deref().unwrap_or("without a reason");
        writeln!(f, "      {side}{end}: {why}")
    }
}

impl Score {
    /// The ends of constraints with a side on which there is no case, and no reason why.
    pub fn one_sided(&self) -> Vec<(&ConstraintId, &Sides)> {
        let open = |(constraint, row)| {
            let row: &super::Row = row;
            let sides = row.sides.iter().filter(|sides| sides.is_open());
            sides.map(move |sides| (constraint, sides))
        };
        self.rows.iter().flat_map(open).collect()
    }
}
