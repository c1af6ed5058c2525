//! Which error tells of violations, where a server says so.

use axum::body::Body;
use http::Request;
use serde_json::json;
use strictly::Valid;
use strictly_contracts::wellarchitected::{
    CreateMilestone, CreateMilestoneError, CreateMilestoneInput, CreateMilestoneOutput,
    WellArchitectedApiServiceLambda,
};
use strictly_http::Server;
use strictly_http::tower::Services;

use super::{ask, request};

const MILESTONES: &str = "/workloads/0123456789abcdef0123456789abcdef/milestones";

async fn refused(set: impl FnOnce(Server) -> Server) -> (u16, String) {
    let create_milestone = async |_: Valid<CreateMilestoneInput>| {
        let output = CreateMilestoneOutput { workload_id: None, milestone_number: None };
        Ok::<_, CreateMilestoneError>(output)
    };
    let service = WellArchitectedApiServiceLambda { create_milestone };
    let services = Services::builder().service_with(service, set).build().unwrap();
    let request: Request<Body> = request("POST", MILESTONES, &json!({ "MilestoneName": "no" }));
    let (status, error, body) = ask(services, request).await;
    assert!(body.to_string().contains("'/MilestoneName'"), "{body}");
    (status, error)
}

#[tokio::test]
async fn an_operation_may_name_another() {
    let expected = |status: u16, error: &str| (status, error.to_owned());
    assert_eq!(refused(|server| server).await, expected(400, "ValidationException"));
    let throttling = |server: Server| server.validation_error("ThrottlingException");
    assert_eq!(refused(throttling).await, expected(429, "ThrottlingException"));
    // What is said of the operation counts, whatever is said of the service.
    let internal = |server: Server| {
        let id = "com.amazonaws.wellarchitected#InternalServerException";
        throttling(server).validation_error_of::<CreateMilestone>(id)
    };
    assert_eq!(refused(internal).await, expected(500, "InternalServerException"));
}
