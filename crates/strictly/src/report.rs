//! What a reading has found so far.

use crate::place::{Order, Place};
use crate::violation::LIMIT;
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
        self.mismatches.push(Entry::new(place, 0, Mismatch::new(place.pointer(), kind)));
    }

    pub(crate) fn violation(&mut self, place: &Place<'_>, constraint: Constraint) {
        let rank = constraint.rank();
        self.violations.push(Entry::new(place, rank, Violation::new(place.pointer(), constraint)));
    }

    /// True if a mismatch was found since the mark.
    #[inline]
    pub(crate) fn mismatched_since(&self, mark: &Mark) -> bool {
        self.mismatches.total > mark.0.as_ref().map_or(0, |(mismatches, _)| mismatches.total)
    }

    /// A container begins whose contents may yet turn out not to matter.
    #[inline]
    pub(crate) fn open_container(&mut self) -> Mark {
        if self.mismatches.total + self.violations.total == 0 {
            return Mark(None);
        }
        Mark(Some((self.mismatches.open(), self.violations.open())))
    }

    /// It ends, and what was found in it stays.
    #[inline]
    pub(crate) fn close_container(&mut self, mark: &Mark) {
        if let Some((mismatches, violations)) = &mark.0 {
            self.mismatches.floor = mismatches.floor;
            self.violations.floor = violations.floor;
        }
    }

    /// It ends, and what was found in it is forgotten.
    pub(crate) fn discard(&mut self, mark: &Mark) {
        let (mismatches, violations) = mark.0.unwrap_or_default();
        self.mismatches.discard(mismatches);
        self.violations.discard(violations);
    }

    /// The verdict. Mismatches outweigh violations.
    pub(crate) fn finish(self) -> Result<(), Rejection> {
        if self.mismatches.total + self.violations.total == 0 {
            return Ok(());
        }
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

/// As many findings take one step of the allocator.
const FEW: usize = 8;

/// Findings of one kind. The sender decides how many there are and in which order they come; the
/// first [`LIMIT`] in the order of the model are kept, whatever the order they arrive in.
#[derive(Debug)]
struct Log<T> {
    list: Vec<Entry<T>>,
    total: usize,
    /// Entries below it belong to containers around the one being read, and stay.
    floor: usize,
}

#[derive(Debug)]
struct Entry<T> {
    order: Order,
    /// False for a map's key, which comes before its value.
    key: bool,
    rank: u8,
    finding: T,
}

impl<T> Entry<T> {
    fn new(place: &Place<'_>, rank: u8, finding: T) -> Self {
        Self { order: place.order(), key: !place.is_key(), rank, finding }
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Position {
    len: usize,
    total: usize,
    floor: usize,
}

impl<T> Log<T> {
    fn push(&mut self, entry: Entry<T>) {
        self.total += 1;
        if self.list.is_empty() {
            self.list.reserve(FEW);
        }
        if self.list.len() - self.floor >= 2 * LIMIT {
            self.sort();
            self.list.truncate(self.floor + LIMIT);
        }
        self.list.push(entry);
    }

    #[cold]
    fn open(&mut self) -> Position {
        let position = Position { len: self.list.len(), total: self.total, floor: self.floor };
        self.floor = self.list.len();
        position
    }

    fn discard(&mut self, to: Position) {
        self.list.truncate(to.len);
        self.total = to.total;
        self.floor = to.floor;
    }

    fn sort(&mut self) {
        if let Some(tail) = self.list.get_mut(self.floor..) {
            tail.sort_by(|a, b| (&a.order, a.key, a.rank).cmp(&(&b.order, b.key, b.rank)));
        }
    }

    /// The first findings in order, and the number of all.
    fn finish(mut self) -> (Vec<T>, usize) {
        self.floor = 0;
        self.sort();
        (self.list.into_iter().take(LIMIT).map(|entry| entry.finding).collect(), self.total)
    }
}

impl<T> Default for Log<T> {
    fn default() -> Self {
        Self { list: Vec::new(), total: 0, floor: 0 }
    }
}
