//! The suites of public models: every operation, scored by the interpreter.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

use std::path::Path;
use std::sync::Arc;

use strictly_contract::{Contract, Direction};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};
use strictly_testing::{Casebook, Score};

/// Among them: recursion (wafv2), unions (scheduler, codecatalyst, appconfig), look-around (pcs,
/// codecatalyst, scheduler), and one of the three largest (quicksight).
const MODELS: [&str; 10] = [
    "appconfig-2019-10-09",
    "batch-2016-08-10",
    "codecatalyst-2022-09-28",
    "iot-2015-05-28",
    "pcs-2023-02-10",
    "quicksight-2018-04-01",
    "route53resolver-2018-04-01",
    "scheduler-2021-06-30",
    "wafv2-2019-07-29",
    "wellarchitected-2020-03-31",
];

#[test]
fn public_models_are_told_from_their_mistakes() {
    let Ok(folder) = std::env::var("STRICTLY_MODELS") else {
        println!("skipped: STRICTLY_MODELS is not set");
        return;
    };
    for model in MODELS {
        let contract = contract(&Path::new(&folder).join(format!("{model}.json")));
        let (cases, score) = scored(&Arc::new(contract));
        let count =
            |of: fn(&strictly_testing::Row) -> usize| score.rows.values().map(of).sum::<usize>();
        println!(
            "{model}: {} of {} told, {} %; {cases} cases, {} equivalent, {} unreachable, {} undecided",
            score.killed(),
            score.killable(),
            score.percent(),
            count(|row| row.equivalent),
            count(|row| row.unreachable.len()),
            count(|row| row.undecided.len()),
        );
        for (constraint, row) in &score.rows {
            for change in &row.survived {
                println!("  not told: {constraint}: {change}");
            }
        }
        let one_sided = score.one_sided();
        assert!(one_sided.is_empty(), "{model}: {one_sided:?}");
        assert!(score.killable() > 0 && score.percent() >= 99.5, "{model}: {}", score.percent());
    }
}

fn contract(path: &Path) -> Contract {
    let mut sources = Sources::new();
    sources.add(path, std::fs::read_to_string(path).unwrap());
    let (model, diagnostics) = load(&sources);
    assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
    let lowered = lower(&model, &sources, &Selection::all());
    lowered.map_err(|found| found.render(&sources)).unwrap().into_iter().next().unwrap()
}

/// The score of all inputs, outputs and errors, each once.
fn scored(contract: &Arc<Contract>) -> (usize, Score) {
    let casebook = Casebook::new(contract);
    let operations = contract.operations.iter();
    let mut shapes: Vec<_> = operations
        .flat_map(|operation| {
            let output = (&operation.output, Direction::Output);
            let errors = operation.errors.iter().map(|error| (error, Direction::Output));
            [(&operation.input, Direction::Input), output].into_iter().chain(errors)
        })
        .collect();
    shapes.sort_by_key(|(id, direction)| ((*id).clone(), *direction == Direction::Output));
    shapes.dedup();
    let mut total = Score::default();
    let mut cases = 0;
    for (id, direction) in shapes {
        match casebook.suite(id, direction) {
            Ok(suite) => {
                cases += suite.cases().len();
                total.add(suite.score());
            }
            Err(unsatisfiable) => println!("  no suite: {unsatisfiable}"),
        }
    }
    (cases, total)
}
