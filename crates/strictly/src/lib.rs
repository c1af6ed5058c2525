//! What generated contracts link: values that are checked as they are read.
//!
//! `strictly-build` turns a Smithy specification into plain Rust structs and, for each, a table
//! ([`Shape`]) of its members and constraints. This crate reads, checks and writes by those tables.
//!
//! - A server reads a request with [`from_slice`] and gets a [`Valid`] value or a [`Rejection`]:
//!   [`Malformed`] if it is not of the shape at all, [`Violations`] if constraints fail. All of
//!   them, each with its place, never with the rejected value.
//! - A client fills a builder, or calls [`Validate::into_valid`], before it sends; and reads answers
//!   with [`read_slice`], which asks for the form only.
//! - A gate that needs no value uses [`check_slice`], which builds nothing.
//!
//! Nothing here panics, whatever the input, and memory is bounded by the contract rather than by
//! the sender.

mod aggregate;
mod at;
mod base64;
mod check;
mod constraint;
mod dynamic;
mod json;
mod malformed;
mod number;
mod operation;
pub mod parts;
mod place;
mod pointer;
mod read;
mod rejection;
mod report;
mod service;
mod shape;
mod timestamp;
mod valid;
mod violation;
mod wire;
mod write;

pub use aggregate::{Aggregate, Fill, Visit};
pub use at::At;
pub use constraint::Constraint;
pub use json::{check_slice, from_deserializer, from_slice, from_str, read_slice, to_vec};
pub use malformed::{Expected, JsonType, Malformed, Mismatch, MismatchKind, Syntax};
pub use number::{Number, NumberError};
pub use operation::{
    ErrorShape, Operation, OperationError, OperationShape, Protocol, ReadError, ServiceShape,
    VisitError,
};
pub use pointer::Pointer;
pub use rejection::Rejection;
pub use service::{Service, VisitHandler};
pub use shape::{Binding, Member, Pattern, Shape};
pub use timestamp::{OutOfRange, Timestamp};
pub use valid::{Valid, Validate, build};
pub use violation::{Violation, Violations};
pub use wire::{BigDecimal, BigInteger, Blob, Read, Wire};
pub use write::serialize;

/// What patterns are made of in generated code.
pub mod pattern {
    pub use crate::shape::pattern::{Backward, Blocks, Class, Classes, Step, Table};
}

/// What values are read from, for those who implement [`Wire`] by hand.
pub mod source {
    pub use crate::read::{Items, Name, Object, Skipped, Source};
}

/// Any JSON: the values of document shapes.
pub use serde_json::Value as Document;
