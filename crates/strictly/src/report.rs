//! What a reading has found so far.

mod log;

use self::log::{Log, Position};
use crate::place::Place;
use crate::wire::Faults;
use crate::{Constraint, Malformed, Mismatch, MismatchKind, Rejection, Violation, Violations};

/// The findings of one reading, and how it is to judge.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// Constraints do not matter, only the form of the value does.
    pub(crate) structural: bool,
    /// Enums, unions and timestamps of a newer or laxer sender are accepted.
    pub(crate) open: bool,
    /// Values that violate a constraint are kept, since a `@uniqueItems` list around them is going
    /// to compare them.
    pub(crate) keep: bool,
    /// What is wrong with the document that is being read.
    pub(crate) document: Faults,
    /// Nothing, as long as nothing is wrong.
    logs: Option<Box<Logs>>,
}

#[derive(Debug, Default)]
struct Logs {
    mismatches: Log<Mismatch>,
    violations: Log<Violation>,
}

/// A point to go back to: the beginning, where nothing has been found, or a place in both logs.
#[derive(Debug)]
pub(crate) struct Mark(Option<(Position, Position)>);

impl Report {
    pub(crate) fn new(structural: bool, open: bool) -> Self {
        Self { structural, open, ..Self::default() }
    }

    pub(crate) fn mismatch(&mut self, place: &Place<'_>, kind: MismatchKind) {
        self.logs().mismatches.push(place, |pointer| Mismatch::new(pointer, kind));
    }

    #[inline]
    pub(crate) fn violation(&mut self, place: &Place<'_>, constraint: Constraint) {
        self.logs().violations.push(place, |pointer| Violation::new(pointer, constraint));
    }

    /// A container begins whose contents may yet turn out not to matter.
    #[inline]
    pub(crate) fn open_container(&mut self) -> Mark {
        Mark(self.logs.as_mut().map(|logs| (logs.mismatches.open(), logs.violations.open())))
    }

    /// It ends, and what was found in it stays.
    #[inline]
    pub(crate) fn close_container(&mut self, mark: &Mark) {
        if let (Some((mismatches, violations)), Some(logs)) = (mark.0, &mut self.logs) {
            logs.mismatches.close(mismatches);
            logs.violations.close(violations);
        }
    }

    /// It ends, and what was found in it is forgotten.
    pub(crate) fn discard(&mut self, mark: &Mark) {
        let (mismatches, violations) = mark.0.unwrap_or_default();
        if let Some(logs) = &mut self.logs {
            logs.mismatches.discard(mismatches);
            logs.violations.discard(violations);
        }
    }

    /// The verdict. Mismatches outweigh violations.
    pub(crate) fn finish(self) -> Result<(), Rejection> {
        self.logs.map_or(Ok(()), |logs| logs.finish())
    }

    fn logs(&mut self) -> &mut Logs {
        self.logs.get_or_insert_default()
    }
}

impl Logs {
    #[cold]
    fn finish(self) -> Result<(), Rejection> {
        let (mismatches, total) = self.mismatches.finish();
        if let Some(malformed) = Malformed::counted(mismatches, total) {
            return Err(Rejection::Malformed(malformed));
        }
        let (violations, total) = self.violations.finish();
        match Violations::counted(violations, total) {
            Some(violations) => Err(Rejection::Invalid(violations)),
            None => Ok(()),
        }
    }
}
