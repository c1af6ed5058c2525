//! The suite of one shape: its cases, and the mistakes that they must tell.

use std::collections::HashSet;
use std::fmt;
use std::sync::{Arc, MutexGuard, PoisonError};

use strictly_contract::{Contract, Direction, ShapeId};

use crate::case::{Aim, Case, CaseId, Class};
use crate::casebook::Shared;
use crate::constraint::ConstraintId;
use crate::maker::Maker;
use crate::mutant::{Drafts, Mutant};
use crate::spot::spots;
use crate::{Score, Unsatisfiable};

/// How many ways to each member are walked: enough for recursion to the second turn, and for what
/// is used in several places.
pub(crate) const WAYS: usize = 4;

/// Every case for values of one shape, always the same ones in the same order.
///
/// Each constraint is met at every position that values lead to, on both sides of its bounds, and
/// each invalid case violates exactly one; the interpreter has confirmed it. What could not be made
/// is [listed](Self::unmade) with its reason.
pub struct Suite {
    pub(crate) shared: Arc<Shared>,
    pub(crate) shape: ShapeId,
    pub(crate) direction: Direction,
    pub(crate) cases: Vec<Case>,
    pub(crate) mutants: Vec<Mutant>,
    unmade: Vec<Unmade>,
    left_out: LeftOut,
}

/// A case that was thought of, and could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmade {
    /// Where in the value it would have aimed.
    pub aim: Aim,
    /// What kind of mistake it would have been after.
    pub class: Class,
    /// What would have been special about it.
    pub note: String,
    /// Why it could not be made.
    pub reason: String,
}

/// What there is too much of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Further ways to members that are reached on shorter ones.
    pub ways: usize,
    /// Mistakes about patterns with very many parts.
    pub mutants: usize,
}

impl Suite {
    pub(crate) fn new(
        shared: &Arc<Shared>,
        id: &ShapeId,
        direction: Direction,
    ) -> Result<Self, Unsatisfiable> {
        let generator = shared.generator(direction);
        let root = generator.satisfiable(id)?;
        let unsatisfiable = |reason: proptest::test_runner::Reason| Unsatisfiable {
            id: id.clone(),
            reason: reason.to_string(),
        };
        let spots = spots(generator, id, root, WAYS).map_err(unsatisfiable)?;
        let mut left_out = LeftOut { ways: spots.beyond, mutants: 0 };
        let mut maker = Maker::new(shared, generator, id);
        for spot in &spots.found {
            maker.boundaries(spot);
        }
        maker.syntax();
        maker.combinations();
        let mut shapes = HashSet::new();
        let mut mutants = Vec::new();
        for spot in spots.found.iter().filter(|spot| spot.home) {
            let shape_is_new = shapes.insert(spot.place.shape.id.clone());
            let drafts = Drafts::of(shared, generator, spot, shape_is_new);
            left_out.mutants += drafts.left_out;
            mutants.extend(drafts.list.into_iter().map(|draft| maker.decide(spot, draft)));
        }
        let Maker { cases, unmade, .. } = maker;
        let (shared, shape) = (Arc::clone(shared), id.clone());
        Ok(Self { shared, shape, direction, cases, mutants, unmade, left_out })
    }

    /// The contract.
    pub fn contract(&self) -> &Arc<Contract> {
        &self.shared.contract
    }

    /// The shape that its values are of.
    pub fn shape(&self) -> &ShapeId {
        &self.shape
    }

    /// Which way its values travel.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The cases: the boundaries of every position, then the witnesses.
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// The case with this ID.
    pub fn case(&self, id: CaseId) -> Option<&Case> {
        self.cases.iter().find(|case| case.id == id)
    }

    /// What could not be made, and why.
    pub fn unmade(&self) -> &[Unmade] {
        &self.unmade
    }

    /// What was left out because there is too much of it.
    pub fn left_out(&self) -> LeftOut {
        self.left_out
    }

    /// The contract for mistakes to be made in.
    pub(crate) fn scratch(&self) -> MutexGuard<'_, Contract> {
        self.shared.scratch.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why no case holds a value that a constraint is about, if none does.
    pub(crate) fn why_not(&self, constraint: &ConstraintId) -> Option<String> {
        let is_about = |unmade: &&Unmade| {
            let aim = &unmade.aim;
            let place = if constraint.kind.is_of_shape() { &aim.target } else { &aim.member };
            *place == constraint.id && unmade.class == Class::Plain
        };
        self.unmade.iter().find(is_about).map(|unmade| unmade.reason.clone())
    }

    /// How many of the mistakes that can be made about the contract the cases tell.
    pub fn score(&self) -> Score {
        self.score_of(|_| true)
    }

    /// As [`score`](Self::score), of those cases alone.
    pub fn score_of(&self, chosen: impl Fn(&Case) -> bool) -> Score {
        Score::of(self, chosen)
    }
}

impl fmt::Debug for Suite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Suite")
            .field("shape", &self.shape)
            .field("direction", &self.direction)
            .field("cases", &self.cases.len())
            .field("mutants", &self.mutants.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Unmade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { aim, class, note, reason } = self;
        write!(f, "{}: {class}, {note}: {reason} ({})", aim.path, aim.member)
    }
}
