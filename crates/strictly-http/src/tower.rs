//! Adapters for [tower](https://docs.rs/tower): services that hyper and axum can serve.
//!
//! [`Services`] is made of handlers, one for each operation. [`GateLayer`] stands before a service
//! that reads requests for itself, and lets none through that breaks the contract.
//!
//! Both read bodies up to the limit of their [`Server`](crate::Server) and never hold more, however
//! small the pieces and however slow they come: a body that is announced as too large is refused (413)
//! before any of it is read, one that turns out so as soon as it does.
//!
//! Neither has a clock: how long a caller may take is for a timeout layer around them to say, since
//! bodies are read inside; and how long the head of a request may take, for the server that they run in
//! (hyper's `header_read_timeout`). `examples/server` has such a layer, in ten lines.

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
