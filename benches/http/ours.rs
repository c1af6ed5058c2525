//! The generated service, with its constraints and without.

use axum::Router;
use strictly::Valid;
use strictly_http::tower::Services;

macro_rules! router {
    ($name:ident, $module:path) => {
        pub(crate) fn $name() -> Router {
            use $module as service;
            use service::{
                AmazonAppConfig, CreateHostedConfigurationVersionError,
                CreateHostedConfigurationVersionInput, CreateHostedConfigurationVersionOutput,
                InternalServerException, StartDeploymentError, StartDeploymentInput,
                StartDeploymentOutput,
            };

            async fn create_hosted_configuration_version(
                _: Valid<CreateHostedConfigurationVersionInput>,
            ) -> Result<CreateHostedConfigurationVersionOutput, CreateHostedConfigurationVersionError>
            {
                Err(InternalServerException { message: None }.into())
            }

            async fn start_deployment(
                input: Valid<StartDeploymentInput>,
            ) -> Result<StartDeploymentOutput, StartDeploymentError> {
                let input = input.into_inner();
                Ok(StartDeploymentOutput {
                    application_id: Some(input.application_id),
                    environment_id: Some(input.environment_id),
                    configuration_version: Some(input.configuration_version),
                    description: input.description,
                    deployment_number: 1,
                    deployment_duration_in_minutes: 0,
                    final_bake_time_in_minutes: 0,
                    deployment_strategy_id: None,
                    configuration_profile_id: None,
                    configuration_name: None,
                    configuration_location_uri: None,
                    growth_type: None,
                    growth_factor: None,
                    state: None,
                    event_log: None,
                    percentage_complete: None,
                    started_at: None,
                    completed_at: None,
                    applied_extensions: None,
                    kms_key_arn: None,
                    kms_key_identifier: None,
                    version_label: None,
                })
            }

            let service = AmazonAppConfig { create_hosted_configuration_version, start_deployment };
            strictly_http::axum::router(Services::new(service).unwrap())
        }
    };
}

router!(router, strictly_contracts::appconfig);
router!(unchecked, strictly_unchecked::appconfig);
