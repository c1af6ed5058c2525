//! Operations.

mod error;
mod shape;

pub use self::error::{OperationError, ReadError, VisitError};
pub use self::shape::{ErrorShape, OperationShape, Protocol, ServiceShape};

use crate::aggregate::Aggregate;

/// An operation of a service: a type without values that names its input, output and error.
pub trait Operation {
    /// What it takes.
    type Input: Aggregate;

    /// What it gives.
    type Output: Aggregate;

    /// The errors it declares, as an enum.
    type Error: OperationError;

    /// Its table: what the protocol needs to know.
    const SHAPE: &'static OperationShape;

    /// Its shape ID, such as `example.weather#GetCity`.
    const ID: &'static str;
}
