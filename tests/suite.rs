//! The suites of the five contracts, and of a model with every shape kind and every constraint, against
//! the types generated of them.

#[cfg(feature = "appconfig")]
mod appconfig {
    use strictly_contracts::appconfig::{
        BadRequestException, ConflictException, CreateHostedConfigurationVersionInput,
        CreateHostedConfigurationVersionOutput, InternalServerException, PayloadTooLargeException,
        ResourceNotFoundException, ServiceQuotaExceededException, StartDeploymentInput,
        StartDeploymentOutput,
    };

    strictly_testing::suite! {
        spec: "specs/appconfig.smithy",
        start_deployment_input: StartDeploymentInput,
        start_deployment_output: StartDeploymentOutput,
        create_hosted_configuration_version_input: CreateHostedConfigurationVersionInput,
        create_hosted_configuration_version_output: CreateHostedConfigurationVersionOutput,
        bad_request_exception: BadRequestException,
        conflict_exception: ConflictException,
        internal_server_exception: InternalServerException,
        payload_too_large_exception: PayloadTooLargeException,
        resource_not_found_exception: ResourceNotFoundException,
        service_quota_exceeded_exception: ServiceQuotaExceededException,
    }
}

#[cfg(feature = "codecatalyst")]
mod codecatalyst {
    use strictly_contracts::codecatalyst::{
        AccessDeniedException, ConflictException, ResourceNotFoundException,
        ServiceQuotaExceededException, StartWorkflowRunInput, StartWorkflowRunOutput,
        ThrottlingException, ValidationException,
    };

    strictly_testing::suite! {
        spec: "specs/codecatalyst.smithy",
        start_workflow_run_input: StartWorkflowRunInput,
        start_workflow_run_output: StartWorkflowRunOutput,
        access_denied_exception: AccessDeniedException,
        conflict_exception: ConflictException,
        resource_not_found_exception: ResourceNotFoundException,
        service_quota_exceeded_exception: ServiceQuotaExceededException,
        throttling_exception: ThrottlingException,
        validation_exception: ValidationException,
    }
}

#[cfg(feature = "proton")]
mod proton {
    use strictly_contracts::proton::{
        AccessDeniedException, ConflictException, CreateServiceTemplateVersionInput,
        CreateServiceTemplateVersionOutput, InternalServerException, ResourceNotFoundException,
        ServiceQuotaExceededException, ThrottlingException, ValidationException,
    };

    strictly_testing::suite! {
        spec: "specs/proton.smithy",
        create_service_template_version_input: CreateServiceTemplateVersionInput,
        create_service_template_version_output: CreateServiceTemplateVersionOutput,
        access_denied_exception: AccessDeniedException,
        conflict_exception: ConflictException,
        internal_server_exception: InternalServerException,
        resource_not_found_exception: ResourceNotFoundException,
        service_quota_exceeded_exception: ServiceQuotaExceededException,
        throttling_exception: ThrottlingException,
        validation_exception: ValidationException,
    }
}

#[cfg(feature = "wellarchitected")]
mod wellarchitected {
    use strictly_contracts::wellarchitected::{
        AccessDeniedException, ConflictException, CreateMilestoneInput, CreateMilestoneOutput,
        InternalServerException, ResourceNotFoundException, ServiceQuotaExceededException,
        ThrottlingException, ValidationException,
    };

    strictly_testing::suite! {
        spec: "specs/wellarchitected.smithy",
        create_milestone_input: CreateMilestoneInput,
        create_milestone_output: CreateMilestoneOutput,
        access_denied_exception: AccessDeniedException,
        conflict_exception: ConflictException,
        internal_server_exception: InternalServerException,
        resource_not_found_exception: ResourceNotFoundException,
        service_quota_exceeded_exception: ServiceQuotaExceededException,
        throttling_exception: ThrottlingException,
        validation_exception: ValidationException,
    }
}

#[path = "support/weather.rs"]
mod weather;

mod every_kind {
    use crate::weather::{
        City, GetCityInput, ListReportsInput, ListReportsOutput, NoSuchCity, Report, Throttled,
    };

    strictly_testing::suite! {
        spec: "crates/strictly-build/tests/golden/weather.smithy",
        get_city_input: GetCityInput,
        city: City,
        report: Report,
        list_reports_input: ListReportsInput,
        list_reports_output: ListReportsOutput,
        no_such_city: NoSuchCity,
        throttled: Throttled,
    }
}

