//! Checked input beside other extractors, on routes of one's own.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use axum::{Extension, Router};
use serde_json::json;
use strictly::Operation;
use strictly_contracts::wellarchitected::{
    ConflictException, CreateMilestone, CreateMilestoneOutput,
};
use strictly_http::axum::{Answer, Input};
use strictly_http::{ErrorName, Server};

use super::{ask, request};

const MILESTONES: &str = "/workloads/0123456789abcdef0123456789abcdef/milestones";

async fn create_milestone(
    State(number): State<i32>,
    Input(input): Input<CreateMilestone>,
) -> Answer<CreateMilestone> {
    let input = input.into_inner();
    if input.milestone_name == "twice" {
        let conflict = ConflictException {
            message: "it exists".to_owned(),
            resource_id: input.workload_id,
            resource_type: "workload".to_owned(),
        };
        return Answer(Err(conflict.into()));
    }
    let workload_id = Some(input.workload_id);
    Answer(Ok(CreateMilestoneOutput { workload_id, milestone_number: Some(number) }))
}

fn app() -> Router {
    Router::new().route("/workloads/{id}/milestones", post(create_milestone)).with_state(7)
}

#[tokio::test]
async fn input_is_checked_beside_state() {
    let body = json!({ "MilestoneName": "once", "ClientRequestToken": "t" });
    let (status, _, output) = ask(app(), request("POST", MILESTONES, &body)).await;
    assert_eq!((status, &output["MilestoneNumber"]), (200, &json!(7)));
    assert_eq!(output["WorkloadId"], "0123456789abcdef0123456789abcdef");

    let body = json!({ "MilestoneName": "twice", "ClientRequestToken": "t" });
    let (status, error, _) = ask(app(), request("POST", MILESTONES, &body)).await;
    assert_eq!((status, &*error), (409, "ConflictException"));

    let body = json!({ "MilestoneName": "no", "ClientRequestToken": "t" });
    let (status, error, body) = ask(app(), request("POST", MILESTONES, &body)).await;
    assert_eq!((status, &*error), (400, "ValidationException"));
    assert!(body["Message"].as_str().unwrap().contains("'/MilestoneName'"));
}

#[tokio::test]
async fn labels_are_read_from_the_whole_path() {
    // The router beneath sees the path without its first segment.
    let nested = Router::new().nest("/workloads", {
        Router::new().route("/{id}/milestones", post(create_milestone)).with_state(7)
    });
    let body = json!({ "MilestoneName": "once", "ClientRequestToken": "t" });
    assert_eq!(ask(nested, request("POST", MILESTONES, &body)).await.0, 200);
    // A route that is none of the operation's.
    let elsewhere = Router::new().route("/elsewhere", post(create_milestone)).with_state(7);
    let (status, error, _) = ask(elsewhere, request("POST", "/elsewhere", &body)).await;
    assert_eq!((status, &*error), (404, "UnknownOperationException"));
}

#[tokio::test]
async fn settings_come_from_an_extension() {
    let server = Server::new([CreateMilestone::SHAPE]).unwrap().body_limit(10);
    let app = app().layer(Extension(Arc::new(server)));
    let body = json!({ "MilestoneName": "once", "ClientRequestToken": "t" });
    let (status, error, _) = ask(app, request("POST", MILESTONES, &body)).await;
    assert_eq!((status, &*error), (413, "RequestEntityTooLargeException"));
}

/// What a handler returns knows no settings; a server that is named has its own.
#[tokio::test]
async fn answers_are_written_by_the_server_that_is_named() {
    async fn refuse(
        Extension(server): Extension<Arc<Server>>,
        Input(input): Input<CreateMilestone>,
    ) -> Response {
        let input = input.into_inner();
        let conflict = ConflictException {
            message: "it exists".to_owned(),
            resource_id: input.workload_id,
            resource_type: "workload".to_owned(),
        };
        Answer::<CreateMilestone>(Err(conflict.into())).by(&server)
    }
    let body = json!({ "MilestoneName": "twice", "ClientRequestToken": "t" });
    let (_, _, both) = ask(app(), request("POST", MILESTONES, &body)).await;
    assert_eq!(both["__type"], "ConflictException");

    let server = Server::new([CreateMilestone::SHAPE]).unwrap().error_name(ErrorName::AsProtocol);
    let app = Router::new()
        .route("/workloads/{id}/milestones", post(refuse))
        .layer(Extension(Arc::new(server)));
    let (status, error, one) = ask(app, request("POST", MILESTONES, &body)).await;
    assert_eq!((status, &*error), (409, "ConflictException"));
    assert_eq!(one.get("__type"), None);
}
