//! The plain interpreter: a JSON value against a shape.
//!
//! The verdict on a value is the same whichever way it is found: mismatches come before violations,
//! and both stand depth first in the order of the model. Each file below judges one kind of shape or
//! one constraint, in the plainest way that can be read against the specification.

mod blob;
mod boolean;
mod depth;
mod equality;
mod integer;
mod length;
mod list;
mod map;
mod number;
mod range;
mod string;
mod structure;
mod timestamp;
mod union;

use std::fmt;

use serde_json::Value;
use strictly::{
    Constraint, Expected, JsonType, Malformed, Mismatch, MismatchKind, Pointer, Rejection,
    Violation, Violations,
};

use crate::{Constraints, Contract, Member, Shape, ShapeId, ShapeKind, TimestampFormat};

/// Which way a value travels.
///
/// What a caller sends is held to the letter. What a service answers may come from a newer version
/// of it: unknown enum values and union members are accepted, and timestamps may have an offset.
/// Constraints hold both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the client to the service.
    Input,
    /// From the service to the client; errors too.
    Output,
}

/// What is found about a value: nothing, or why it is refused.
pub type Verdict = Result<(), Rejection>;

/// The contract has no shape with this ID, so nothing can be said about a value of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownShape {
    /// The ID that was asked for, or that a member targets.
    pub id: ShapeId,
}

impl fmt::Display for UnknownShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the contract has no shape `{}`", self.id)
    }
}

impl std::error::Error for UnknownShape {}

impl Contract {
    /// Judges `value` by the shape `id`, whose own constraints hold at the root.
    ///
    /// The inner result is the verdict. The outer one is an error only if the contract lacks the
    /// shape, or a shape that the value leads to; a contract made by lowering lacks none of those
    /// it names.
    ///
    /// ```
    /// # use strictly_contract::{Contract, Direction, ShapeId, UnknownShape};
    /// # fn example(contract: &Contract, id: &ShapeId) -> Result<(), UnknownShape> {
    /// let value = serde_json::json!({ "name": "Lisbon" });
    /// if let Err(rejection) = contract.check(id, Direction::Input, &value)? {
    ///     eprintln!("{rejection}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn check(
        &self,
        id: &ShapeId,
        direction: Direction,
        value: &Value,
    ) -> Result<Verdict, UnknownShape> {
        let shape = self.shape(id).ok_or_else(|| UnknownShape { id: id.clone() })?;
        let root = Place {
            shape,
            constraints: &shape.constraints,
            timestamp_format: TimestampFormat::EpochSeconds,
            path: Pointer::root(),
            depth: 1,
        };
        let mut walk = Walk {
            contract: self,
            direction,
            mismatches: Vec::new(),
            violations: Vec::new(),
            incomplete: 0,
            unknown_shape: None,
        };
        walk.value(&root, value);
        walk.verdict()
    }
}

/// The state of one check: what has been found so far, in canonical order.
struct Walk<'a> {
    contract: &'a Contract,
    direction: Direction,
    mismatches: Vec<Mismatch>,
    violations: Vec<Violation>,
    /// How many values are not all there: lists and maps too long to be looked into, structures
    /// that lack a required member.
    incomplete: usize,
    unknown_shape: Option<UnknownShape>,
}

/// One place of the value, and what the contract asks there.
struct Place<'a> {
    shape: &'a Shape,
    constraints: &'a Constraints,
    timestamp_format: TimestampFormat,
    path: Pointer,
    /// The depth of the value that stands here, should it be an array or an object.
    depth: usize,
}

impl<'a> Walk<'a> {
    fn value(&mut self, place: &Place<'a>, value: &Value) {
        let nested = value.is_array() || value.is_object();
        if nested && place.depth > depth::LIMIT {
            return self.too_deep(place);
        }
        match &place.shape.kind {
            ShapeKind::Blob => self.blob(place, value),
            ShapeKind::Boolean => self.boolean(place, value),
            ShapeKind::String => self.string(place, value),
            ShapeKind::Enum(members) => self.enumeration(place, members, value),
            ShapeKind::Byte => self.byte(place, value),
            ShapeKind::Short => self.short(place, value),
            ShapeKind::Integer => self.integer(place, value),
            ShapeKind::IntEnum(members) => self.int_enum(place, members, value),
            ShapeKind::Long => self.long(place, value),
            ShapeKind::Float => self.float(place, value),
            ShapeKind::Double => self.double(place, value),
            ShapeKind::BigInteger => self.big_integer(place, value),
            ShapeKind::BigDecimal => self.big_decimal(place, value),
            ShapeKind::Timestamp => self.timestamp(place, value),
            ShapeKind::Document => self.document(place, value),
            ShapeKind::List { member, sparse, unique_items } => {
                self.list(place, member, *sparse, *unique_items, value);
            }
            ShapeKind::Map { key, value: held, sparse } => {
                self.map(place, key, held, *sparse, value);
            }
            ShapeKind::Structure { members, .. } => self.structure(place, members, value),
            ShapeKind::Union { members } => self.union(place, members, value),
        }
    }

    /// The place one level below `place`, at `path`, which `member` describes.
    fn below(&mut self, place: &Place<'a>, member: &'a Member, path: Pointer) -> Option<Place<'a>> {
        let Some(shape) = self.contract.shape(&member.target) else {
            self.unknown_shape.get_or_insert(UnknownShape { id: member.target.clone() });
            return None;
        };
        Some(Place {
            shape,
            constraints: &member.constraints,
            timestamp_format: member.timestamp_format.unwrap_or(TimestampFormat::EpochSeconds),
            path,
            depth: place.depth + 1,
        })
    }

    /// The value is not of the JSON type that the shape asks for.
    fn wrong_type(&mut self, place: &Place<'_>, expected: Expected, value: &Value) {
        self.mismatch(place, MismatchKind::Type { expected, found: json_type(value) });
    }

    /// The value is of the JSON type that the shape asks for, and yet none of its values.
    fn wrong_value(&mut self, place: &Place<'_>, expected: Expected) {
        self.mismatch(place, MismatchKind::Value { expected });
    }

    fn mismatch(&mut self, place: &Place<'_>, kind: MismatchKind) {
        self.mismatches.push(Mismatch::new(place.path.clone(), kind));
    }

    fn violation(&mut self, place: &Place<'_>, constraint: Constraint) {
        self.violations.push(Violation::new(place.path.clone(), constraint));
    }

    fn verdict(self) -> Result<Verdict, UnknownShape> {
        if let Some(unknown) = self.unknown_shape {
            return Err(unknown);
        }
        let malformed = Malformed::new(self.mismatches).map(Rejection::from);
        let invalid = || Violations::new(self.violations).map(Rejection::from);
        Ok(malformed.or_else(invalid).map_or(Ok(()), Err))
    }
}

fn json_type(value: &Value) -> JsonType {
    match value {
        Value::Null => JsonType::Null,
        Value::Bool(_) => JsonType::Boolean,
        Value::Number(_) => JsonType::Number,
        Value::String(_) => JsonType::String,
        Value::Array(_) => JsonType::Array,
        Value::Object(_) => JsonType::Object,
    }
}
