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

#[cfg(feature = "tower")]
mod body;
pub mod header;
pub mod negotiate;
mod refusal;
mod router;
pub mod uri;

pub use refusal::Refusal;
pub use router::{
    Label, Labels, Match, RouteConflict, Router, RouterError, TargetRouter, Unrouted,
};
