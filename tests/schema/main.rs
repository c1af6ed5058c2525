//! JSON Schemas of contracts, held against the interpreter with another validator as the judge.
//!
//! `jsonschema` must say of every value what the interpreter says of it, but for the differences that
//! `divergence.rs` knows; each of those is shown once in `table.rs`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

mod divergence;
mod models;
mod oracle;
mod snapshots;
mod table;

#[path = "../support/contract.rs"]
mod contract;
#[path = "../support/random.rs"]
mod random;
