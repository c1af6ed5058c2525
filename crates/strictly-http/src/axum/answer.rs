//! What handlers return.

use std::fmt;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use strictly::Operation;

use super::server::{failed, server_of};
use crate::Server;
use crate::body::Body as Kind;
use crate::tower::{HandlerError, respond};

/// The answer of an operation: its output, or why there is none.
///
/// ```ignore
/// async fn get_city(Input(input): Input<GetCity>) -> Answer<GetCity> {
///     Answer(find(&input.id).ok_or(NoSuchCity { /* … */ }.into()))
/// }
/// ```
///
/// It is written as by a [`Server`] without settings. What a handler returns knows nothing of the
/// request's extensions, so a server with settings has to be named: [`by`](Self::by).
pub struct Answer<O: Operation>(pub Result<O::Output, O::Error>);

impl<O: Operation> Answer<O> {
    /// The response that this server writes, by its settings.
    ///
    /// ```ignore
    /// async fn get_city(
    ///     Extension(server): Extension<Arc<Server>>,
    ///     Input(input): Input<GetCity>,
    /// ) -> Response {
    ///     Answer::<GetCity>(find(&input.id)).by(&server)
    /// }
    /// ```
    pub fn by(self, server: &Server) -> Response {
        let answer = self.0.map_err(HandlerError::Declared);
        respond::<O>(server, answer, Kind::of_response(O::SHAPE)).map(Body::from).into_response()
    }
}

impl<O: Operation> fmt::Debug for Answer<O>
where
    O::Output: fmt::Debug,
    O::Error: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Answer").field(&self.0).finish()
    }
}

impl<O: Operation> IntoResponse for Answer<O> {
    fn into_response(self) -> Response {
        match server_of::<O>() {
            Ok(server) => self.by(&server),
            Err(error) => failed(error),
        }
    }
}
