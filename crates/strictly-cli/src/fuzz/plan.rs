//! What is to be sent.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::Arc;

use strictly_contract::{Contract, Direction, Operation};
use strictly_smithy::lower::Selection;
use strictly_testing::{Case, Casebook, Class};

use super::curl::quoted;
use super::encode::Encoder;
use super::judge::Judge;
use super::{Arguments, Run};
use crate::failure::Failure;

/// The cases of one operation, and what sends and judges them.
pub(super) struct Plan<'c> {
    pub(super) contract: &'c Contract,
    pub(super) operation: &'c Operation,
    pub(super) encoder: Encoder<'c>,
    pub(super) judge: Judge<'c>,
    pub(super) cases: Vec<Case>,
    /// How many more there are.
    pub(super) left_out: usize,
}

/// The operations that were asked for.
pub(super) fn selection(arguments: &Arguments) -> Selection {
    let names = arguments.operations.iter();
    names.fold(Selection::all(), Selection::operation)
}

/// The plans for all operations chosen, in the order of the specification.
pub(super) fn plans<'c>(
    run: &'c Run<'_>,
    contracts: &'c [Contract],
) -> Result<Vec<Plan<'c>>, Failure> {
    let mut plans = Vec::new();
    for contract in contracts {
        let casebook = Casebook::new(&Arc::new(contract.clone()));
        for operation in &contract.operations {
            plans.push(plan(run, contract, &casebook, operation)?);
        }
    }
    let known = |name: &String| contracts.iter().any(|one| one.operation(name).is_some());
    match run.base.keys().find(|name| run.arguments.operations.is_empty() && !known(name)) {
        None => Ok(plans),
        Some(name) => {
            Err(Failure::new(format!("the base is about `{name}`, which is no operation")))
        }
    }
}

fn plan<'c>(
    run: &'c Run<'_>,
    contract: &'c Contract,
    casebook: &Casebook,
    operation: &'c Operation,
) -> Result<Plan<'c>, Failure> {
    let encoder = Encoder::new(contract, operation)?;
    let judge = Judge::new(contract, operation, run.arguments.validation_error.as_deref());
    let suite = casebook.suite(&operation.input, Direction::Input);
    let drawn = suite.and_then(|suite| Ok((suite.random(run.seed, run.arguments.random)?, suite)));
    let (random, suite) = drawn.map_err(|unsatisfiable| Failure::new(unsatisfiable.to_string()))?;
    let mut seen = HashSet::new();
    let all = suite.cases().iter().cloned().chain(random);
    let all: Vec<Case> = all.filter(|case| seen.insert(case.id)).collect();
    let (all_of_them, most) = (all.len(), run.arguments.max.unwrap_or(usize::MAX));
    let cases = if run.arguments.replay.is_some() { all } else { spread(all, most) };
    let left_out = all_of_them - cases.len();
    Ok(Plan { contract, operation, encoder, judge, cases, left_out })
}

/// At most so many of them, from all over.
fn spread(all: Vec<Case>, most: usize) -> Vec<Case> {
    let count = all.len();
    if count <= most {
        return all;
    }
    let is_chosen = |index: &usize| index * most / count != (index + 1) * most / count;
    let numbered = all.into_iter().enumerate();
    numbered.filter(|(index, _)| is_chosen(index)).map(|(_, case)| case).collect()
}

/// The command that repeats a case.
pub(super) fn command(run: &Run<'_>, plan: &Plan<'_>, case: &Case) -> String {
    let Arguments { url, spec, random, base, headers, validation_error, .. } = run.arguments;
    let path = |path: &std::path::Path| quoted(&path.display().to_string());
    let mut command = format!("strictly fuzz --url {} --spec {}", quoted(url), path(spec));
    // Writing to a String cannot fail.
    let _ = write!(command, " {} --replay {}", plan.operation.id.name(), case.id);
    if case.class == Class::Random {
        let _ = write!(command, " --random {random} --seed {}", run.seed);
    }
    if let Some(base) = base {
        let _ = write!(command, " --base {}", path(base));
    }
    for header in headers {
        let _ = write!(command, " --header {}", quoted(header));
    }
    if let Some(name) = validation_error {
        let _ = write!(command, " --validation-error {}", quoted(name));
    }
    command
}
