//! The command `strictly`: checks JSON against a Smithy specification, generates Rust from one,
//! and shows what one asks.
//!
//! It exits with 0 if all is well, with 1 if the document checked is refused, and with 2 if it
//! could not do its work: wrong arguments, a file that cannot be read, errors in the specification.

mod check;
mod console;
mod contract;
mod diagnostics;
mod failure;
mod generate;
mod spec;

use std::process::ExitCode;

use clap::Parser;

use crate::console::Console;

/// Checks JSON against Smithy specifications, generates Rust from them, shows what they ask
#[derive(Parser)]
#[command(name = "strictly", version)]
enum Command {
    Check(check::Arguments),
    Generate(generate::Arguments),
    Contract(contract::Arguments),
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
