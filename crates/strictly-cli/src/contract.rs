//! `strictly contract`: what a specification asks, as text.

use std::path::PathBuf;

use strictly_smithy::lower::Selection;

use crate::Outcome;
use crate::console::Console;
use crate::failure::Failure;
use crate::spec::Spec;

/// Prints what a specification asks: operations, shapes, and the constraints that hold at each place
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A .smithy or .json file, or a folder of them
    spec: PathBuf,
    #[command(flatten)]
    part: Part,
}

/// The part of a specification to look at.
#[derive(clap::Args)]
pub(crate) struct Part {
    /// Only this service, by name or shape ID; may be repeated
    #[arg(long = "service", value_name = "SERVICE")]
    pub(crate) services: Vec<String>,
    /// Only this operation and what it reaches, by name or shape ID; may be repeated
    #[arg(long = "operation", value_name = "OPERATION")]
    pub(crate) operations: Vec<String>,
}

impl Part {
    /// The same in the words of the front end.
    pub(crate) fn selection(&self) -> Selection {
        let services = self.services.iter().fold(Selection::all(), Selection::service);
        self.operations.iter().fold(services, Selection::operation)
    }
}

/// Prints every contract, with an empty line between two.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> Result<Outcome, Failure> {
    let spec = Spec::read(&arguments.spec, &arguments.part.selection())?;
    console.complain(&spec.warnings(console.stderr_renderer()));
    let texts: Vec<_> = spec.contracts.iter().map(ToString::to_string).collect();
    console.say(&texts.join("\n"));
    Ok(Outcome::Clean)
}
