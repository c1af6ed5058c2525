//! A gate before a service that knows no types.

use axum::Router;
use axum::body::Bytes;
use axum::routing::{any, get};
use serde_json::json;
use strictly::Operation;
use strictly_contracts::appconfig::{CreateHostedConfigurationVersion, StartDeployment};
use strictly_http::Server;
use strictly_http::tower::GateLayer;

use super::{ask, request};

const DEPLOYMENTS: &str = "/applications/abc1234/environments/54j1r29/deployments";

/// Answers with the body it got; it must never get one that is refused.
fn gated(set: impl FnOnce(GateLayer) -> GateLayer) -> Router {
    let echo = any(async |body: Bytes| {
        assert!(!body.windows(9).any(|part| part == b"forbidden"));
        ([("content-type", "application/json")], body)
    });
    let operations = [StartDeployment::SHAPE, CreateHostedConfigurationVersion::SHAPE];
    let gate = GateLayer::new(Server::new(operations).unwrap());
    let routes = Router::new().route("/health", get(async || "[]")).fallback(echo);
    Router::new().fallback_service(tower::Layer::layer(&set(gate), routes))
}

#[tokio::test]
async fn what_keeps_the_contract_passes_as_it_came() {
    let body = json!({
        "DeploymentStrategyId": "1225qzk",
        "ConfigurationProfileId": "ur8hx2f",
        "ConfigurationVersion": "1",
        "unknown to us": [1, 2],
    });
    let (status, _, echoed) = ask(gated(|gate| gate), request("POST", DEPLOYMENTS, &body)).await;
    assert_eq!((status, echoed), (200, body));
}

#[tokio::test]
async fn what_breaks_it_does_not() {
    let body = json!({ "DeploymentStrategyId": "forbidden" });
    let refused = ask(gated(|gate| gate), request("POST", DEPLOYMENTS, &body)).await;
    assert_eq!((refused.0, &*refused.1), (400, "BadRequestException"));
    assert!(refused.2["Message"].as_str().unwrap().starts_with("3 validation errors detected. "));
    let bad_label = DEPLOYMENTS.replace("abc1234", "%ff");
    let (status, error, _) =
        ask(gated(|gate| gate), request("POST", &bad_label, &json!("forbidden"))).await;
    assert_eq!((status, &*error), (400, "SerializationException"));
}

#[tokio::test]
async fn others_pass_only_if_they_may() {
    let health = || request("GET", "/health", &json!("forbidden"));
    let (status, error, _) = ask(gated(|gate| gate), health()).await;
    assert_eq!((status, &*error), (404, "UnknownOperationException"));
    let (status, _, body) = ask(gated(GateLayer::let_others_pass), health()).await;
    assert_eq!((status, body), (200, json!([])));
}
