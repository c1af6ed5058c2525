//! The contract: what two parties have agreed to send each other.
//!
//! A [`Contract`] is what is left of a specification once everything in it has been resolved: the
//! operations of a service, the shapes they reach, and for every member the constraints that hold
//! *there* (a trait on a member replaces the same trait on its target, so [`Member::constraints`]
//! is the last word). It is plain data in the words of the Smithy specification. It holds no syntax
//! of any specification language and no name of any programming language.
//!
//! [`Contract::check`] judges a [`serde_json::Value`] by a shape of the contract. It is written to
//! be obviously right rather than fast, and shares no checking code with the generated validators,
//! because it is the oracle they are tested against.
//!
//! [`Contract::json_schema`] says the same in JSON Schema, for whoever speaks that.

mod constraint;
mod contract;
mod display;
mod http;
mod interpret;
mod operation;
mod schema;
mod shape;
mod shape_id;
mod table;

pub use constraint::{Constraints, Length, Range};
pub use contract::Contract;
pub use http::{Binding, HttpTrait};
pub use interpret::{Direction, UnknownShape, Verdict};
pub use operation::{Operation, Service};
pub use schema::JsonSchema;
pub use shape::{
    EnumMember, ErrorTrait, Fault, IntEnumMember, Member, Presence, Shape, ShapeKind,
    TimestampFormat,
};
pub use shape_id::{ShapeId, ShapeIdError};

pub use strictly;
pub use strictly::Protocol;
pub use strictly_pattern as pattern;
