//! `strictly ast`: IDL to JSON AST, and back.

use std::path::PathBuf;

use clap::ValueEnum;
use strictly_smithy::{IdlFile, Model, Sources, load};

use crate::Outcome;
use crate::console::Console;
use crate::diagnostics;
use crate::failure::Failure;
use crate::files;

/// Converts a specification from IDL to JSON AST, or from JSON AST to IDL
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// .smithy and .json files, and folders of them; together they are one specification
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// What to convert to; without it, to what the files are not
    #[arg(long, value_enum)]
    to: Option<Form>,
    /// The namespace to print, since a file of IDL has but one; metadata stands with the first
    #[arg(long)]
    namespace: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// The JSON AST of the whole specification
    Json,
    /// The IDL of one namespace
    Idl,
}

/// Loads the specification, and prints it in the other form.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> Result<Outcome, Failure> {
    let sources = files::read(&arguments.paths)?;
    let form = match arguments.to {
        Some(form) => form,
        None => other_form(&sources)?,
    };
    let (model, diagnostics) = load(&sources);
    console.complain(&diagnostics::render(&sources, &diagnostics, console.stderr_renderer()));
    if diagnostics.has_errors() {
        return Ok(Outcome::Findings);
    }
    match (form, &arguments.namespace) {
        (Form::Json, None) => console.say(&model.to_ast()),
        (Form::Json, Some(_)) => {
            return Err(Failure::with_help(
                "JSON AST holds the whole specification, not one namespace",
                "leave `--namespace` out, or ask for `--to idl`",
            ));
        }
        (Form::Idl, namespace) => console.say(&idl(&model, namespace.as_deref())?),
    }
    Ok(Outcome::Clean)
}

/// The form that the sources do not have.
fn other_form(sources: &Sources) -> Result<Form, Failure> {
    let json = sources.iter().filter(|(_, source)| source.is_json()).count();
    match json {
        0 => Ok(Form::Json),
        all if all == sources.iter().count() => Ok(Form::Idl),
        _ => Err(Failure::with_help(
            "some of the files are IDL and some are JSON AST",
            "say what to convert them to: `--to json` or `--to idl`",
        )),
    }
}

/// The file of the namespace, or the only one there is.
fn idl(model: &Model, namespace: Option<&str>) -> Result<String, Failure> {
    let files = model.to_idl();
    let list = || {
        let namespaces = files.iter().filter_map(|file| file.namespace.as_deref());
        namespaces.map(|namespace| format!("`{namespace}`")).collect::<Vec<_>>().join(", ")
    };
    let text = |file: &IdlFile| file.text.clone();
    match (namespace, files.as_slice()) {
        (None, [only]) => Ok(text(only)),
        (None, several) => Err(Failure::with_help(
            format!("there are {} namespaces, and a file of IDL has but one", several.len()),
            format!("choose with --namespace: {}", list()),
        )),
        (Some(name), files) => {
            let is_it = |file: &&IdlFile| file.namespace.as_deref() == Some(name);
            files.iter().find(is_it).map(text).ok_or_else(|| {
                Failure::with_help(
                    format!("there is no namespace `{name}`"),
                    format!("the specification has {}", list()),
                )
            })
        }
    }
}
