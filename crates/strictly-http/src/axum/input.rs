//! Checked input as an extractor.

use std::fmt;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequest, OriginalUri, Request};
use axum::response::{IntoResponse, Response};
use strictly::{Operation, Valid};

use super::server::{failed, server_of};
use crate::tower::body;
use crate::{Head, Refusal, Server, Unrouted};

/// The checked input of an operation, as an extractor.
///
/// The whole request is read: labels, query string, headers and body, so that it stands last among
/// the parameters of a handler. A request that breaks the contract is answered as by
/// [`Server`], before the handler runs; so is one that is not for this operation.
///
/// ```ignore
/// async fn get_city(State(atlas): State<Atlas>, Input(input): Input<GetCity>) -> Answer<GetCity> { /* … */ }
///
/// Router::new().route("/cities/{id}", get(get_city))
/// ```
///
/// Settings come from a [`Server`] of the service in the request's extensions, if there is one:
/// `router.layer(Extension(Arc::new(server)))`.
pub struct Input<O: Operation>(pub Valid<O::Input>);

impl<O: Operation> fmt::Debug for Input<O>
where
    O::Input: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Input").field(&self.0).finish()
    }
}

impl<O: Operation, S: Send + Sync> FromRequest<S> for Input<O> {
    type Rejection = Response;

    async fn from_request(request: Request, _: &S) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        // Nested routers cut the path.
        if let Some(OriginalUri(uri)) = parts.extensions.remove() {
            parts.uri = uri;
        }
        let server = match parts.extensions.get::<Arc<Server>>() {
            Some(server) => Arc::clone(server),
            None => server_of::<O>().map_err(failed)?,
        };
        let input = read::<O>(&server, Head::from(&parts), body).await;
        input.map(Self).map_err(|refusal| server.refuse(refusal).map(Body::from).into_response())
    }
}

async fn read<O: Operation>(
    server: &Server,
    head: Head<'_>,
    body: Body,
) -> Result<Valid<O::Input>, Refusal> {
    let call = server.accept(head, body::is_empty(&body))?;
    if call.operation().id() != O::SHAPE.id() {
        return Err(Refusal::unrouted(&Unrouted::NotFound));
    }
    let (call, bytes) = body::receive(server, call, head, body).await?;
    call.decode::<O>(&bytes)
}
