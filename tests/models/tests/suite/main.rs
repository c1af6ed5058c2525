//! Real models: their examples through generated code, values of every operation from client to
//! server, and the routes of all services.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    reason = "a test says what it found, and fails by panicking"
)]

mod carried;
mod examples;
mod routes;
mod trips;
#[path = "../../../../crates/strictly-smithy/tests/suites/wire_form.rs"]
mod wire_form;

use std::path::Path;

use strictly_models_tests::{CHOSEN, MODELS, SUBJECTS};

#[test]
fn every_operation_has_code() {
    println!("{CHOSEN}");
    let mut operations = 0;
    for path in MODELS.iter().map(Path::new) {
        let (refused, contracts) = strictly_models_tests::contracts(path);
        for (id, reason) in refused {
            println!("not generated: {id} ({reason})");
        }
        operations += contracts.iter().map(|contract| contract.operations.len()).sum::<usize>();
    }
    println!("{operations} operations");
    assert_eq!(operations, SUBJECTS.len());
}
