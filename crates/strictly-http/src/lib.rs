//! HTTP for generated contracts.
//!
//! - [`Router`] finds the operation by method, path and query string, [`TargetRouter`] by the header
//!   `X-Amz-Target`.
//! - [`negotiate`] judges `Accept` and `Content-Type`.
//! - [`uri`] and [`header`] take apart what members are bound to, and put it together.
//! - [`Refusal`] is what a server answers to a request whose input it refuses, in the form that the
//!   SDKs of the service's customers understand.
//!
//! Nothing here awaits, panics, or repeats a rejected value.

mod answer;
#[cfg(feature = "axum")]
pub mod axum;
mod body;
mod client;
mod error;
pub mod header;
mod incoming;
pub mod negotiate;
mod outgoing;
mod refusal;
mod router;
mod server;
#[cfg(feature = "tower")]
pub mod tower;
pub mod uri;

pub use answer::ErrorName;
pub use client::{Client, Endpoint, EndpointError, Failure, RequestError, UnknownError};
pub use error::EncodeError;
pub use refusal::{Refusal, VALIDATION_ERRORS};
pub use router::{
    Label, Labels, Match, RouteConflict, Router, RouterError, TargetRouter, Unrouted,
};
pub use server::{Call, Head, Server};
