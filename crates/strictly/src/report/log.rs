//! Findings in order.

use crate::place::{Order, Place};
use crate::violation::LIMIT;

/// Findings of one kind, in the order of the model. The sender decides how many there are and in
/// which order they come; the first [`LIMIT`] are kept, whatever the order they arrive in, and the
/// rest are counted.
#[derive(Debug)]
pub(super) struct Log<T> {
    list: Vec<Entry<T>>,
    total: usize,
    /// Entries below it belong to containers around the one being read, and stay.
    floor: usize,
}

#[derive(Debug)]
struct Entry<T> {
    rank: Rank,
    finding: T,
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
    /// Of a finding at `place`.
    pub(super) fn new(place: &Place<'_>) -> Self {
        Self { order: place.order(), value: !place.is_key() }
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

    /// Adds a finding, which is made only if it is kept.
    pub(super) fn push(&mut self, rank: Rank, finding: impl FnOnce() -> T) {
        self.total += 1;
        let at = self.place_of(&rank, self.list.len());
        if at - self.floor < LIMIT {
            if self.list.is_empty() {
                self.list.reserve(FEW);
            }
            self.list.insert(at, Entry { rank, finding: finding() });
            self.list.truncate(self.floor + LIMIT);
        }
    }

    /// A container begins.
    #[cold]
    pub(super) fn open(&mut self) -> Position {
        let position = Position { len: self.list.len(), total: self.total, floor: self.floor };
        self.floor = self.list.len();
        position
    }

    /// It ends: what was found in it, which nothing from outside of it comes between, takes its
    /// place among the rest.
    #[cold]
    pub(super) fn close(&mut self, position: Position) {
        self.floor = position.floor;
        let Some(first) = self.list.get(position.len) else { return };
        let at = self.place_of(&first.rank, position.len);
        if let Some(tail) = self.list.get_mut(at..) {
            tail.rotate_left(position.len - at);
        }
        self.list.truncate(self.floor + LIMIT);
    }

    /// It ends, and what was found in it is forgotten.
    pub(super) fn discard(&mut self, position: Position) {
        self.list.truncate(position.len);
        self.total = position.total;
        self.floor = position.floor;
    }

    /// The first findings, and the number of all.
    pub(super) fn finish(self) -> (Vec<T>, usize) {
        (self.list.into_iter().map(|entry| entry.finding).collect(), self.total)
    }

    /// Where a finding belongs among those from the floor up to `end`.
    fn place_of(&self, rank: &Rank, end: usize) -> usize {
        let entries = self.list.get(self.floor..end).unwrap_or_default();
        match entries.last() {
            Some(last) if last.rank > *rank => {
                self.floor + entries.partition_point(|entry| entry.rank <= *rank)
            }
            _ => end,
        }
    }
}

/// As many findings take one step of the allocator.
const FEW: usize = 8;

impl<T> Default for Log<T> {
    fn default() -> Self {
        Self { list: Vec::new(), total: 0, floor: 0 }
    }
}
