//! Patterns that are one class and a count: no automaton is needed for these.

use crate::class::Class;
use crate::hir::{Assertion, Hir};

/// What a pattern such as `^[a-z]{1,64}$` asks: between `min` and `max` characters, each of them
/// in one of the ranges.
///
/// Almost half of all patterns in public models are of this kind. A loop decides them, whatever
/// the count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    class: Class,
    min: u32,
    max: Option<u32>,
}

impl Run {
    /// The characters allowed: first and last of each range, ascending, neither overlapping nor
    /// touching.
    pub fn ranges(&self) -> Vec<(char, char)> {
        self.class.iter().map(|range| (*range.start(), *range.end())).collect()
    }

    /// The least number of scalar values.
    pub fn min(&self) -> u32 {
        self.min
    }

    /// The greatest number of scalar values; `None` for no limit.
    pub fn max(&self) -> Option<u32> {
        self.max
    }

    /// `hir` as a run, if it is written as one and anchored at both ends.
    pub(crate) fn of(hir: &Hir) -> Option<Self> {
        let Hir::Concat(parts) = hir else {
            return None;
        };
        let [Hir::Assertion(Assertion::Start), body, Hir::Assertion(Assertion::End)] = &parts[..]
        else {
            return None;
        };
        let (class, min, max) = match body {
            Hir::Class(class) => (class, 1, Some(1)),
            Hir::Repeat { body, min, max } => match body.as_ref() {
                Hir::Class(class) => (class, *min, *max),
                _ => return None,
            },
            _ => return None,
        };
        Some(Self { class: class.clone(), min, max })
    }

    pub(crate) fn class(&self) -> &Class {
        &self.class
    }

    /// Whether texts of so many characters are taken, as far as the count goes.
    pub(crate) fn takes(&self, length: u64) -> bool {
        length >= u64::from(self.min) && self.max.is_none_or(|max| length <= u64::from(max))
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        let limit = self.max.map_or(usize::MAX, |max| max as usize);
        let mut count = 0_usize;
        for c in text.chars() {
            count += 1;
            if count > limit || !self.class.contains(c) {
                return false;
            }
        }
        count >= self.min as usize
    }
}
