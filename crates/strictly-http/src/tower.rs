//! Adapters for [tower](https://docs.rs/tower): services that hyper and axum can serve.
//!
//! [`Services`] is made of handlers, one for each operation. [`GateLayer`] stands before a service
//! that reads requests for itself, and lets none through that breaks the contract.
//!
//! Both read bodies up to the limit of their [`Server`](crate::Server) and never hold more, however
//! small the pieces and however slow they come. Neither has a clock: how long a caller may take is
//! for the server that they run in to say, or for a timeout layer around them.

pub(crate) mod body;
mod gate;
mod handler;
mod services;

pub use gate::{Gate, GateLayer};
pub use handler::{Handler, HandlerError, InternalError};
#[cfg(feature = "axum")]
pub(crate) use services::respond;
pub use services::{Handlers, Services, ServicesBuilder};

use std::future::Future;
use std::pin::Pin;

/// A future of some type.
type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;
