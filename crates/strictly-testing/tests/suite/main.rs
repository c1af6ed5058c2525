//! The strategies against the interpreter: over a contract with everything in it, and over the
//! contracts of the workspace.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "the helpers of a test fail as the test does"
)]

mod arbitrary;
mod broken;
mod models;
mod valid;

use std::path::Path;
use std::sync::Arc;

use proptest::strategy::{BoxedStrategy, Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use strictly_contract::{Contract, Direction, ShapeId};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};

/// The contract in `every.smithy`.
fn every() -> Arc<Contract> {
    contract(include_str!("every.smithy"))
}

/// The contract of the service in a Smithy text.
fn contract(text: &str) -> Arc<Contract> {
    let mut sources = Sources::new();
    sources.add("test.smithy", text);
    let mut contracts = contracts(&sources);
    assert_eq!(contracts.len(), 1);
    contracts.remove(0)
}

fn contracts(sources: &Sources) -> Vec<Arc<Contract>> {
    let (model, diagnostics) = load(sources);
    assert!(!diagnostics.has_errors(), "{}", diagnostics.render(sources));
    let lowered = lower(&model, sources, &Selection::all());
    let contracts = lowered.unwrap_or_else(|diagnostics| panic!("{}", diagnostics.render(sources)));
    contracts.into_iter().map(Arc::new).collect()
}

/// The contracts that the workspace's own specifications describe; none outside of the workspace.
fn specs() -> Vec<Arc<Contract>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
    let files = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|e| e == "smithy")).collect();
    files.sort();
    let mut sources = Sources::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        sources.add(file, text);
    }
    contracts(&sources)
}

/// The inputs and outputs of a contract's operations, errors among the latter.
fn messages(contract: &Contract) -> Vec<(ShapeId, Direction)> {
    let mut messages = Vec::new();
    for operation in &contract.operations {
        messages.push((operation.input.clone(), Direction::Input));
        messages.push((operation.output.clone(), Direction::Output));
        messages.extend(operation.errors.iter().map(|error| (error.clone(), Direction::Output)));
    }
    messages
}

fn id(name: &str) -> ShapeId {
    ShapeId::new("test", name)
}

/// As many values as it gives in so many turns.
fn sample<T: std::fmt::Debug>(strategy: &BoxedStrategy<T>, turns: usize) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    (0..turns).filter_map(|_| Some(strategy.new_tree(&mut runner).ok()?.current())).collect()
}
