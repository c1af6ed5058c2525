//! What holds a match to the beginning and to the end of the text.

use super::{Assertion, Hir};

/// Whether every match of a pattern begins where the text does, and ends where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Anchors {
    pub(crate) start: bool,
    pub(crate) end: bool,
}

/// The anchors of `hir`, as it is written: what follows from look-around is not seen.
pub(crate) fn anchors(hir: &Hir) -> Anchors {
    match hir {
        Hir::Assertion(Assertion::Start) => Anchors { start: true, end: false },
        Hir::Assertion(Assertion::End) => Anchors { start: false, end: true },
        Hir::Concat(parts) => {
            let outer = |part: &&Hir| !matches!(part, Hir::Look(_));
            let first = parts.iter().find(outer).is_some_and(|part| anchors(part).start);
            let last = parts.iter().rev().find(outer).is_some_and(|part| anchors(part).end);
            Anchors { start: first, end: last }
        }
        Hir::Alternation(branches) => {
            let held = || branches.iter().map(anchors);
            Anchors { start: held().all(|a| a.start), end: held().all(|a| a.end) }
        }
        Hir::Repeat { body, min: 1.., .. } => anchors(body),
        Hir::Empty | Hir::Class(_) | Hir::Repeat { .. } | Hir::Assertion(_) | Hir::Look(_) => {
            Anchors { start: false, end: false }
        }
    }
}
