//! What handlers return.

use std::fmt;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use strictly::Operation;

use super::server::{failed, server_of};
use crate::tower::{HandlerError, respond};

/// The answer of an operation: its output, or why there is none.
///
/// ```ignore
/// async fn get_city(Input(input): Input<GetCity>) -> Answer<GetCity> {
///     Answer(find(&input.id).ok_or(NoSuchCity { … }.into()))
/// }
/// ```
pub struct Answer<O: Operation>(pub Result<O::Output, O::Error>);

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
            Ok(server) => respond::<O>(&server, self.0.map_err(HandlerError::Declared))
                .map(Body::from)
                .into_response(),
            Err(error) => failed(error),
        }
    }
}
