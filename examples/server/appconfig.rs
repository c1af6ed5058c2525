//! AWS AppConfig.

use std::collections::BTreeMap;

use strictly::Valid;
use strictly_contracts::appconfig::{
    AmazonAppConfig, ConflictException, CreateHostedConfigurationVersion,
    CreateHostedConfigurationVersionError, CreateHostedConfigurationVersionInput,
    CreateHostedConfigurationVersionOutput, DeploymentState, GrowthType, InternalServerException,
    ResourceNotFoundException, StartDeployment, StartDeploymentError, StartDeploymentInput,
    StartDeploymentOutput,
};
use strictly_http::tower::Handler;

use crate::{Store, now};

#[derive(Debug, Default)]
struct Applications {
    /// The number of the latest version, by application and configuration profile.
    versions: BTreeMap<(String, String), i32>,
    /// The number of the latest deployment, by application and environment.
    deployments: BTreeMap<(String, String), i32>,
}

pub(crate) fn service()
-> AmazonAppConfig<impl Handler<CreateHostedConfigurationVersion>, impl Handler<StartDeployment>> {
    let store = Store::<Applications>::default();
    let same = store.clone();
    AmazonAppConfig {
        create_hosted_configuration_version: move |input| {
            create_hosted_configuration_version(store.clone(), input)
        },
        start_deployment: move |input| start_deployment(same.clone(), input),
    }
}

async fn create_hosted_configuration_version(
    store: Store<Applications>,
    input: Valid<CreateHostedConfigurationVersionInput>,
) -> Result<CreateHostedConfigurationVersionOutput, CreateHostedConfigurationVersionError> {
    let input = input.into_inner();
    let profile = (input.application_id.clone(), input.configuration_profile_id.clone());
    let mut store = store.lock();
    let version = store.versions.entry(profile).or_default();
    if input.latest_version_number.is_some_and(|latest| latest != *version) {
        let message = Some(format!("version {version} is the latest"));
        return Err(ConflictException { message }.into());
    }
    *version += 1;
    Ok(CreateHostedConfigurationVersionOutput {
        application_id: Some(input.application_id),
        configuration_profile_id: Some(input.configuration_profile_id),
        version_number: *version,
        description: input.description,
        content: Some(input.content),
        content_type: Some(input.content_type),
        version_label: input.version_label,
        kms_key_arn: None,
    })
}

async fn start_deployment(
    store: Store<Applications>,
    input: Valid<StartDeploymentInput>,
) -> Result<StartDeploymentOutput, StartDeploymentError> {
    let input = input.into_inner();
    let mut store = store.lock();
    let profile = (input.application_id.clone(), input.configuration_profile_id.clone());
    let latest = store.versions.get(&profile).copied().unwrap_or(0);
    let version = input.configuration_version.parse::<i32>();
    if !version.is_ok_and(|version| (1..=latest).contains(&version)) {
        return Err(ResourceNotFoundException {
            message: Some("there is no such configuration version".to_owned()),
            resource_name: Some(input.configuration_version),
        }
        .into());
    }
    let environment = (input.application_id.clone(), input.environment_id.clone());
    let deployment = store.deployments.entry(environment).or_default();
    *deployment += 1;
    let output = StartDeploymentOutput::builder()
        .application_id(input.application_id)
        .environment_id(input.environment_id)
        .configuration_profile_id(input.configuration_profile_id)
        .configuration_version(input.configuration_version)
        .deployment_number(*deployment)
        .growth_type(GrowthType::Linear)
        .growth_factor(12.5)
        .state(DeploymentState::Deploying)
        .build()
        .map_err(|violations| InternalServerException { message: Some(violations.to_string()) })?;
    Ok(StartDeploymentOutput {
        description: input.description,
        started_at: now(),
        ..output.into_inner()
    })
}
