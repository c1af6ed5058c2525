//! What writing costs: a checked value beside a plain struct.

#![allow(clippy::panic, reason = "a benchmark of nothing has to stop")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use serde::Serialize;
use serde::de::DeserializeOwned;
use strictly::Aggregate;

use crate::payload::Payload;

/// Times both on the value of one request.
pub(crate) fn bench<T, F>(criterion: &mut Criterion, operation: &str, payload: &Payload)
where
    T: Aggregate + Serialize,
    F: DeserializeOwned + Serialize,
{
    let (name, json) = (payload.name, payload.json.as_bytes());
    let ours = strictly::from_slice::<T>(json).map(strictly::Valid::into_inner).ok();
    let floor: Option<F> = serde_json::from_slice(json).ok();
    let (Some(ours), Some(floor)) = (ours, floor) else {
        panic!("{operation} {name} cannot be read");
    };
    let mut group = criterion.benchmark_group(format!("{operation} {name}, written"));
    group.throughput(Throughput::Bytes(json.len() as u64));
    group.bench_function(BenchmarkId::from_parameter("floor"), |bencher| {
        bencher.iter(|| serde_json::to_vec(black_box(&floor)));
    });
    group.bench_function(BenchmarkId::from_parameter("to_vec"), |bencher| {
        bencher.iter(|| strictly::to_vec(black_box(&ours)));
    });
    group.finish();
}
