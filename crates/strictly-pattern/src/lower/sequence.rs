//! Patterns that are one class after another, with counts, and never need going back.

use super::{Class, Lowered};
use crate::class;
use crate::hir::{Assertion, Hir};

/// How many parts a pattern may be written as once groups with a fixed count are unfolded.
const MAX_PARTS: u32 = 256;

/// How many times a single character may be repeated to be spelled as text.
const MAX_REPEATED: u32 = 16;

/// How many more characters than it must have an open part likely has.
const LIKELY: u32 = 8;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Exactly this text.
    Text(String),
    /// A number of characters of one class.
    Run {
        /// What each character is one of.
        class: Class,
        /// The least number of characters.
        min: u32,
        /// The greatest number of characters; `None` for no limit.
        max: Option<u32>,
    },
}

/// A pattern as parts, one after another.
pub(crate) struct Sequence {
    pub(crate) parts: Vec<Part>,
    pub(crate) starts: bool,
    pub(crate) ends: bool,
}

/// Characters of one class, and how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) class: class::Class,
    pub(crate) min: u32,
    pub(crate) max: Option<u32>,
}

impl Step {
    /// The bytes of the text, or of the class.
    pub fn table_bytes(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Run { class, .. } => class.table_bytes(),
        }
    }
}

impl Sequence {
    /// `hir` as a sequence, if it is written as one; anchors at its ends only.
    pub(crate) fn of(hir: &Hir) -> Option<Self> {
        let parts = match hir {
            Hir::Concat(parts) => parts.as_slice(),
            other => std::slice::from_ref(other),
        };
        let is = |assertion| move |part: &&Hir| **part == Hir::Assertion(assertion);
        let before = parts.iter().take_while(is(Assertion::Start)).count();
        let parts = &parts[before..];
        let after = parts.iter().rev().take_while(is(Assertion::End)).count();
        let mut unfolding = Unfolding { parts: Vec::new(), left: MAX_PARTS };
        parts[..parts.len() - after].iter().try_for_each(|part| unfolding.hir(part))?;
        Some(Self { parts: unfolding.parts, starts: before > 0, ends: after > 0 })
    }

    /// The cheapest form of the sequence; `None` if greedy steps would not be exact, or if they
    /// are so short that a table, where there is one, is quicker.
    pub(super) fn lowered(mut self, tabled: bool) -> Option<Lowered> {
        self.bound();
        match (self.starts, self.ends) {
            (true, true) => {
                let steps = self.steps().filter(|steps| !tabled || is_quick(steps))?;
                Some(match steps.as_slice() {
                    [run @ Step::Run { .. }] => Lowered::Run(run.clone()),
                    _ => Lowered::Sequence(steps),
                })
            }
            (true, false) => {
                self.cut();
                Some(Lowered::StartsWith(self.steps()?))
            }
            (false, false) => match self.steps()?.as_slice() {
                [Step::Text(text)] => Some(Lowered::ContainsText(text.clone())),
                _ => None,
            },
            (false, true) => None,
        }
    }

    /// Where a part may go on as long as it likes, so that the part beside it has nothing to add:
    /// `[a-z]+[a-z0-9]*` is `[a-z][a-z0-9]*`, and `[a-z0-9]+[a-z]*` is `[a-z0-9]+`.
    fn bound(&mut self) {
        for at in (1..self.parts.len()).rev() {
            if let [.., part, next] = self.parts.get_mut(..=at).unwrap_or_default() {
                let common = part.class.clone().intersection(&next.class);
                if part.max.is_none() && next.max.is_none() && common == part.class {
                    part.max = Some(part.min);
                } else if part.max.is_none() && next.min == 0 && common == next.class {
                    next.max = Some(0);
                }
            }
        }
        self.parts.retain(|part| part.max != Some(0));
    }

