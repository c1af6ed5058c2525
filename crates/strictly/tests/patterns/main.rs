//! Patterns at run time: each lane by itself, and all of real models against other engines.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod corpus;
mod eights;
mod engines;
mod lanes;
mod linear;
mod node;
mod statics;
mod tables;
mod texts;
mod worst;
