//! Valid values: a walk over the contract that takes every choice from [`Draws`].

mod aggregate;
mod blob;
mod document;
mod heights;
mod instant;
mod length;
mod number;
mod text;

use std::sync::Arc;

use proptest::test_runner::{Reason, TestRunner};
use serde_json::Value;
use strictly_contract::strictly::Pointer;
use strictly_contract::{
    Constraints, Contract, Direction, Member, Shape, ShapeId, ShapeKind, TimestampFormat,
};

pub(crate) use self::document::any_json;
pub(crate) use self::length::MANY;
pub(crate) use self::number::{Position, boundaries, neighbours_32, neighbours_64, position_of};
pub(crate) use self::text::{Text, Texts, automaton_of, free_text, satisfies};

use self::heights::Heights;
use crate::Unsatisfiable;
use crate::breach::{Breach, Trail};
use crate::draws::Draws;

/// How many levels of optional contents a value has below the least that it must have.
const SPARE_LEVELS: u32 = 5;

/// How many values one value holds before it is finished in the simplest way.
const AMPLE: usize = 300;

/// What is known about a contract before values are made.
pub(crate) struct Generator {
    pub(crate) contract: Arc<Contract>,
    pub(crate) direction: Direction,
    pub(crate) texts: Texts,
    heights: Heights,
}

/// One place of a value, and what the contract asks there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    pub(crate) shape: &'a Shape,
    pub(crate) constraints: &'a Constraints,
    pub(crate) timestamp_format: TimestampFormat,
}

impl Generator {
    /// Prepares for values of the shape `id`.
    pub(crate) fn new(
        contract: &Arc<Contract>,
        id: &ShapeId,
        direction: Direction,
    ) -> Result<Self, Unsatisfiable> {
        let texts = Texts::reachable_from(contract, id, direction)?;
        let heights = Heights::of(contract, &texts);
        let generator = Self { contract: Arc::clone(contract), direction, texts, heights };
        generator.satisfiable(id)?;
        Ok(generator)
    }

    /// Prepares for values of every shape of the contract.
    pub(crate) fn of_all(contract: &Arc<Contract>, direction: Direction) -> Self {
        let texts = Texts::of_all(contract, direction);
        let heights = Heights::of(contract, &texts);
        Self { contract: Arc::clone(contract), direction, texts, heights }
    }

    /// The place of a value of the shape `id`, if there is any such value.
    pub(crate) fn satisfiable(&self, id: &ShapeId) -> Result<Place<'_>, Unsatisfiable> {
        let root = self.root(id)?;
        if self.height(root).is_some() {
            return Ok(root);
        }
        let reason =
            "no value was found that satisfies the constraints on it and on all that it must hold"
                .to_owned();
        Err(Unsatisfiable { id: id.clone(), reason })
    }

    /// The place of a value that stands alone.
    pub(crate) fn root(&self, id: &ShapeId) -> Result<Place<'_>, Unsatisfiable> {
        let shape = self.contract.shape(id).ok_or_else(|| Unsatisfiable::unknown(id))?;
        Ok(Place {
            shape,
            constraints: &shape.constraints,
            timestamp_format: TimestampFormat::EpochSeconds,
        })
    }

    /// The place that `member` describes.
    pub(crate) fn place<'a>(&'a self, member: &'a Member) -> Result<Place<'a>, Reason> {
        let unknown = || Reason::from(format!("the contract has no shape `{}`", member.target));
        Ok(Place {
            shape: self.contract.shape(&member.target).ok_or_else(unknown)?,
            constraints: &member.constraints,
            timestamp_format: member.timestamp_format.unwrap_or(TimestampFormat::EpochSeconds),
        })
    }

    /// The levels that a value at `place` has at least; none if there is no value at all.
    pub(crate) fn height(&self, place: Place<'_>) -> Option<u32> {
        self.heights.at(&self.texts, place)
    }

    /// A valid value of the shape `id`.
    pub(crate) fn valid(&self, id: &ShapeId, draws: &mut Draws) -> Result<Value, Reason> {
        let root = self.root(id).map_err(|unsatisfiable| unsatisfiable.to_string())?;
        Making::new(self, draws).value(root, None)
    }

    /// A valid value for `place`.
    pub(crate) fn valid_at(&self, place: Place<'_>, draws: &mut Draws) -> Result<Value, Reason> {
        Making::new(self, draws).value(place, None)
    }

    /// The simplest valid list, map or blob of so many items, entries or bytes; if that is too long,
    /// what it holds need not be unique.
    pub(crate) fn counted(&self, place: Place<'_>, count: u64) -> Result<Value, Reason> {
        let simplest = Making::new(self, &mut Draws::replay(Vec::new())).counted(place, count)?;
        let held = match &simplest {
            Value::Array(items) => items.len() as u64,
            Value::Object(entries) => entries.len() as u64,
            _ => count,
        };
        if held == count {
            return Ok(simplest);
        }
        // Simple ones are soon all alike.
        let mut draws = Draws::random(TestRunner::deterministic().new_rng());
        Making::new(self, &mut draws).counted(place, count)
    }

    /// So many of the simplest items that `member` describes, each different from the others; fewer
    /// if no more are found.
    pub(crate) fn different_items(
        &self,
        member: &Member,
        count: u64,
    ) -> Result<Vec<Value>, Reason> {
        let mut draws = Draws::replay(Vec::new());
        Making::new(self, &mut draws).items(member, count, false, true, &[])
    }

    /// A value of the shape `id` that is valid but for the breach at the end of the trail; where that
    /// is, and how long the value there.
    pub(crate) fn broken(
        &self,
        id: &ShapeId,
        trail: Trail<'_>,
        draws: &mut Draws,
    ) -> Result<(Value, Pointer, u64), Reason> {
        let root = self.root(id).map_err(|unsatisfiable| unsatisfiable.to_string())?;
        let mut making = Making::new(self, draws);
        let value = making.value(root, Some(trail))?;
        Ok((value, making.pointer, making.length))
    }
}

