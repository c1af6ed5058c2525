//! `Pattern.Backtracking`: loops that can read one text in exponentially many ways.

use super::Lint;
use crate::class::Class;
use crate::hir::Hir;
use crate::hir::anchors::anchors;
use crate::pattern::Pattern;
use std::collections::{BTreeMap, BTreeSet};

/// Counts above this are as good as endless to an engine that tries them all.
const MANY: u32 = 8;

/// Characters that a pattern may name, and a loop may, to be looked at.
const MAX_POSITIONS: usize = 2_000;
const MAX_LOOP: usize = 100;

pub(super) fn lint(pattern: &Pattern) -> Option<Lint> {
    let mut positions = Positions::default();
    let whole = positions.read(pattern.hir())?;
    let fails_after = |members: &BTreeSet<usize>| {
        anchors(pattern.hir()).end || whole.last.iter().all(|last| !members.contains(last))
    };
    let mut left: BTreeSet<usize> = (0..positions.classes.len()).collect();
    while let Some(position) = left.pop_first() {
        let members = positions.circle(position);
        left.retain(|other| !members.contains(other));
        if fails_after(&members) && positions.is_ambiguous(position, &members) {
            let message = "engines that backtrack may take exponential time: a loop can read the \
                           same text in many ways";
            return Some(Lint::new("Pattern.Backtracking", pattern, message));
        }
    }
    None
}

/// The places of a pattern that read a character, and which may follow which: Glushkov's
/// construction, with the number of ways.
#[derive(Default)]
struct Positions {
    classes: Vec<Class>,
    follow: BTreeMap<usize, BTreeMap<usize, u32>>,
}

/// A part of a pattern.
#[derive(Default)]
struct Part {
    first: Vec<usize>,
    last: Vec<usize>,
    nullable: bool,
}

impl Positions {
    /// `None` if there are too many. What looks around is left aside.
    fn read(&mut self, hir: &Hir) -> Option<Part> {
        match hir {
            Hir::Empty | Hir::Assertion(_) | Hir::Look(_) => {
                Some(Part { nullable: true, ..Part::default() })
            }
            Hir::Class(class) => {
                let position = self.classes.len();
                self.classes.push(class.clone());
                let part = Part { first: vec![position], last: vec![position], nullable: false };
                (position < MAX_POSITIONS).then_some(part)
            }
            Hir::Concat(parts) => {
                let mut whole = Part { nullable: true, ..Part::default() };
                for part in parts {
                    let part = self.read(part)?;
                    self.connect(&whole.last, &part.first);
                    if whole.nullable {
                        whole.first.extend(&part.first);
                    }
                    if !part.nullable {
                        whole.last.clear();
                    }
                    whole.last.extend(part.last);
                    whole.nullable &= part.nullable;
                }
                Some(whole)
            }
            Hir::Alternation(branches) => {
                let mut whole = Part::default();
                for branch in branches {
                    let part = self.read(branch)?;
                    whole.first.extend(part.first);
                    whole.last.extend(part.last);
                    whole.nullable |= part.nullable;
                }
                Some(whole)
            }
            Hir::Repeat { body, min, max } => {
                let mut part = self.read(body)?;
                // A fixed count leaves no choice.
                if *max != Some(*min) && max.is_none_or(|max| max > MANY) {
                    self.connect(&part.last, &part.first);
                }
                part.nullable |= *min == 0;
                Some(part)
            }
        }
    }

    fn connect(&mut self, from: &[usize], to: &[usize]) {
        for &from in from {
            for &to in to {
                *self.follow.entry(from).or_default().entry(to).or_default() += 1;
            }
        }
    }

    fn next(&self, position: usize) -> impl Iterator<Item = (usize, u32)> + '_ {
        self.follow.get(&position).into_iter().flatten().map(|(&next, &ways)| (next, ways))
    }

    /// The positions on the way from `position` back to it.
    fn circle(&self, position: usize) -> BTreeSet<usize> {
        let mut backward: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (&from, targets) in &self.follow {
            for &to in targets.keys() {
                backward.entry(to).or_default().push(from);
            }
        }
        let after = reach(position, |at| self.next(at).map(|(next, _)| next).collect());
        let before = reach(position, |at| backward.get(&at).cloned().unwrap_or_default());
        after.intersection(&before).copied().collect()
    }

    /// Whether one text leads from `position` back to it in two ways. If it does from one
    /// position of a circle, it does from all.
    fn is_ambiguous(&self, position: usize, circle: &BTreeSet<usize>) -> bool {
        if circle.len() > MAX_LOOP {
            return false;
        }
        let inside = |at: usize| self.next(at).filter(|(next, _)| circle.contains(next));
        if circle.iter().any(|&at| inside(at).any(|(_, ways)| ways > 1)) {
            return true;
        }
        let mut backward: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
        let forward = reach((position, position), |(left, right)| {
            let mut next = Vec::new();
            for (left, _) in inside(left) {
                for (right, _) in inside(right) {
                    if self.share(left, right) {
                        next.push((left, right));
                    }
                }
            }
            next
        });
        for &(left, right) in &forward {
            for (next_left, _) in inside(left) {
                for (next_right, _) in inside(right) {
                    backward.entry((next_left, next_right)).or_default().push((left, right));
                }
            }
        }
        let before = |at: (usize, usize)| backward.get(&at).cloned().unwrap_or_default();
        let back = reach((position, position), before);
        forward.intersection(&back).any(|(left, right)| left != right)
    }

    fn share(&self, left: usize, right: usize) -> bool {
        let (Some(one), Some(other)) = (self.classes.get(left), self.classes.get(right)) else {
            return false;
        };
        left == right || !one.clone().intersection(other).is_empty()
    }
}

/// All that can be reached in one or more steps.
fn reach<T: Copy + Ord>(from: T, mut next: impl FnMut(T) -> Vec<T>) -> BTreeSet<T> {
    let mut seen = BTreeSet::new();
    let mut stack = next(from);
    while let Some(at) = stack.pop() {
        if seen.insert(at) {
            stack.extend(next(at));
        }
    }
    seen
}
