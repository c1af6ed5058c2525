//! The requests and responses that the API reference pages show, held against the contracts.

#![cfg(all(feature = "appconfig", feature = "codecatalyst"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

use serde_json::{Value, json};
use strictly::{Aggregate, Blob, Rejection, Violation};
use strictly_contracts::appconfig::{
    CreateHostedConfigurationVersionInput, StartDeploymentInput, StartDeploymentOutput,
};
use strictly_contracts::codecatalyst::{StartWorkflowRunInput, StartWorkflowRunOutput};

/// Paths and messages of all violations; an empty list if the value is valid.
fn violations<T: Aggregate>(value: &Value) -> Vec<(String, String)> {
    let text = value.to_string();
    let found = match strictly::from_str::<T>(&text) {
        Ok(_) => Vec::new(),
        Err(Rejection::Invalid(violations)) => violations.iter().map(parts).collect(),
        Err(Rejection::Malformed(malformed)) => panic!("{malformed}"),
    };
    let checked = strictly::check_slice::<T>(text.as_bytes());
    assert_eq!(checked.is_ok(), found.is_empty());
    found
}

fn parts(violation: &Violation) -> (String, String) {
    (violation.path().to_string(), violation.constraint().to_string())
}

/// The labels of the request line, beside the members of the body.
#[test]
fn start_deployment_request_is_valid() {
    let request = json!({
        "ApplicationId": "abc1234",
        "EnvironmentId": "54j1r29",
        "DeploymentStrategyId": "1225qzk",
        "ConfigurationProfileId": "ur8hx2f",
        "ConfigurationVersion": "1",
    });
    assert_eq!(violations::<StartDeploymentInput>(&request), []);
}

#[test]
fn start_deployment_response_breaks_percentage_complete_only() {
    let response = json!({
        "ApplicationId": "abc1234",
        "EnvironmentId": "54j1r29",
        "DeploymentStrategyId": "1225qzk",
        "ConfigurationProfileId": "ur8hx2f",
        "DeploymentNumber": 1,
        "ConfigurationName": "Example-Configuration-Profile",
        "ConfigurationLocationUri": "ssm-parameter://Example-Parameter",
        "ConfigurationVersion": "1",
        "DeploymentDurationInMinutes": 15,
        "GrowthType": "LINEAR",
        "GrowthFactor": 25.0,
        "FinalBakeTimeInMinutes": 0,
        "State": "DEPLOYING",
        "EventLog": [{
            "EventType": "DEPLOYMENT_STARTED",
            "TriggeredBy": "USER",
            "Description": "Deployment started",
            "OccurredAt": "2021-09-17T21:43:54.205000+00:00",
        }],
        "PercentageComplete": 0.0,
        "StartedAt": "2021-09-17T21:43:54.205000+00:00",
    });
    let expected = (
        "/PercentageComplete".to_owned(),
        "Member must be between 1.0 and 100.0, inclusive".to_owned(),
    );
    assert_eq!(violations::<StartDeploymentOutput>(&response), [expected]);
}

/// The page forgets a comma in both bodies.
#[test]
fn start_workflow_run_bodies_are_no_json() {
    let request = r#"{
        "workflowId": "my-demo-workflow-id-123abc"
        "clientToken": "ExampleClientToken"
    }"#;
    let response = r#"{
        "spaceName": "ExampleCorp",
        "projectName": "MyDemoProject",
        "id": "example-workflow-run-id-123abc"
        "workflowId": "my-demo-workflow-id-123abc"
    }"#;
    let line = |rejection: Rejection| match rejection {
        Rejection::Malformed(malformed) => malformed.as_syntax().and_then(strictly::Syntax::line),
        Rejection::Invalid(_) => None,
    };
    assert_eq!(line(strictly::from_str::<StartWorkflowRunInput>(request).unwrap_err()), Some(3));
    assert_eq!(line(strictly::from_str::<StartWorkflowRunOutput>(response).unwrap_err()), Some(5));
}

#[test]
fn start_workflow_run_bodies_with_their_commas_break_the_uuids_only() {
    let uuid = "Member must satisfy regular expression pattern: ^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$";
    let breaks = |path: &str| (path.to_owned(), uuid.to_owned());
    let request = json!({
        "spaceName": "ExampleCorp",
        "projectName": "MyDemoProject",
        "workflowId": "my-demo-workflow-id-123abc",
        "clientToken": "ExampleClientToken",
    });
    assert_eq!(violations::<StartWorkflowRunInput>(&request), [breaks("/workflowId")]);
    let response = json!({
        "spaceName": "ExampleCorp",
        "projectName": "MyDemoProject",
        "id": "example-workflow-run-id-123abc",
        "workflowId": "my-demo-workflow-id-123abc",
    });
    assert_eq!(
        violations::<StartWorkflowRunOutput>(&response),
        [breaks("/id"), breaks("/workflowId")]
    );
}

/// The payload is not JSON, and need not be: it is bytes.
#[test]
fn create_hosted_configuration_version_takes_its_payload_as_bytes() {
    let payload = br#"{ "Name": "ExampleApplication", "Id": ExampleID, "Rank": 7 }"#;
    let input = CreateHostedConfigurationVersionInput::builder()
        .application_id("abc1234")
        .configuration_profile_id("ur8hx2f")
        .content(Blob::from(payload.as_slice()))
        .content_type("application/json")
        .build()
        .unwrap();
    assert_eq!(&*input.content, payload);
    let written = strictly::to_vec(&input).unwrap();
    let read = strictly::from_slice::<CreateHostedConfigurationVersionInput>(&written).unwrap();
    assert_eq!(&*read.content, payload);
}
