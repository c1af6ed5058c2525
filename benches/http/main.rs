//! What it costs to serve StartDeployment, beside a server written by hand, in one run.
//!
//! 1. A raw request through routing, decoding, checking, a handler that does nothing, and back into a
//!    response: the generated service, and the same by hand with axum, serde and garde.
//! 2. Requests for each second over loopback, with checks on and off. Off means the same tables
//!    without their constraints.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark")]
#![allow(clippy::unused_async, reason = "handlers are asynchronous, these do not wait")]

mod by_hand;
#[path = "../support/entries.rs"]
mod entries;
mod loopback;
mod ours;

use std::hint::black_box;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use criterion::{BatchSize, BenchmarkId, Criterion};
use http::Request;
use tower::ServiceExt;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let mut group = criterion.benchmark_group("serve StartDeployment");
    for (name, router) in [("generated", ours::router()), ("by hand", by_hand::router())] {
        assert_eq!(runtime.block_on(status(router.clone(), BODY)), 201, "{name}");
        assert_eq!(runtime.block_on(status(router.clone(), "{}")), 400, "{name}");
        group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
            bencher.iter_batched(
                || (router.clone(), request(BODY)),
                |(router, request)| black_box(runtime.block_on(router.oneshot(request))),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
    criterion.final_summary();
    loopback::compare(&[("checks on", ours::router()), ("checks off", ours::unchecked())]);
}

const PATH: &str = "/applications/abc1234/environments/54j1r29/deployments";

const BODY: &str = r#"{
    "DeploymentStrategyId": "AppConfig.AllAtOnce",
    "ConfigurationProfileId": "ur8hx2f",
    "ConfigurationVersion": "42",
    "Description": "Rolls the new limits out to everybody",
    "Tags": {"team": "platform", "cost-center": "4711"},
    "KmsKeyIdentifier": "alias/configuration"
}"#;

fn request(body: &'static str) -> Request<Body> {
    let request = Request::post(PATH).header("content-type", "application/json");
    request.body(Body::from(body)).unwrap()
}

async fn status(router: Router, body: &'static str) -> u16 {
    router.oneshot(request(body)).await.unwrap().status().as_u16()
}
