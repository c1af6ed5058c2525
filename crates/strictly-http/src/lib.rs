//! HTTP for generated contracts.
//!
//! So far: [`Refusal`], what a server answers to a request whose input it refuses, in the form that
//! the SDKs of the service's customers understand. Routing and the bindings of members to labels,
//! queries and headers are not here yet.

mod refusal;

pub use refusal::Refusal;
