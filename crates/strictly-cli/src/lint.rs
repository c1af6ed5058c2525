//! `strictly lint`: what is wrong or doubtful about a specification.

mod finding;
mod github;
mod json;
mod sarif;
mod text;

use std::path::PathBuf;

use clap::ValueEnum;
use strictly_smithy::validate::{Options, Patterns, validate_with};
use strictly_smithy::{Severity, load};

use self::finding::Findings;
use crate::Outcome;
use crate::console::Console;
use crate::failure::Failure;
use crate::files;

/// Judges a specification by the rules of Smithy, and shows everything that is wrong or doubtful
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// .smithy and .json files, and folders of them; together they are one specification
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// How to print what is found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The least severity that makes the command exit with 1
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t = FailOn::Error)]
    fail_on: FailOn,
    /// Apply the rules `Contract.*` as well: what a server needs to know of its input
    #[arg(long)]
    contract: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// In the text of the specification, for people
    Text,
    /// An array of findings
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands of GitHub Actions, which annotate the change under review
    Github,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Note,
    Warning,
    Danger,
    Error,
}

impl FailOn {
    fn severity(self) -> Severity {
        match self {
            Self::Note => Severity::Note,
            Self::Warning => Severity::Warning,
            Self::Danger => Severity::Danger,
            Self::Error => Severity::Error,
        }
    }
}

/// Loads and validates the specification, and prints what is found.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> Result<Outcome, Failure> {
    let sources = files::read(&arguments.paths)?;
    let (model, loaded) = load(&sources);
    let patterns = Some(Patterns::all(&sources));
    let options = Options { contract: arguments.contract, patterns, ..Options::default() };
    let report = validate_with(&model, loaded.clone(), options);
    let findings = Findings::of(&loaded, &report, &sources);
    console.say(&match arguments.format {
        Format::Text => text::render(&findings, console.stdout_renderer()),
        Format::Json => json::render(&findings),
        Format::Sarif => sarif::render(&findings),
        Format::Github => github::render(&findings),
    });
    let fails = findings.reach(arguments.fail_on.severity());
    Ok(if fails { Outcome::Findings } else { Outcome::Clean })
}
