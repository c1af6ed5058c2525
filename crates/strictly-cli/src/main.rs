//! The command `strictly`: judges and converts Smithy specifications, checks JSON against them,
//! generates Rust and JSON Schema from them, shows what they ask, and holds servers to it.
//!
//! It exits with 0 if all is well, with 1 if the document, specification or server in question is
//! refused, and with 2 if it could not do its work: wrong arguments, a file that cannot be read, errors in a
//! specification that it only meant to use.

mod ast;
mod cases;
mod check;
mod console;
mod contract;
mod diagnostics;
mod explain;
mod failure;
mod files;
mod fuzz;
mod generate;
mod lint;
mod pattern;
mod schema;
mod spec;

use std::process::ExitCode;

use clap::Parser;

use crate::console::Console;

/// Judges Smithy specifications, checks JSON against them, generates Rust from them
#[derive(Parser)]
#[command(name = "strictly", version)]
enum Command {
    Check(check::Arguments),
    Generate(generate::Arguments),
    Contract(contract::Arguments),
    Lint(lint::Arguments),
    Explain(explain::Arguments),
    Ast(ast::Arguments),
    Pattern(pattern::Arguments),
    Schema(schema::Arguments),
    Cases(cases::Arguments),
    Fuzz(fuzz::Arguments),
}

/// How a command ended that could do its work.
enum Outcome {
    Clean,
    Findings,
}

fn main() -> ExitCode {
    let command = Command::parse();
    let mut console = Console::new();
    let result = match &command {
        Command::Check(arguments) => check::run(arguments, &mut console),
        Command::Generate(arguments) => generate::run(arguments, &mut console),
        Command::Contract(arguments) => contract::run(arguments, &mut console),
        Command::Lint(arguments) => lint::run(arguments, &mut console),
        Command::Explain(arguments) => explain::run(arguments, &mut console),
        Command::Ast(arguments) => ast::run(arguments, &mut console),
        Command::Pattern(arguments) => pattern::run(arguments, &mut console),
        Command::Schema(arguments) => schema::run(arguments, &mut console),
        Command::Cases(arguments) => cases::run(arguments, &mut console),
        Command::Fuzz(arguments) => fuzz::run(arguments, &mut console),
    };
    let code = match result {
        Ok(Outcome::Clean) => 0,
        Ok(Outcome::Findings) => 1,
        Err(failure) => {
            console.complain(&failure.render(console.stderr_renderer()));
            2
        }
    };
    match console.flush() {
        Ok(()) => ExitCode::from(code),
        Err(_) => ExitCode::from(2),
    }
}
