//! Each request is refused for the first of its faults, before any handler runs.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::Body;
use http::Request;
use serde_json::json;
use strictly::Valid;
use strictly_contracts::wellarchitected::{
    CreateMilestoneError, CreateMilestoneInput, CreateMilestoneOutput,
    WellArchitectedApiServiceLambda,
};
use strictly_http::tower::{HandlerError, InternalError, Services};
use tower::ServiceExt;

use super::ask;

const MILESTONES: &str = "/workloads/0123456789abcdef0123456789abcdef/milestones";
const BODY: &str = r#"{"MilestoneName": "After the move", "ClientRequestToken": "t"}"#;

#[tokio::test]
async fn the_first_fault_counts() {
    let calls = Arc::new(AtomicUsize::new(0));
    let services = services(Arc::clone(&calls));
    let long = "x".repeat(200);
    // Each request has the faults of all those below it, too.
    let cases = [
        (
            "POST",
            "/workloads",
            "text/plain",
            "text/plain",
            &*long,
            404,
            "UnknownOperationException",
        ),
        ("GET", MILESTONES, "text/plain", "text/plain", &long, 405, "MethodNotAllowedException"),
        ("POST", MILESTONES, "text/plain", "text/plain", &long, 406, "NotAcceptableException"),
        ("POST", MILESTONES, "*/*", "text/plain", &long, 415, "UnsupportedMediaTypeException"),
        (
            "POST",
            MILESTONES,
            "*/*",
            "application/json",
            &long,
            413,
            "RequestEntityTooLargeException",
        ),
        ("POST", MILESTONES, "*/*", "application/json", "{", 400, "SerializationException"),
        ("POST", MILESTONES, "*/*", "application/json", "{}", 400, "ValidationException"),
    ];
    for (method, uri, accept, content_type, body, status, error) in cases {
        let request = Request::builder().method(method).uri(uri);
        let request = request.header("accept", accept).header("content-type", content_type);
        let request = request.body(Body::from(body.to_owned())).unwrap();
        let (found, name, body) = ask(services.clone(), request).await;
        assert_eq!((found, &*name), (status, error));
        assert_eq!(body["__type"], error);
    }
    assert_eq!(calls.load(Ordering::Relaxed), 0);

    let (status, error, body) = ask(services, valid(BODY)).await;
    assert_eq!((status, &*error), (200, ""));
    assert_eq!(body["MilestoneNumber"], 1);
    assert_eq!(calls.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_method_that_is_not_allowed_is_told_which_is() {
    let request = Request::get(MILESTONES).body(Body::empty()).unwrap();
    let response = services(Arc::default()).oneshot(request).await.unwrap();
    assert_eq!(response.status(), 405);
    assert_eq!(response.headers()["allow"], "POST");
}

#[tokio::test]
async fn every_violation_is_in_the_message_and_in_the_fields() {
    let body = json!({ "MilestoneName": "no", "ClientRequestToken": "" }).to_string();
    let (status, error, body) = ask(services(Arc::default()), valid(&body)).await;
    assert_eq!((status, &*error), (400, "ValidationException"));
    let message = body["Message"].as_str().unwrap();
    assert!(message.contains("'/MilestoneName'") && message.contains("'/ClientRequestToken'"));
    assert_eq!(body["Fields"].as_array().unwrap().len(), 2);
}

/// The caller is told that the service failed; why, is for those who serve.
#[tokio::test]
async fn failures_of_a_handler_are_not_told() {
    let services = Services::new(WellArchitectedApiServiceLambda {
        create_milestone: async |_: Valid<CreateMilestoneInput>| {
            Err::<CreateMilestoneOutput, HandlerError<CreateMilestoneError>>(
                HandlerError::internal("the disk is full"),
            )
        },
    });
    let response = services.unwrap().oneshot(valid(BODY)).await.unwrap();
    assert_eq!(response.status(), 500);
    assert_eq!(response.headers()["x-amzn-errortype"], "InternalFailureException");
    let reason = response.extensions().get::<InternalError>().unwrap();
    assert_eq!(reason.to_string(), "the disk is full");
    assert!(!format!("{:?}", response.body()).contains("disk"));
}

fn valid(body: &str) -> Request<Body> {
    let request = Request::post(MILESTONES).header("content-type", "application/json");
    request.body(body.to_owned().into()).unwrap()
}

fn services(calls: Arc<AtomicUsize>) -> Services {
    let create_milestone = move |input: Valid<CreateMilestoneInput>| {
        let calls = Arc::clone(&calls);
        async move {
            let number = calls.fetch_add(1, Ordering::Relaxed) + 1;
            Ok::<_, CreateMilestoneError>(CreateMilestoneOutput {
                workload_id: Some(input.into_inner().workload_id),
                milestone_number: i32::try_from(number).ok(),
            })
        }
    };
    let service = WellArchitectedApiServiceLambda { create_milestone };
    Services::builder().service_with(service, |server| server.body_limit(100)).build().unwrap()
}
