//! JSON at its edges: what is JSON, what its numbers and strings mean, and where reading ends.
//!
//! Everything here goes through the front door: `from_slice`, `check_slice` and `read_slice`, which
//! have to agree with each other on every input (`doors.rs`). The subject is the golden model of
//! `strictly-build`, which has every shape kind.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

mod body;
mod depth;
mod doors;
mod duplicates;
mod numbers;
mod oracle;
mod places;
mod respelled;
mod spellings;
mod suite;
mod text;

#[path = "../support/contract.rs"]
mod contract;
#[path = "../support/random.rs"]
mod random;
#[path = "../support/weather.rs"]
mod weather;
