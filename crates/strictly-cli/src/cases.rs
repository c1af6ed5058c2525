//! `strictly cases`: the cases of an operation, for tests in any language.

use std::path::PathBuf;

use clap::ValueEnum;
use strictly_contract::Direction;
use strictly_smithy::lower::Selection;
use strictly_testing::{Casebook, Suite};

use crate::Outcome;
use crate::console::Console;
use crate::failure::Failure;
use crate::spec::Spec;

/// Prints the cases that a validator of an operation's input must judge rightly
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The specification: a file, or a folder of them
    spec: PathBuf,
    /// The operation
    operation: String,
    /// How they are printed
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One JSON object a line: `text` is what to send, `expect` what must come of it
    Jsonl,
    /// The score of the cases, constraint by constraint
    Score,
}

/// Prints cases or score, in the same order each time.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> Result<Outcome, Failure> {
    let Arguments { spec, operation, format } = arguments;
    let spec = Spec::read(spec, &Selection::all().operation(operation))?;
    for contract in spec.contracts {
        let Some(input) = contract.operation(operation).map(|found| found.input.clone()) else {
            continue;
        };
        let casebook = Casebook::new(&contract.into());
        let suite = casebook.suite(&input, Direction::Input);
        let suite = suite.map_err(|unsatisfiable| Failure::new(unsatisfiable.to_string()))?;
        return Ok(print(&suite, *format, console));
    }
    Err(Failure::new(format!("the specification has no operation `{operation}`")))
}

fn print(suite: &Suite, format: Format, console: &mut Console) -> Outcome {
    if let Format::Jsonl = format {
        for case in suite.cases() {
            console.say(&case.to_json().to_string());
        }
        return Outcome::Clean;
    }
    let score = suite.score();
    console.say(&format!("{}, {} cases", suite.shape(), suite.cases().len()));
    console.say(&score.to_string());
    console.say(&suite.held_out().to_string());
    if score.is_complete() { Outcome::Clean } else { Outcome::Findings }
}
