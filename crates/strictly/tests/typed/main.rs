//! Rust types as values of shapes, written by hand as the generator writes them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod absent;
mod beside;
mod by_hand;
mod documents;
mod every_kind;
mod in_parts;
mod validated;
