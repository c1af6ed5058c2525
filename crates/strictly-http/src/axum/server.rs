//! The server of one operation.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use strictly::Operation;

use crate::tower::InternalError;
use crate::{RouterError, Server};

/// Made once for each operation.
static SERVERS: RwLock<BTreeMap<&str, Arc<Server>>> = RwLock::new(BTreeMap::new());

/// A server of this operation alone, without settings.
pub(super) fn server_of<O: Operation>() -> Result<Arc<Server>, RouterError> {
    let id = O::SHAPE.id();
    if let Some(server) = SERVERS.read().unwrap_or_else(PoisonError::into_inner).get(id) {
        return Ok(Arc::clone(server));
    }
    let server = Arc::new(Server::new([O::SHAPE])?);
    SERVERS.write().unwrap_or_else(PoisonError::into_inner).insert(id, Arc::clone(&server));
    Ok(server)
}

/// A contract that nobody can serve; the reason is in the extensions.
pub(super) fn failed(error: RouterError) -> Response {
    let mut response = (StatusCode::INTERNAL_SERVER_ERROR, Body::empty()).into_response();
    response.extensions_mut().insert(InternalError::new(error));
    response
}
