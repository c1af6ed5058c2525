//! `strictly generate`: Rust from a specification, as a build script would generate it.

use std::fs;
use std::path::PathBuf;

use strictly_build::{Compiler, Module};

use crate::Outcome;
use crate::console::Console;
use crate::contract::Part;
use crate::failure::Failure;
use crate::spec::Spec;

/// Generates the Rust that a build script would: a module for each service
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A .smithy or .json file, or a folder of them
    spec: PathBuf,
    /// The folder to write modules to; without it, the only one is printed
    #[arg(long, value_name = "DIR")]
    out_dir: Option<PathBuf>,
    #[command(flatten)]
    part: Part,
}

/// Generates modules, and writes or prints them.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> Result<Outcome, Failure> {
    let spec = Spec::read(&arguments.spec, &arguments.part.selection())?.generable()?;
    console.complain(&spec.warnings(console.stderr_renderer()));
    let modules = arguments
        .part
        .compiler()
        .generate(&arguments.spec)
        .map_err(|error| Failure::new(error.to_string()))?;
    match (&arguments.out_dir, modules.as_slice()) {
        (Some(folder), modules) => write(folder, modules, console)?,
        (None, [only]) => console.say(&only.text),
        (None, several) => {
            let services: Vec<_> =
                several.iter().map(|module| format!("`{}`", module.service)).collect();
            return Err(Failure::with_help(
                format!("there are {} services, and only one can be printed", several.len()),
                format!("choose with --service: {}; or name an --out-dir", services.join(", ")),
            ));
        }
    }
    Ok(Outcome::Clean)
}

impl Part {
    fn compiler(&self) -> Compiler {
        let services = self.services.iter().fold(Compiler::new(), Compiler::service);
        self.operations.iter().fold(services, Compiler::operation)
    }
}

fn write(folder: &PathBuf, modules: &[Module], console: &mut Console) -> Result<(), Failure> {
    let failed =
        |path: &PathBuf, error| Failure::new(format!("cannot write `{}`: {error}", path.display()));
    fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    for module in modules {
        let path = folder.join(format!("{}.rs", module.name));
        fs::write(&path, &module.text).map_err(|error| failed(&path, error))?;
        console.say(&format!("{} is `{}`", path.display(), module.service));
    }
    Ok(())
}