    /// Drops what a text need not have where anything may follow.
    fn cut(&mut self) {
        while self.parts.last().is_some_and(|part| part.min == 0) {
            self.parts.pop();
        }
        if let Some(last) = self.parts.last_mut() {
            last.max = Some(last.min);
        }
    }

    fn steps(&self) -> Option<Vec<Step>> {
        if !self.is_deterministic() {
            return None;
        }
        let mut steps = Vec::new();
        for part in &self.parts {
            match (part.text(), steps.last_mut()) {
                (Some(text), Some(Step::Text(before))) => before.push_str(&text),
                (Some(text), _) => steps.push(Step::Text(text)),
                (None, _) => steps.push(part.step()),
            }
        }
        Some(steps)
    }

    /// Whether no part can take a character that what follows may need.
    fn is_deterministic(&self) -> bool {
        let mut following = class::Class::empty();
        for part in self.parts.iter().rev() {
            let overlap = part.class.clone().intersection(&following);
            if part.max != Some(part.min) && !overlap.is_empty() {
                return false;
            }
            if part.min > 0 {
                following = part.class.clone();
            } else {
                following = following.union(&part.class);
            }
        }
        true
    }
}

/// Whether `steps` cost less than a walk over a table, for texts of a likely length. Measured: a step
/// is about as dear as six bytes of a walk, and then reads four bytes in the time of one.
pub(super) fn is_quick(steps: &[Step]) -> bool {
    let likely = |step: &Step| match step {
        Step::Text(text) => text.len() as u64,
        Step::Run { min, max, .. } => {
            let more = max.map_or(LIKELY, |max| max.saturating_sub(*min).min(LIKELY));
            u64::from(*min) + u64::from(more)
        }
    };
    let bytes: u64 = steps.iter().map(likely).sum();
    let count = steps.len() as u64;
    count <= 2 || 6 * count + bytes / 4 <= bytes
}

impl Part {
    /// The only text that the part can be, if it is short.
    pub(crate) fn text(&self) -> Option<String> {
        let c = self.class.single()?;
        let fixed = self.max == Some(self.min) && self.min <= MAX_REPEATED;
        fixed.then(|| (0..self.min).map(|_| c).collect())
    }

    fn step(&self) -> Step {
        Step::Run { class: Class::of(&self.class), min: self.min, max: self.max }
    }
}

/// The parts found so far, and how many more may be looked at.
struct Unfolding {
    parts: Vec<Part>,
    left: u32,
}

impl Unfolding {
    fn hir(&mut self, hir: &Hir) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        if let Some(class) = single(hir) {
            return self.part(Part { class, min: 1, max: Some(1) });
        }
        match hir {
            Hir::Empty => Some(()),
            Hir::Concat(parts) => parts.iter().try_for_each(|part| self.hir(part)),
            Hir::Repeat { body, min, max } => match single(body) {
                Some(class) => self.part(Part { class, min: *min, max: *max }),
                None if *max == Some(*min) => (0..*min).try_for_each(|_| self.hir(body)),
                None => None,
            },
            Hir::Class(_) | Hir::Alternation(_) | Hir::Assertion(_) | Hir::Look(_) => None,
        }
    }

    /// Adds `part`, to the last one if both are of the same class.
    fn part(&mut self, part: Part) -> Option<()> {
        match self.parts.last_mut() {
            Some(last) if last.class == part.class => {
                last.min = last.min.checked_add(part.min)?;
                last.max = match (last.max, part.max) {
                    (Some(before), Some(more)) => Some(before.checked_add(more)?),
                    _ => None,
                };
            }
            _ => self.parts.push(part),
        }
        Some(())
    }
}

/// The class that `hir` is, or that its alternatives are together.
pub(crate) fn single(hir: &Hir) -> Option<class::Class> {
    match hir {
        Hir::Class(class) => Some(class.clone()),
        Hir::Alternation(branches) => branches
            .iter()
            .try_fold(class::Class::empty(), |all, branch| Some(all.union(&single(branch)?))),
        _ => None,
    }
}
