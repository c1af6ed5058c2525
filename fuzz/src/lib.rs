//! What is fuzzed: functions over bytes that panic if what they promise does not hold.
//!
//! The file is a crate for libFuzzer, and a module of the test `fuzz` of the root package.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a panic is how a target says that something is wrong"
)]

pub mod decoder;
pub mod model;
pub mod pattern;
pub mod round_trip;
mod subject;
#[path = "../../tests/support/weather.rs"]
mod weather;

/// Longer inputs find nothing that shorter ones do not, and take longer.
const LIMIT: usize = 16 * 1024;
