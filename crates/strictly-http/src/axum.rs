//! Adapters for [axum](https://docs.rs/axum).
//!
//! [`router`] serves whole services. Where a route needs more than its input (state, headers, who
//! is asking), [`Input`] extracts the input of one operation beside whatever else a handler takes,
//! and [`Answer`] is what it returns.

mod answer;
mod input;
mod server;

pub use answer::Answer;
pub use input::Input;

use crate::tower::Services;

/// A router whose every route is the services'.
///
/// ```ignore
/// let app = strictly_http::axum::router(Services::new(Weather { get_forecast })?);
/// axum::serve(listener, app).await
/// ```
///
/// To have other routes beside it, merge or nest, or make it the fallback of a router:
/// `router.fallback_service(services)`.
pub fn router(services: Services) -> axum::Router {
    axum::Router::new().fallback_service(services)
}
