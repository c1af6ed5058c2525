//! Generated code against the interpreter, for every input, output and error of the five operations,
//! and of a model with every shape kind and every constraint.
//!
//! `STRICTLY_CASES` sets how many values of each kind are tried for each shape (256 by default),
//! `STRICTLY_SEED` repeats a run.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

mod any;
#[path = "../support/contract.rs"]
mod contract;
mod subject;
#[path = "../support/weather.rs"]
mod weather;

use std::sync::Arc;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use strictly::Rejection;
use strictly_contract::Contract;

use crate::contract::{WEATHER, contract};
use crate::subject::Subject;

#[cfg(feature = "appconfig")]
mod appconfig {
    use strictly_contracts::appconfig::*;

    use super::prove;
    use crate::subject::{error, input, output};

    #[test]
    fn start_deployment() {
        prove(
            "specs/appconfig.smithy",
            "StartDeployment",
            &[
                input::<StartDeploymentInput>("StartDeploymentInput"),
                output::<StartDeploymentOutput>("StartDeploymentOutput"),
                error::<BadRequestException>("BadRequestException"),
                error::<ConflictException>("ConflictException"),
                error::<InternalServerException>("InternalServerException"),
                error::<ResourceNotFoundException>("ResourceNotFoundException"),
            ],
        );
    }

    #[test]
    fn create_hosted_configuration_version() {
        prove(
            "specs/appconfig.smithy",
            "CreateHostedConfigurationVersion",
            &[
                input::<CreateHostedConfigurationVersionInput>(
                    "CreateHostedConfigurationVersionInput",
                ),
                output::<CreateHostedConfigurationVersionOutput>(
                    "CreateHostedConfigurationVersionOutput",
                ),
                error::<BadRequestException>("BadRequestException"),
                error::<ConflictException>("ConflictException"),
                error::<InternalServerException>("InternalServerException"),
                error::<PayloadTooLargeException>("PayloadTooLargeException"),
                error::<ResourceNotFoundException>("ResourceNotFoundException"),
                error::<ServiceQuotaExceededException>("ServiceQuotaExceededException"),
            ],
        );
    }
}

#[cfg(feature = "codecatalyst")]
#[test]
fn start_workflow_run() {
    use strictly_contracts::codecatalyst::*;

    use crate::subject::{error, input, output};

    prove(
        "specs/codecatalyst.smithy",
        "StartWorkflowRun",
        &[
            input::<StartWorkflowRunInput>("StartWorkflowRunInput"),
            output::<StartWorkflowRunOutput>("StartWorkflowRunOutput"),
            error::<AccessDeniedException>("AccessDeniedException"),
            error::<ConflictException>("ConflictException"),
            error::<ResourceNotFoundException>("ResourceNotFoundException"),
            error::<ServiceQuotaExceededException>("ServiceQuotaExceededException"),
            error::<ThrottlingException>("ThrottlingException"),
            error::<ValidationException>("ValidationException"),
        ],
    );
}

#[cfg(feature = "proton")]
#[test]
fn create_service_template_version() {
    use strictly_contracts::proton::*;

    use crate::subject::{error, input, output};

    prove(
        "specs/proton.smithy",
        "CreateServiceTemplateVersion",
        &[
            input::<CreateServiceTemplateVersionInput>("CreateServiceTemplateVersionInput"),
            output::<CreateServiceTemplateVersionOutput>("CreateServiceTemplateVersionOutput"),
            error::<AccessDeniedException>("AccessDeniedException"),
            error::<ConflictException>("ConflictException"),
            error::<InternalServerException>("InternalServerException"),
            error::<ResourceNotFoundException>("ResourceNotFoundException"),
            error::<ServiceQuotaExceededException>("ServiceQuotaExceededException"),
            error::<ThrottlingException>("ThrottlingException"),
            error::<ValidationException>("ValidationException"),
        ],
    );
}

#[cfg(feature = "wellarchitected")]
#[test]
fn create_milestone() {
    use strictly_contracts::wellarchitected::*;

    use crate::subject::{error, input, output};

    prove(
        "specs/wellarchitected.smithy",
        "CreateMilestone",
        &[
            input::<CreateMilestoneInput>("CreateMilestoneInput"),
            output::<CreateMilestoneOutput>("CreateMilestoneOutput"),
            error::<AccessDeniedException>("AccessDeniedException"),
            error::<ConflictException>("ConflictException"),
            error::<InternalServerException>("InternalServerException"),
            error::<ResourceNotFoundException>("ResourceNotFoundException"),
            error::<ServiceQuotaExceededException>("ServiceQuotaExceededException"),
            error::<ThrottlingException>("ThrottlingException"),
            error::<ValidationException>("ValidationException"),
        ],
    );
}

