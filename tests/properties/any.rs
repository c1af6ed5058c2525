//! `any::<T>()` of generated types, and the contracts that their tables are.

use std::sync::Arc;

use proptest::prelude::*;
use strictly::Aggregate;
use strictly_contract::{Contract, Direction, ShapeId};
use strictly_testing::{Any, Casebook};

use crate::contract::{WEATHER, contract};
use crate::weather::{City, ListReportsInput, ListReportsOutput, Login, Report};

strictly_testing::arbitrary!(City, Report, ListReportsOutput);

proptest! {
    #[test]
    fn types_of_this_crate_are_arguments(report: Report, output: ListReportsOutput) {
        prop_assert!(strictly::Validate::validate(&report).is_ok());
        prop_assert!(strictly::Validate::validate(&output).is_ok());
    }

    #[test]
    fn other_types_are_wrapped(city: Any<City>, cities in prop::collection::vec(any::<City>(), 0..3)) {
        prop_assert!(strictly::Validate::validate(&*city).is_ok());
        prop_assert!(cities.iter().all(|city| strictly::Validate::validate(city).is_ok()));
    }
}

/// Fuzzers make them of bytes.
#[test]
fn bytes_are_arguments() {
    use arbitrary::Unstructured;

    let simplest: Any<City> = Unstructured::new(&[]).arbitrary().unwrap();
    assert!(strictly::Validate::validate(&*simplest).is_ok());
    let mut different = std::collections::BTreeSet::new();
    for seed in 0..=255u8 {
        let bytes: Vec<u8> = (0..200).map(|n: u8| seed.wrapping_mul(n ^ 0x5a)).collect();
        let Ok(city) = Unstructured::new(&bytes).arbitrary::<Any<City>>() else { continue };
        assert!(strictly::Validate::validate(&*city).is_ok());
        different.insert(format!("{city:?}"));
    }
    assert!(different.len() > 100, "{}", different.len());
}

/// Every shape kind and every constraint: the table says of each case what the specification says.
#[test]
fn tables_are_contracts() {
    let contract = Arc::new(contract(WEATHER));
    let casebook = Casebook::new(&contract);
    let mut cases = 0;
    for (name, table) in [
        ("City", City::SHAPE),
        ("Report", Report::SHAPE),
        ("ListReportsInput", ListReportsInput::SHAPE),
        ("ListReportsOutput", ListReportsOutput::SHAPE),
        ("Login", Login::SHAPE),
    ] {
        let id = contract.shapes.keys().find(|id| id.name() == name).unwrap();
        let direction = if table.is_output() { Direction::Output } else { Direction::Input };
        let suite = casebook.suite(id, direction).unwrap();
        let (of_table, root): (Contract, ShapeId) = Contract::of_table(table).unwrap();
        for case in suite.cases().iter().chain(&suite.random(1, 300).unwrap()) {
            let verdict = of_table.check(&root, direction, &case.value).unwrap();
            assert_eq!(verdict, case.verdict, "{name}: {}", case.json());
            cases += 1;
        }
    }
    assert!(cases > 3000, "{cases}");
}
