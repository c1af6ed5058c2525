//! The suites of the five contracts, against the types generated of them.

#[cfg(feature = "appconfig")]
mod appconfig {
    use strictly_contracts::appconfig::{
        BadRequestException, CreateHostedConfigurationVersionInput,
        CreateHostedConfigurationVersionOutput, StartDeploymentInput, StartDeploymentOutput,
    };

    strictly_testing::suite! {
        spec: "specs/appconfig.smithy",
        start_deployment_input: StartDeploymentInput,
        start_deployment_output: StartDeploymentOutput,
        create_hosted_configuration_version_input: CreateHostedConfigurationVersionInput,
        create_hosted_configuration_version_output: CreateHostedConfigurationVersionOutput,
        bad_request_exception: BadRequestException,
    }
}

#[cfg(feature = "codecatalyst")]
mod codecatalyst {
    use strictly_contracts::codecatalyst::{StartWorkflowRunInput, StartWorkflowRunOutput};

    strictly_testing::suite! {
        spec: "specs/codecatalyst.smithy",
        start_workflow_run_input: StartWorkflowRunInput,
        start_workflow_run_output: StartWorkflowRunOutput,
    }
}

#[cfg(feature = "proton")]
mod proton {
    use strictly_contracts::proton::{
        CreateServiceTemplateVersionInput, CreateServiceTemplateVersionOutput,
    };

    strictly_testing::suite! {
        spec: "specs/proton.smithy",
        create_service_template_version_input: CreateServiceTemplateVersionInput,
        create_service_template_version_output: CreateServiceTemplateVersionOutput,
    }
}

#[cfg(feature = "wellarchitected")]
mod wellarchitected {
    use strictly_contracts::wellarchitected::{CreateMilestoneInput, CreateMilestoneOutput};

    strictly_testing::suite! {
        spec: "specs/wellarchitected.smithy",
        create_milestone_input: CreateMilestoneInput,
        create_milestone_output: CreateMilestoneOutput,
    }
}
