//! Contracts with one small mistake: what a suite must tell from the right one.

mod collection;
mod edit;
mod enumeration;
mod length;
mod measure;
mod pattern;
mod presence;
mod range;

pub(crate) use self::edit::{At, Change, Edit};
pub(crate) use self::measure::Measure;
pub(crate) use self::pattern::PatternMutants;

use serde_json::Value;
use strictly_contract::{Contract, Direction, ShapeId, ShapeKind};

use crate::breach::Breach;
use crate::case::CaseId;
use crate::casebook::Shared;
use crate::constraint::{ConstraintId, ConstraintKind, End};
use crate::generate::Generator;
use crate::spot::Spot;

/// A contract with one mistake.
#[derive(Debug)]
pub(crate) struct Mutant {
    pub(crate) constraint: ConstraintId,
    /// The mistake, in a few words.
    pub(crate) change: String,
    pub(crate) edit: Edit,
    /// The end of the constraint that is gone, if that is the mistake.
    pub(crate) lifts: Option<End>,
    pub(crate) fate: Fate,
}

/// Whether a mistake can show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// This case is judged differently.
    Killable(CaseId),
    /// No value at all is judged differently.
    Equivalent,
    /// No value that can be made is judged differently.
    Unreachable(String),
    /// Not known: deciding it takes too long.
    Undecided(String),
}

/// A mutant, and what may show it.
pub(crate) struct Draft {
    pub(crate) constraint: ConstraintId,
    pub(crate) change: String,
    pub(crate) edit: Edit,
    /// The end of the constraint that is gone, if that is the mistake.
    pub(crate) lifts: Option<End>,
    /// What is put at the position; the first that tells is the witness.
    pub(crate) witnesses: Vec<Breach>,
    /// If none tells.
    pub(crate) otherwise: Fate,
}

/// The mistakes about what is asked at one position.
pub(crate) struct Drafts<'a> {
    pub(crate) shared: &'a Shared,
    pub(crate) generator: &'a Generator,
    pub(crate) spot: &'a Spot<'a>,
    pub(crate) list: Vec<Draft>,
    /// How many mistakes were left out because there are too many.
    pub(crate) left_out: usize,
}

impl<'a> Drafts<'a> {
    /// Every mistake about `spot`; about its shape only if `shape_is_new`.
    pub(crate) fn of(
        shared: &'a Shared,
        generator: &'a Generator,
        spot: &'a Spot<'a>,
        shape_is_new: bool,
    ) -> Self {
        let mut drafts = Self { shared, generator, spot, list: Vec::new(), left_out: 0 };
        drafts.presence();
        drafts.length();
        drafts.range();
        drafts.pattern();
        if shape_is_new {
            match &spot.place.shape.kind {
                ShapeKind::Enum(members) => drafts.enumeration(members),
                ShapeKind::IntEnum(members) => drafts.int_enum(members),
                ShapeKind::List { member, sparse, unique_items } => {
                    drafts.list(member, *sparse, *unique_items);
                }
                ShapeKind::Map { value, sparse, .. } => drafts.map(value, *sparse),
                _ => {}
            }
        }
        drafts
    }

    fn push(
        &mut self,
        kind: ConstraintKind,
        change: String,
        edit: Edit,
        witnesses: Vec<Breach>,
        otherwise: Fate,
    ) {
        let id = if kind.is_of_shape() { &self.spot.place.shape.id } else { &self.spot.id };
        let constraint = ConstraintId { id: id.clone(), kind };
        self.list.push(Draft { constraint, change, edit, lifts: None, witnesses, otherwise });
    }

    /// The mistake just added is that this end is gone.
    fn lifts(&mut self, end: End) {
        if let Some(draft) = self.list.last_mut() {
            draft.lifts = Some(end);
        }
    }

    /// The position in the contract whose constraints are changed.
    fn here(&self) -> At {
        match self.spot.steps.last() {
            None => At::Shape(self.spot.id.clone()),
            Some(step) => At::Member(self.spot.id.clone(), *step),
        }
    }

    fn shape(&self) -> At {
        At::Shape(self.spot.place.shape.id.clone())
    }
}

/// Whether `value` is accepted by the contract with the mistake, which is taken back at once.
pub(crate) fn accepts(
    scratch: &mut Contract,
    edit: &Edit,
    id: &ShapeId,
    direction: Direction,
    value: &Value,
) -> bool {
    let Some(undo) = edit.apply(scratch) else { return false };
    let accepted = matches!(scratch.check(id, direction, value), Ok(Ok(())));
    let measured = edit.measure.is_none_or(|measure| {
        let texts = measure::texts_at(scratch, id, value, &edit.at);
        texts.iter().all(|text| measure.allows(text))
    });
    undo.apply(scratch);
    accepted && measured
}

fn put(value: impl Into<Value>) -> Breach {
    Breach::Choice(vec![value.into()])
}