/// Users' own property tests draw values of the generated types.
#[cfg(feature = "appconfig")]
#[test]
fn values_of_generated_types_are_drawn() -> Result<(), Box<dyn std::error::Error>> {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::TestRunner;
    use strictly_contracts::appconfig::StartDeploymentInput;

    let text = include_str!("../specs/appconfig.smithy");
    let spec = strictly_testing::Spec::parse(&[("specs/appconfig.smithy", text)])?;
    let (valid, invalid) =
        (spec.valid::<StartDeploymentInput>()?, spec.invalid::<StartDeploymentInput>()?);
    let mut runner = TestRunner::deterministic();
    for _ in 0..100 {
        let drawn = valid.new_tree(&mut runner).map_err(|reason| reason.to_string())?.current();
        let json = strictly::to_vec(&drawn)?;
        assert_eq!(strictly::check_slice::<StartDeploymentInput>(&json), Ok(()));
        let broken = invalid.new_tree(&mut runner).map_err(|reason| reason.to_string())?.current();
        let json = broken.value.to_string();
        let rejection = strictly::check_slice::<StartDeploymentInput>(json.as_bytes()).err();
        let found = rejection.as_ref().and_then(strictly::Rejection::violations);
        assert!(found.is_some_and(|found| found.iter().eq([&broken.violation])), "{json}");
    }
    for bytes in [&b""[..], b"some bytes of a fuzzer, quite a few of them", &[0xff; 99]] {
        let Some(value) = spec.from_bytes("StartDeployment", bytes)? else { continue };
        let json = value.to_string();
        assert_eq!(strictly::check_slice::<StartDeploymentInput>(json.as_bytes()), Ok(()));
    }
    Ok(())
}

/// The arguments of users' own tests are values of the generated types.
#[cfg(feature = "appconfig")]
mod arguments {
    use proptest::prelude::*;
    use strictly_contracts::appconfig::{StartDeploymentInput, StartDeploymentOutput};
    use strictly_testing::Any;

    proptest! {
        #[test]
        fn are_valid(input: Any<StartDeploymentInput>) {
            let json = strictly::to_vec(&input.clone().into_valid())?;
            prop_assert_eq!(strictly::check_slice::<StartDeploymentInput>(&json), Ok(()));
            prop_assert!(strictly::from_slice::<StartDeploymentInput>(&json)?.application_id == input.application_id);
        }

        #[test]
        fn may_be_answers(output: Any<StartDeploymentOutput>) {
            let json = strictly::to_vec(&output.into_valid())?;
            prop_assert_eq!(strictly::check_slice::<StartDeploymentOutput>(&json), Ok(()));
        }
    }
}

/// A table says of every case what the specification says.
#[cfg(all(feature = "appconfig", feature = "codecatalyst", feature = "proton"))]
#[test]
fn tables_are_contracts() -> Result<(), Box<dyn std::error::Error>> {
    use strictly::{Aggregate, Shape};
    use strictly_contract::{Contract, Direction};
    use strictly_contracts::{appconfig, codecatalyst, proton};

    let tables: [(&str, &'static Shape); 6] = [
        ("appconfig", appconfig::StartDeploymentInput::SHAPE),
        ("appconfig", appconfig::StartDeploymentOutput::SHAPE),
        ("appconfig", appconfig::BadRequestException::SHAPE),
        ("codecatalyst", codecatalyst::StartWorkflowRunInput::SHAPE),
        ("proton", proton::CreateServiceTemplateVersionInput::SHAPE),
        ("proton", proton::CreateServiceTemplateVersionOutput::SHAPE),
    ];
    let names = [
        "StartDeploymentInput",
        "StartDeploymentOutput",
        "BadRequestException",
        "StartWorkflowRunInput",
        "CreateServiceTemplateVersionInput",
        "CreateServiceTemplateVersionOutput",
    ];
    for ((spec, table), name) in tables.into_iter().zip(names) {
        let path = format!("{}/specs/{spec}.smithy", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path)?;
        let suite = strictly_testing::Spec::parse(&[(&path, &text)])?.suite(name)?;
        let (contract, id) = Contract::of_table(table)?;
        assert_eq!(table.is_output(), suite.direction() == Direction::Output, "{name}");
        for case in suite.cases().iter().chain(&suite.random(1, 300)?) {
            let verdict = contract.check(&id, case.direction, &case.value)?;
            assert_eq!(verdict, case.verdict, "{name}: {}", case.json());
        }
    }
    Ok(())
}

/// Mistakes of other kinds than those that the cases are made to tell: a measure of what else they
/// tell, over all inputs, outputs and errors of the five operations.
#[test]
fn habits_that_no_case_is_made_for_are_told() -> Result<(), Box<dyn std::error::Error>> {
    let specs = ["appconfig", "codecatalyst", "proton", "wellarchitected"];
    let mut total = strictly_testing::HeldOut::default();
    for spec in specs {
        let path = format!("{}/specs/{spec}.smithy", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path)?;
        let spec = strictly_testing::Spec::parse(&[(&path, &text)])?;
        for shape in spec.messages() {
            total.add(spec.suite(&shape)?.held_out());
        }
    }
    println!("{total}");
    assert!(total.shown() > 1000, "{total}");
    assert!(total.percent() >= 89.0, "{total}");
    Ok(())
}
