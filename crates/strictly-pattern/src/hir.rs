//! What a pattern means, with the dialects' spelling gone.

pub(crate) mod anchors;

use crate::class::Class;

/// A pattern over scalar values.
///
/// Laziness, capture groups and group names are not kept: they cannot change a verdict.
/// Both dialects' nesting is limited by the parser, so recursion over this tree is bounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Hir {
    Empty,
    Class(Class),
    Concat(Vec<Hir>),
    Alternation(Vec<Hir>),
    Repeat {
        body: Box<Hir>,
        min: u32,
        /// `None` for no upper limit.
        max: Option<u32>,
    },
    Assertion(Assertion),
    Look(Look),
}

/// A condition on the two neighbours of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Assertion {
    Start,
    End,
    /// ECMA-262 IsWordChar differs on both sides; ASCII words only.
    WordBoundary,
    NotWordBoundary,
}

/// A condition on the text before or after a position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) direction: Direction,
    pub(crate) negative: bool,
    pub(crate) body: Box<Hir>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Ahead,
    Behind,
}

impl Hir {
    pub(crate) fn concat(parts: Vec<Hir>) -> Self {
        let mut flat = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Hir::Empty => {}
                Hir::Concat(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        match flat.len() {
            0 => Hir::Empty,
            1 => flat.swap_remove(0),
            _ => Hir::Concat(flat),
        }
    }

    pub(crate) fn alternation(mut branches: Vec<Hir>) -> Self {
        match branches.len() {
            1 => branches.swap_remove(0),
            _ => Hir::Alternation(branches),
        }
    }

    pub(crate) fn repeat(body: Hir, min: u32, max: Option<u32>) -> Self {
        match (&body, min, max) {
            (Hir::Empty, _, _) | (_, _, Some(0)) => Hir::Empty,
            (_, 1, Some(1)) => body,
            _ => Hir::Repeat { body: Box::new(body), min, max },
        }
    }

    pub(crate) fn look(direction: Direction, negative: bool, body: Hir) -> Self {
        Hir::Look(Look { direction, negative, body: Box::new(body) })
    }

    /// `^` under the multi-line flag: at the start, or after a line terminator.
    pub(crate) fn line_start() -> Self {
        Self::line_edge(Direction::Behind, Assertion::Start)
    }

    /// `$` under the multi-line flag: at the end, or before a line terminator.
    pub(crate) fn line_end() -> Self {
        Self::line_edge(Direction::Ahead, Assertion::End)
    }

    fn line_edge(direction: Direction, edge: Assertion) -> Self {
        let edges = vec![Hir::Assertion(edge), Hir::Class(Class::line_terminator())];
        Self::look(direction, false, Hir::Alternation(edges))
    }

    /// Java's possessive repetition of one class: as many as there are, and no giving back.
    ///
    /// Not giving back is the same as stopping only at the maximum or before a non-member.
    pub(crate) fn possessive(class: &Class, min: u32, max: Option<u32>) -> Self {
        let stop = Self::look(Direction::Ahead, true, Hir::Class(class.clone()));
        let full = |count| Self::repeat(Hir::Class(class.clone()), count, Some(count));
        let short = |max| {
            let run = Self::repeat(Hir::Class(class.clone()), min, max);
            Self::concat(vec![run, stop.clone()])
        };
        match max {
            None => short(None),
            Some(max) if max <= min => full(min),
            Some(max) => Self::alternation(vec![full(max), short(Some(max - 1))]),
        }
    }
}
