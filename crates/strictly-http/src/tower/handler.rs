//! What handles an operation.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::sync::Arc;

use strictly::{Operation, OperationError, Valid};

/// What handles an operation: an asynchronous function from its checked input to its output.
///
/// ```ignore
/// async fn get_city(input: Valid<GetCityInput>) -> Result<City, GetCityError> { /* … */ }
/// ```
///
/// An operation that declares no errors has [`Infallible`](std::convert::Infallible) for its error.
/// Where a handler can fail in ways that the model does not know, its error is a [`HandlerError`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not handle `{O}`",
    label = "not a handler of `{O}`",
    note = "a handler is an async function that takes `Valid<Input>` and returns `Result<Output, Error>`, \
            with the input, output and error of its operation; what it holds must be `Send + Sync + 'static`"
)]
pub trait Handler<O: Operation>: Send + Sync + 'static {
    /// Handles a request.
    fn handle(
        &self,
        input: Valid<O::Input>,
    ) -> impl Future<Output = Result<O::Output, HandlerError<O::Error>>> + Send + 'static;
}

impl<O, F, Answer, E> Handler<O> for F
where
    O: Operation,
    F: Fn(Valid<O::Input>) -> Answer + Send + Sync + 'static,
    Answer: Future<Output = Result<O::Output, E>> + Send + 'static,
    E: Into<HandlerError<O::Error>>,
{
    fn handle(
        &self,
        input: Valid<O::Input>,
    ) -> impl Future<Output = Result<O::Output, HandlerError<O::Error>>> + Send + 'static {
        let answer = self(input);
        async { answer.await.map_err(Into::into) }
    }
}

/// Why a handler has no output.
#[derive(Debug)]
pub enum HandlerError<E> {
    /// An error that the operation declares.
    Declared(E),
    /// Anything else. The caller is told that the service failed, and nothing more; the response
    /// carries the [`InternalError`] in its extensions, for a layer to log.
    Internal(InternalError),
}

impl<E> HandlerError<E> {
    /// A failure that the model does not know.
    pub fn internal(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Internal(InternalError::new(error))
    }
}

impl<E: OperationError> From<E> for HandlerError<E> {
    fn from(error: E) -> Self {
        Self::Declared(error)
    }
}

/// Why a service failed, in the extensions of the response that says so.
#[derive(Clone, Debug)]
pub struct InternalError(Arc<dyn Error + Send + Sync>);

impl InternalError {
    pub(crate) fn new(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(Arc::from(error.into()))
    }
}

impl fmt::Display for InternalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for InternalError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}
