//! `strictly schema`: a shape as JSON Schema.

use std::path::PathBuf;

use strictly_contract::{Contract, Direction, Operation, ShapeId};
use strictly_smithy::lower::Selection;

use crate::Outcome;
use crate::console::Console;
use crate::failure::Failure;
use crate::spec::Spec;

/// Prints what an operation takes, or any shape, as JSON Schema (draft 2020-12)
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A .smithy or .json file, or a folder of them
    spec: PathBuf,
    /// The operation or the shape, by name or shape ID
    name: String,
    /// What the operation gives instead; or the shape as part of that, where enums and unions are open
    #[arg(long)]
    output: bool,
    /// The service, by name or shape ID, if several have the operation or shape
    #[arg(long)]
    service: Option<String>,
}

/// Prints the schema.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> Result<Outcome, Failure> {
    let all = Selection::all();
    let selection = match &arguments.service {
        Some(service) => all.service(service),
        None => all,
    };
    let spec = Spec::read(&arguments.spec, &selection)?;
    console.complain(&spec.warnings(console.stderr_renderer()));
    let (contract, shape) = find(arguments, &spec.contracts)?;
    let direction = if arguments.output { Direction::Output } else { Direction::Input };
    let schema = contract
        .json_schema(shape, direction)
        .map_err(|unknown| Failure::new(unknown.to_string()))?;
    console.say(&schema.to_string());
    Ok(Outcome::Clean)
}

/// Operations come before shapes of the same name.
fn find<'a>(
    arguments: &Arguments,
    contracts: &'a [Contract],
) -> Result<(&'a Contract, &'a ShapeId), Failure> {
    let Arguments { name, output, .. } = arguments;
    let is_named = |id: &ShapeId| id.name() == name || id.to_string() == *name;
    let of_operation =
        |operation: &'a Operation| if *output { &operation.output } else { &operation.input };
    let mut found = Vec::new();
    for contract in contracts {
        let operations = contract.operations.iter().filter(|operation| is_named(&operation.id));
        found.extend(operations.map(|operation| (contract, of_operation(operation))));
    }
    if found.is_empty() {
        for contract in contracts {
            let shapes = contract.shapes.keys().filter(|id| is_named(id));
            found.extend(shapes.map(|id| (contract, id)));
        }
    }
    match found.as_slice() {
        [only] => Ok(*only),
        [] => Err(Failure::with_help(
            format!("there is no operation or shape `{name}`"),
            "`strictly contract` lists them",
        )),
        several => {
            let places: Vec<_> = several
                .iter()
                .map(|(contract, id)| format!("`{id}` of `{}`", contract.service.id))
                .collect();
            Err(Failure::with_help(
                format!("there are several `{name}`: {}", places.join(", ")),
                "give the shape ID, or choose with --service",
            ))
        }
    }
}
