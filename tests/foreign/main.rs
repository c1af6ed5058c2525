//! Reading from formats other than JSON text, through any deserializer of serde's.
//!
//! The same value gets the same verdict, whatever it comes from: every case of the golden model's
//! suites is read as text and as a tree (`cases.rs`), and a value may be handed out in each of the
//! ways that serde has for it (`ways.rs`). Numbers keep their text where a format has one
//! (`numbers.rs`), and nothing is passed over unseen (`skipped.rs`).

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod cases;
mod format;
mod numbers;
mod skipped;
mod ways;

#[path = "../support/contract.rs"]
mod contract;
#[path = "../support/weather.rs"]
mod weather;
