//! URIs: percent-encoding, query strings, and the URI patterns of operations.
//!
//! Everything here decodes once and strictly: an escape that is none, or that decodes to something
//! other than UTF-8, is an error and never passed on or replaced.

pub mod percent;
pub mod query;

mod pattern;

pub use pattern::{PatternError, Segment, UriPattern};
pub use percent::DecodeError;
