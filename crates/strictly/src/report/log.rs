//! Findings in order.

use crate::place::{Order, Place};
use crate::violation::LIMIT;

/// Findings of one kind, in the order of the model. The sender decides how many there are and in
/// which order they come; the first [`LIMIT`] are kept, whatever the order they arrive in, and the
/// rest are counted.
#[derive(Debug)]
pub(super) struct Log<T> {
    findings: Vec<T>,
    /// The rank of each.
    ranks: Vec<Rank>,
    total: usize,
    /// Entries below it belong to containers around the one being read, and stay.
    floor: usize,
}

/// What findings are sorted by; of equal rank, the first to arrive comes first: all checks of a
/// value are made in one order, that of the reference.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    order: Order,
    /// False for a map's key, which comes before its value.
    value: bool,
}

impl Rank {
    /// Of a finding at `place`, the way to which is `order`.
    pub(super) fn new(order: Order, place: &Place<'_>) -> Self {
        Self { order, value: !place.is_key() }
    }
}

/// A point to go back to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Position {
    len: usize,
    total: usize,
    floor: usize,
}

impl Position {
    pub(super) fn total(self) -> usize {
        self.total
    }
}

impl<T> Log<T> {
    /// How many there are, kept or not.
    #[inline]
    pub(super) fn total(&self) -> usize {
        self.total
    }

    /// Adds a finding, if it is among the first.
    pub(super) fn push(&mut self, rank: Rank, finding: T) {
        self.total += 1;
        let at = self.place_of(&rank, self.ranks.len());
        if at - self.floor < LIMIT {
            if self.ranks.is_empty() {
                self.ranks.reserve(FEW);
                self.findings.reserve(FEW);
            }
            self.ranks.insert(at, rank);
            self.findings.insert(at, finding);
            self.truncate(self.floor + LIMIT);
        }
    }

    /// A container begins.
    #[cold]
    pub(super) fn open(&mut self) -> Position {
        let position = Position { len: self.ranks.len(), total: self.total, floor: self.floor };
        self.floor = self.ranks.len();
        position
    }

    /// It ends: what was found in it, which nothing from outside of it comes between, takes its
    /// place among the rest.
    #[cold]
    pub(super) fn close(&mut self, position: Position) {
        self.floor = position.floor;
        let Some(first) = self.ranks.get(position.len) else { return };
        let at = self.place_of(first, position.len);
        if let (Some(ranks), Some(findings)) =
            (self.ranks.get_mut(at..), self.findings.get_mut(at..))
        {
            ranks.rotate_left(position.len - at);
            findings.rotate_left(position.len - at);
        }
        self.truncate(self.floor + LIMIT);
    }

    /// It ends, and what was found in it is forgotten.
    pub(super) fn discard(&mut self, position: Position) {
        self.truncate(position.len);
        self.total = position.total;
        self.floor = position.floor;
    }

    /// The first findings, and the number of all.
    pub(super) fn finish(self) -> (Vec<T>, usize) {
        (self.findings, self.total)
    }

    fn truncate(&mut self, len: usize) {
        self.ranks.truncate(len);
        self.findings.truncate(len);
    }

    /// Where a finding belongs among those from the floor up to `end`.
    fn place_of(&self, rank: &Rank, end: usize) -> usize {
        let ranks = self.ranks.get(self.floor..end).unwrap_or_default();
        match ranks.last() {
            Some(last) if *last > *rank => {
                self.floor + ranks.partition_point(|before| before <= rank)
            }
            _ => end,
        }
    }
}

/// As many findings, and their ranks, take one quick step of the allocator.
const FEW: usize = 14;

impl<T> Default for Log<T> {
    fn default() -> Self {
        Self { findings: Vec::new(), ranks: Vec::new(), total: 0, floor: 0 }
    }
}
