//! Senders who mean harm: a test for each way that is known, by its name. Nesting, numbers, duplicate
//! keys and broken text are in `tests/json`, memory in `tests/memory.rs`.

#![cfg(feature = "proton")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

mod error_flood;
mod hash_flooding;
mod log_injection;
mod normalisation;
mod panic_safety;
mod patterns;
mod sensitive;
mod texts;
mod time;

#[path = "../support/weather.rs"]
mod weather;
