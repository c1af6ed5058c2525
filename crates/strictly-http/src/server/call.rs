//! A request whose operation is known.

use strictly::parts::{check_parts, from_parts};
use strictly::{Operation, OperationShape, Rejection, Shape, Valid};

use super::{Head, Server};
use crate::Refusal;
use crate::body::Body;
use crate::incoming::{Incoming, Line};
use crate::refusal::choose;
use crate::router::Labels;

/// A request whose operation is known, and whose body is to come.
#[derive(Debug)]
pub struct Call<'s, 'r> {
    pub(super) server: &'s Server,
    pub(super) operation: &'static OperationShape,
    pub(super) head: Head<'r>,
    pub(super) labels: Option<Labels<'r, 'r>>,
    pub(super) body: Body,
}

/// What is read of operations that take nothing.
static NOTHING: Shape = Shape::structure(&[]);

impl<'r> Call<'_, 'r> {
    /// The operation.
    pub fn operation(&self) -> &'static OperationShape {
        self.operation
    }

    /// The largest body in bytes that will be read.
    pub fn body_limit(&self) -> usize {
        self.server.body_limit
    }

    /// Reads and checks the input of `O`, which has to be [`operation`](Self::operation).
    ///
    /// # Errors
    ///
    /// If the body is too large (413), or the input malformed or invalid (400).
    pub fn decode<O: Operation>(&self, body: &'r [u8]) -> Result<Valid<O::Input>, Refusal> {
        self.read(body, from_parts)
    }

    /// The same verdict without building anything: for a gate before a service that reads for
    /// itself.
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode).
    pub fn check(&self, body: &'r [u8]) -> Result<(), Refusal> {
        let shape = self.operation.input_shape().unwrap_or(&NOTHING);
        self.read(body, |parts| check_parts(shape, parts))
    }

    fn read<T>(
        &self,
        body: &'r [u8],
        read: impl FnOnce(Incoming<'r>) -> Result<T, Rejection>,
    ) -> Result<T, Refusal> {
        if body.len() > self.server.body_limit {
            return Err(Refusal::too_large(self.server.body_limit));
        }
        let line = Line::request(self.labels.clone(), self.head.query);
        let incoming = Incoming { headers: self.head.headers, body, kind: self.body, line };
        read(incoming).map_err(|rejection| {
            let name = self.server.validation_error_for(self.operation);
            Refusal::of_operation(&rejection, choose(self.operation, name))
        })
    }
}
