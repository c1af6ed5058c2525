//! Generated types, and the shapes that they were made from.

use std::fmt::Debug;
use std::sync::LazyLock;

use serde::Serialize;
use strictly::{Aggregate, Malformed, Rejection, Valid};
use strictly_contract::{Contract, Direction, ShapeId};
use strictly_contracts::{appconfig, codecatalyst, proton, wellarchitected};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};

use super::weather::{City, GetCityInput, Report, Throttled};

/// A generated type as functions over text.
pub struct Subject {
    pub contract: &'static Contract,
    pub id: ShapeId,
    pub direction: Direction,
    pub read: fn(&[u8]) -> Result<(), Rejection>,
    pub check: fn(&[u8]) -> Result<(), Rejection>,
    pub read_form: fn(&[u8]) -> Result<(), Malformed>,
    pub round_trip: fn(&[u8]),
}

/// The type that the first byte chooses, and the rest of the input.
pub fn choose(input: &[u8]) -> Option<(&'static Subject, &[u8])> {
    static SUBJECTS: LazyLock<Vec<Subject>> = LazyLock::new(subjects);
    let (first, rest) = input.split_first()?;
    // Seeds choose by a digit or a letter that one can read.
    let index = usize::from(first.wrapping_sub(b'0')) % SUBJECTS.len();
    Some((SUBJECTS.get(index)?, rest))
}

/// Seeds name types by their place here: new ones come last.
fn subjects() -> Vec<Subject> {
    let [appconfig, codecatalyst, proton, wellarchitected, weather] = [
        include_str!("../../specs/appconfig.smithy"),
        include_str!("../../specs/codecatalyst.smithy"),
        include_str!("../../specs/proton.smithy"),
        include_str!("../../specs/wellarchitected.smithy"),
        include_str!("../../crates/strictly-build/tests/golden/weather.smithy"),
    ]
    .map(contract);
    let (input, output) = (Direction::Input, Direction::Output);
    vec![
        subject::<appconfig::StartDeploymentInput>(appconfig, "StartDeploymentInput", input),
        subject::<appconfig::CreateHostedConfigurationVersionInput>(
            appconfig,
            "CreateHostedConfigurationVersionInput",
            input,
        ),
        subject::<codecatalyst::StartWorkflowRunInput>(
            codecatalyst,
            "StartWorkflowRunInput",
            input,
        ),
        subject::<proton::CreateServiceTemplateVersionInput>(
            proton,
            "CreateServiceTemplateVersionInput",
            input,
        ),
        subject::<wellarchitected::CreateMilestoneInput>(
            wellarchitected,
            "CreateMilestoneInput",
            input,
        ),
        subject::<Report>(weather, "Report", input),
        subject::<City>(weather, "City", output),
        subject::<GetCityInput>(weather, "GetCityInput", input),
        subject::<Throttled>(weather, "Throttled", output),
        subject::<appconfig::BadRequestException>(appconfig, "BadRequestException", output),
    ]
}

fn contract(specification: &str) -> &'static Contract {
    let mut sources = Sources::new();
    sources.add("specification.smithy", specification);
    let (model, diagnostics) = load(&sources);
    assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
    let mut contracts = lower(&model, &sources, &Selection::all())
        .unwrap_or_else(|diagnostics| panic!("{}", diagnostics.render(&sources)));
    Box::leak(Box::new(contracts.remove(0)))
}

fn subject<T: Aggregate + Serialize + PartialEq + Debug>(
    contract: &'static Contract,
    name: &str,
    direction: Direction,
) -> Subject {
    Subject {
        contract,
        id: ShapeId::new(contract.service.id.namespace(), name),
        direction,
        read: |json| strictly::from_slice::<T>(json).map(drop),
        check: strictly::check_slice::<T>,
        read_form: |json| strictly::read_slice::<T>(json).map(drop),
        round_trip: round_trip::<T>,
    }
}

fn round_trip<T: Aggregate + Serialize + PartialEq + Debug>(json: &[u8]) {
    let Ok(first) = strictly::from_slice::<T>(json) else { return };
    // A union member that the model does not know was accepted, but its value was not kept.
    let Ok(written) = strictly::to_vec(&first) else { return };
    let second: Valid<T> = strictly::from_slice(&written).unwrap();
    let not_a_number = String::from_utf8_lossy(&written).contains("NaN");
    assert!(first == second || not_a_number, "{first:?} became {second:?}");
    assert_eq!(strictly::to_vec(&second).unwrap(), written, "written differently the second time");
}
