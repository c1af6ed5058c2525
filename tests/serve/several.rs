//! Several services at one address, of several protocols.

use axum::body::Body;
use http::Request;
use serde_json::{Value, json};
use strictly::Valid;
use strictly_contracts::appconfig::{
    AmazonAppConfig, ConflictException, CreateHostedConfigurationVersionError,
    CreateHostedConfigurationVersionInput, CreateHostedConfigurationVersionOutput,
    InternalServerException, StartDeploymentError, StartDeploymentInput, StartDeploymentOutput,
};
use strictly_contracts::proton::{
    AccessDeniedException, AwsProton20200720, CreateServiceTemplateVersionError,
    CreateServiceTemplateVersionInput, CreateServiceTemplateVersionOutput,
};
use strictly_http::tower::Services;

use super::{ask, request};

#[tokio::test]
async fn each_service_answers_in_its_own_protocol() {
    let deployments = "/applications/abc1234/environments/54j1r29/deployments";
    let body = json!({
        "DeploymentStrategyId": "1225qzk",
        "ConfigurationProfileId": "ur8hx2f",
        "ConfigurationVersion": "1",
    });
    let (status, error, body) = ask(services(), request("POST", deployments, &body)).await;
    assert_eq!((status, &*error), (500, "InternalServerException"));
    assert_eq!(body["Message"], "deployments are off");

    let target = "AwsProton20200720.CreateServiceTemplateVersion";
    let body = json!({
        "templateName": "web",
        "source": { "s3": { "bucket": "acme", "key": "web" } },
        "compatibleEnvironmentTemplates": [{ "templateName": "vpc", "majorVersion": "1" }],
    });
    let (status, error, body) = ask(services(), call(target, &body)).await;
    assert_eq!((status, &*error), (400, "AccessDeniedException"));
    assert_eq!(body["__type"], "com.amazonaws.proton#AccessDeniedException");
    assert_eq!(body["message"], "not you");
}

#[tokio::test]
async fn what_none_of_them_knows_is_not_found() {
    let requests = [
        request("POST", "/", &json!({})),
        request("POST", "/applications", &json!({})),
        call("AwsProton20200720.DeleteServiceTemplateVersion", &json!({})),
    ];
    for request in requests {
        let (status, error, _) = ask(services(), request).await;
        assert_eq!((status, &*error), (404, "UnknownOperationException"));
    }
}

#[tokio::test]
async fn no_service_knows_nothing() {
    let nobody = Services::builder().build().unwrap();
    let (status, error, body) = ask(nobody, request("GET", "/applications", &json!({}))).await;
    assert_eq!((status, &*error), (404, "UnknownOperationException"));
    assert_eq!(body["__type"], "UnknownOperationException");
}

fn call(target: &str, body: &Value) -> Request<Body> {
    let request = Request::post("/").header("x-amz-target", target);
    let request = request.header("content-type", "application/x-amz-json-1.0");
    request.body(body.to_string().into()).unwrap()
}

fn services() -> Services {
    Services::builder()
        .service(AmazonAppConfig { create_hosted_configuration_version, start_deployment })
        .service(AwsProton20200720 { create_service_template_version })
        .build()
        .unwrap()
}

async fn create_hosted_configuration_version(
    _: Valid<CreateHostedConfigurationVersionInput>,
) -> Result<CreateHostedConfigurationVersionOutput, CreateHostedConfigurationVersionError> {
    Err(ConflictException { message: None }.into())
}

async fn start_deployment(
    _: Valid<StartDeploymentInput>,
) -> Result<StartDeploymentOutput, StartDeploymentError> {
    Err(InternalServerException { message: Some("deployments are off".to_owned()) }.into())
}

async fn create_service_template_version(
    _: Valid<CreateServiceTemplateVersionInput>,
) -> Result<CreateServiceTemplateVersionOutput, CreateServiceTemplateVersionError> {
    Err(AccessDeniedException { message: "not you".to_owned() }.into())
}
