//! Each way to decide a pattern beside `regex::Regex` on the same text, in one run.
//!
//! Ratios are regex's time over ours: above 1, ours is the faster one. With `STRICTLY_MODELS` set,
//! the same over every pattern of real models.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a benchmark may fail")]
#![allow(clippy::cast_precision_loss, reason = "ratios of times")]

#[path = "../../tests/patterns/corpus.rs"]
mod corpus;
mod linear;
mod models;
mod rows;
#[path = "../../tests/patterns/statics.rs"]
mod statics;
mod subjects;
mod summary;
mod time;
#[path = "../../tests/patterns/worst.rs"]
mod worst;

use criterion::{Criterion, criterion_group, criterion_main};
use regex::{Regex, RegexBuilder};
use std::time::Duration;

fn compile(translated: &str) -> Regex {
    RegexBuilder::new(translated).size_limit(64 << 20).build().unwrap()
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_millis(300));
    targets = rows::lanes, rows::counting, linear::linear, models::models
}
criterion_main!(benches);
