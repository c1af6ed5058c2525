//! The errors of an operation as one type.

use std::convert::Infallible;

use crate::aggregate::Aggregate;

/// The errors of an operation: an enum with a variant for each.
///
/// They are numbered as in [`OperationShape::error_shapes`](crate::OperationShape::error_shapes).
pub trait OperationError: std::error::Error + Sized {
    /// Has the error with this number read by `from`; nothing if there is no such number.
    fn read<R: ReadError>(index: usize, from: R) -> Option<Result<Self, R::Error>>;

    /// Shows the error to `visit`, with its number.
    fn visit<V: VisitError>(&self, visit: V) -> V::Output;
}

/// Something that reads an error.
pub trait ReadError {
    /// What may go wrong.
    type Error;

    /// Reads an error of this type.
    fn read<T: Aggregate>(self) -> Result<T, Self::Error>;
}

/// Something that looks at an error.
pub trait VisitError {
    /// What comes of it.
    type Output;

    /// Looks at the error with this number.
    fn error<T: Aggregate>(self, index: usize, error: &T) -> Self::Output;
}

/// Operations that declare no errors.
impl OperationError for Infallible {
    fn read<R: ReadError>(_: usize, _: R) -> Option<Result<Self, R::Error>> {
        None
    }

    fn visit<V: VisitError>(&self, _: V) -> V::Output {
        match *self {}
    }
}
