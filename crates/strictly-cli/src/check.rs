//! `strictly check`: a JSON document against an operation.

mod document;
mod finding;
mod human;
mod judge;
mod locate;
mod machine;
mod sensitive;
mod words;

use std::path::PathBuf;

use clap::ValueEnum;
use strictly_contract::{Contract, Direction, Operation, ShapeId};
use strictly_smithy::lower::Selection;

use self::document::Document;
use self::judge::{Judgement, Question, Verdict, judge};
use crate::Outcome;
use crate::console::Console;
use crate::failure::Failure;
use crate::spec::Spec;

/// Checks a JSON document against an operation, and shows everything that is wrong with it
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A .smithy or .json file, or a folder of them
    spec: PathBuf,
    /// The operation, by name or shape ID
    operation: String,
    /// The JSON document: the whole input of the operation; `-` is standard input
    file: PathBuf,
    /// The document is the output of the operation
    #[arg(long, conflicts_with = "error")]
    output: bool,
    /// The document is this error of the operation, by name or shape ID
    #[arg(long, value_name = "NAME")]
    error: Option<String>,
    /// The service, by name or shape ID, if several have the operation
    #[arg(long)]
    service: Option<String>,
    /// How to print what is found
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// In the text of the document, for people
    Human,
    /// One line of JSON, for programs
    Json,
}

/// Checks the document, and prints the verdict.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> Result<Outcome, Failure> {
    let mut selection = Selection::all().operation(&arguments.operation);
    if let Some(service) = &arguments.service {
        selection = selection.service(service);
    }
    let spec = Spec::read(&arguments.spec, &selection)?;
    let question = question(arguments, &spec.contracts)?;
    let document = Document::read(&arguments.file)?;
    let judgement = judge(&question, &document)?;
    console.say(&match arguments.format {
        Format::Human => {
            human::render(&document, question.shape, &judgement, console.stdout_renderer())
        }
        Format::Json => machine::render(&document, &judgement),
    });
    let Judgement { verdict, .. } = judgement;
    Ok(if verdict == Verdict::Valid { Outcome::Clean } else { Outcome::Findings })
}

fn question<'a>(arguments: &Arguments, contracts: &'a [Contract]) -> Result<Question<'a>, Failure> {
    let [contract] = contracts else {
        return Err(Failure::with_help(
            format!("several services have the operation `{}`", arguments.operation),
            format!("choose with --service: {}", list(contracts, |contract| &contract.service.id)),
        ));
    };
    let [operation] = contract.operations.as_slice() else {
        return Err(Failure::with_help(
            format!("several operations are called `{}`", arguments.operation),
            format!("give the shape ID: {}", list(&contract.operations, |operation| &operation.id)),
        ));
    };
    let (shape, direction) = match &arguments.error {
        Some(name) => (error(operation, name)?, Direction::Output),
        None if arguments.output => (&operation.output, Direction::Output),
        None => (&operation.input, Direction::Input),
    };
    Ok(Question { contract, shape, direction })
}

fn error<'a>(operation: &'a Operation, name: &str) -> Result<&'a ShapeId, Failure> {
    let is_named = |id: &&ShapeId| id.name() == name || id.to_string() == name;
    operation.errors.iter().find(is_named).ok_or_else(|| {
        let help = match operation.errors.as_slice() {
            [] => "it declares none".to_owned(),
            errors => format!("it has {}", list(errors, |id| id)),
        };
        Failure::with_help(format!("`{}` has no error `{name}`", operation.id), help)
    })
}

/// The shape IDs of things, for messages.
fn list<T>(things: &[T], id: impl Fn(&T) -> &ShapeId) -> String {
    let ids: Vec<_> = things.iter().map(|thing| format!("`{}`", id(thing))).collect();
    ids.join(", ")
}
