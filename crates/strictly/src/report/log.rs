//! Findings in order.

use crate::Pointer;
use crate::place::{Order, Place};
use crate::violation::LIMIT;

/// Findings of one kind, in the order of the model. The sender decides how many there are and in
/// which order they come; the first [`LIMIT`] are kept, whatever the order they arrive in, and the
/// rest are counted.
#[derive(Debug)]
pub(super) struct Log<T> {
    findings: Vec<T>,
    /// What each is sorted by; of equal order, the first to arrive comes first: all checks of a
    /// value are made in one order, that of the reference.
    orders: Vec<Order>,
    total: usize,
    /// Entries below it belong to containers around the one being read, and stay.
    floor: usize,
}

/// A point to go back to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Position {
    len: usize,
    total: usize,
    floor: usize,
}

impl<T> Log<T> {
    /// Adds what is found at a place, if it is among the first.
    // A finding is put together where it stays: to copy what has just been written in pieces stalls.
    #[allow(clippy::inline_always, reason = "so that it is")]
    #[inline(always)]
    pub(super) fn push(&mut self, place: &Place<'_>, finding: impl FnOnce(Pointer) -> T) {
        match place.way() {
            Some(way) => self.add(way.into(), finding(Pointer::along(way))),
            None => self.push_far_away(place, finding),
        }
    }

    #[cold]
    #[inline(never)]
    fn push_far_away(&mut self, place: &Place<'_>, finding: impl FnOnce(Pointer) -> T) {
        let (pointer, order) = place.trail();
        self.add(order, finding(pointer));
    }

    #[allow(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    fn add(&mut self, order: Order, finding: T) {
        self.total += 1;
        if self.orders.is_empty() {
            self.begin();
        }
        let is_next = self.orders.last().is_none_or(|last| *last <= order);
        if is_next && self.orders.len() - self.floor < LIMIT {
            self.orders.push(order);
            self.findings.push(finding);
        } else {
            self.insert(order, finding);
        }
    }

    #[cold]
    #[inline(never)]
    fn begin(&mut self) {
        self.orders.reserve(FEW);
        self.findings.reserve(FEW);
    }

    /// Puts a finding among those before it.
    #[cold]
    #[inline(never)]
    fn insert(&mut self, order: Order, finding: T) {
        let at = self.place_of(&order, self.orders.len());
        if at - self.floor < LIMIT {
            self.orders.insert(at, order);
            self.findings.insert(at, finding);
            self.truncate(self.floor + LIMIT);
        }
    }

    /// A container begins.
    #[cold]
    pub(super) fn open(&mut self) -> Position {
        let position = Position { len: self.orders.len(), total: self.total, floor: self.floor };
        self.floor = self.orders.len();
        position
    }

    /// It ends: what was found in it, which nothing from outside of it comes between, takes its
    /// place among the rest.
    #[cold]
    pub(super) fn close(&mut self, position: Position) {
        self.floor = position.floor;
        let Some(first) = self.orders.get(position.len) else { return };
        let at = self.place_of(first, position.len);
        if let (Some(orders), Some(findings)) =
            (self.orders.get_mut(at..), self.findings.get_mut(at..))
        {
            orders.rotate_left(position.len - at);
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
        self.orders.truncate(len);
        self.findings.truncate(len);
    }

    /// Where a finding belongs among those from the floor up to `end`.
    fn place_of(&self, order: &Order, end: usize) -> usize {
        let orders = self.orders.get(self.floor..end).unwrap_or_default();
        match orders.last() {
            Some(last) if *last > *order => {
                self.floor + orders.partition_point(|before| before <= order)
            }
            _ => end,
        }
    }
}

/// As many findings take one quick step of the allocator.
const FEW: usize = 11;

impl<T> Default for Log<T> {
    fn default() -> Self {
        Self { findings: Vec::new(), orders: Vec::new(), total: 0, floor: 0 }
    }
}