/// A value in the making.
pub(crate) struct Making<'g, 'd> {
    pub(crate) generator: &'g Generator,
    pub(crate) draws: &'d mut Draws,
    /// Where the trail has led so far.
    pub(crate) pointer: Pointer,
    /// The length of the value at the end of the trail, in the unit of its shape.
    pub(crate) length: u64,
    /// How many levels may still be added where nothing asks for them.
    levels: u32,
    /// How many values may still be added where nothing asks for them.
    values: usize,
}

impl<'g, 'd> Making<'g, 'd> {
    fn new(generator: &'g Generator, draws: &'d mut Draws) -> Self {
        Self {
            generator,
            draws,
            pointer: Pointer::root(),
            length: 0,
            levels: SPARE_LEVELS,
            values: AMPLE,
        }
    }

    /// A value at `place`; with a trail, one that is broken at its end.
    pub(crate) fn value(
        &mut self,
        place: Place<'g>,
        trail: Option<Trail<'_>>,
    ) -> Result<Value, Reason> {
        if let Some(Trail { steps: [], breach }) = trail {
            if !matches!(breach, Breach::Missing) {
                return self.breach(place, breach);
            }
        }
        self.values = self.values.saturating_sub(1);
        match &place.shape.kind {
            ShapeKind::Blob => self.blob(place),
            ShapeKind::Boolean => Ok(Value::Bool(self.draws.one_in(2))),
            ShapeKind::String | ShapeKind::Enum(_) => self.text(place).map(Value::String),
            ShapeKind::Byte
            | ShapeKind::Short
            | ShapeKind::Integer
            | ShapeKind::IntEnum(_)
            | ShapeKind::Long
            | ShapeKind::Float
            | ShapeKind::Double
            | ShapeKind::BigInteger
            | ShapeKind::BigDecimal => self.number(place),
            ShapeKind::Timestamp => Ok(self.timestamp(place)),
            ShapeKind::Document => Ok(self.document(2)),
            ShapeKind::List { member, sparse, unique_items } => {
                self.list(place, member, *sparse, *unique_items, trail)
            }
            ShapeKind::Map { key, value, sparse } => self.map(place, key, value, *sparse, trail),
            ShapeKind::Structure { members, .. } => self.structure(members, trail),
            ShapeKind::Union { members } => self.union(members, trail),
        }
    }

    /// As [`value`](Self::value), one level further down.
    fn below(&mut self, place: Place<'g>, trail: Option<Trail<'_>>) -> Result<Value, Reason> {
        let levels = self.levels;
        self.levels = levels.saturating_sub(1);
        let value = self.value(place, trail);
        self.levels = levels;
        value
    }

    /// Whether a value that nothing asks for may stand at `place`, one level further down.
    fn has_room_for(&self, place: Place<'_>) -> bool {
        self.values > 0 && self.generator.height(place).is_some_and(|height| height < self.levels)
    }
}