#[test]
fn get_city() {
    use weather::{City, GetCityInput, NoSuchCity, Throttled};

    use crate::subject::{error, input, output};

    prove(
        WEATHER,
        "GetCity",
        &[
            input::<GetCityInput>("GetCityInput"),
            output::<City>("City"),
            error::<NoSuchCity>("NoSuchCity"),
            error::<Throttled>("Throttled"),
        ],
    );
}

/// Its output is the unit of the prelude, which is in another namespace and holds nothing.
#[test]
fn report_weather() {
    let contract = Arc::new(contract(WEATHER));
    let report = subject::input::<weather::Report>("Report");
    prove_shape(&contract, &report);
}

/// Proves all shapes of an operation, and that none of them has been left out.
fn prove(specification: &str, operation: &str, subjects: &[Subject]) {
    let contract = Arc::new(contract(specification));
    let operation = contract.operation(operation).unwrap();
    let mut declared = vec![&operation.input, &operation.output];
    declared.extend(&operation.errors);
    let mut proved: Vec<_> = subjects.iter().map(|subject| subject.id(&contract)).collect();
    declared.sort();
    proved.sort();
    assert_eq!(proved.iter().collect::<Vec<_>>(), declared);
    for subject in subjects {
        prove_shape(&contract, subject);
    }
}

fn prove_shape(contract: &Arc<Contract>, subject: &Subject) {
    valid_values(contract, subject);
    broken_values(contract, subject);
    arbitrary_values(contract, subject);
}

/// What is valid is accepted, and reads back as what was written.
fn valid_values(contract: &Arc<Contract>, subject: &Subject) {
    let strategy =
        strictly_testing::valid(contract, &subject.id(contract), subject.direction).unwrap();
    run(subject, "valid values", cases(), strategy, |value| {
        let verdict = subject.verdict(contract, &value)?;
        if let Err(rejection) = verdict {
            return Err(TestCaseError::fail(format!("refused: {rejection}")));
        }
        subject.round_trip(&value)
    });
}

/// What breaks one constraint is refused for exactly that.
fn broken_values(contract: &Arc<Contract>, subject: &Subject) {
    let breakage =
        strictly_testing::broken(contract, &subject.id(contract), subject.direction).unwrap();
    for unbreakable in &breakage.unbreakable {
        println!("{}: cannot be broken: {unbreakable}", subject.name);
    }
    let each = cases().div_ceil(u32::try_from(breakage.sites.len().max(1)).unwrap()).max(20);
    for (site, strategy) in breakage.sites {
        run(subject, &site.to_string(), each, strategy, |broken| {
            match subject.verdict(contract, &broken.value)? {
                Err(Rejection::Invalid(found)) if found.iter().eq([&broken.violation]) => Ok(()),
                other => Err(TestCaseError::fail(format!(
                    "expected `{}`, found {other:?}",
                    broken.violation
                ))),
            }
        });
    }
}

/// Whatever else comes, both say the same of it.
fn arbitrary_values(contract: &Arc<Contract>, subject: &Subject) {
    let strategy = strictly_testing::arbitrary_json(contract, &subject.id(contract));
    run(subject, "arbitrary JSON", cases(), strategy, |value| {
        if subject.verdict(contract, &value)?.is_ok() {
            subject.round_trip(&value)?;
        }
        Ok(())
    });
}

fn run<S: Strategy>(
    subject: &Subject,
    what: &str,
    cases: u32,
    strategy: S,
    test: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let seed = seed();
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed_bytes(seed));
    match TestRunner::new_with_rng(config, rng).run(&strategy, test) {
        Ok(()) => {}
        Err(TestError::Abort(reason)) => {
            panic!("{}, {what}: {reason} (STRICTLY_SEED={seed})", subject.name)
        }
        Err(TestError::Fail(reason, value)) => {
            panic!("{}, {what}: {reason}\nvalue: {value:?}\nSTRICTLY_SEED={seed}", subject.name)
        }
    }
}

fn cases() -> u32 {
    std::env::var("STRICTLY_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(256)
}

/// The seed of this run: the one asked for, or a new one.
fn seed() -> u64 {
    use std::hash::{BuildHasher, RandomState};
    let asked = std::env::var("STRICTLY_SEED").ok().and_then(|seed| seed.parse().ok());
    asked.unwrap_or_else(|| RandomState::new().hash_one(0))
}

fn seed_bytes(seed: u64) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes
}
