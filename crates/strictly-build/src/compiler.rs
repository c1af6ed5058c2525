//! From files to files.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use strictly_contract::{Contract, ShapeId};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Diagnostics, Model, Sources, load};

use crate::files::{self, Files};
use crate::{Error, emit, module, unsupported, warnings};

/// Generates a module for each service of the specifications at `path`, a file or a folder, and
/// writes it to `OUT_DIR`. For build.rs; [`Compiler`] has the options.
///
/// A service `com.example.weather#Weather` becomes `OUT_DIR/weather.rs`. Cargo is told to run the
/// build script again when a specification changes, and to warn of what is doubtful, one line each:
/// patterns that their authors probably did not mean, defaults that their own constraints refuse.
/// `strictly explain ID` says more, and `@suppress` silences. Of a service that speaks only
/// protocols we do not know there are types and validators and a warning; `strictly-http` neither
/// serves nor calls it.
///
/// # Errors
///
/// Everything that is wrong with the specifications, rendered with its places; or the file that
/// could not be read or written.
pub fn compile(path: impl AsRef<Path>) -> Result<(), Error> {
    Compiler::new().compile(path)
}

/// Generates modules, with options.
///
/// ```no_run
/// # fn main() -> Result<(), strictly_build::Error> {
/// strictly_build::Compiler::new()
///     .service("Weather")
///     .operation("GetCity")
///     .module_name("Weather", "forecast")
///     .compile("specs")
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Compiler {
    selection: Selection,
    out_dir: Option<PathBuf>,
    module_names: BTreeMap<String, String>,
}

/// The module of one service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// The name of the module: the file's without `.rs`.
    pub name: String,
    /// The service.
    pub service: ShapeId,
    /// The text of the file.
    pub text: String,
}

/// What came of reading specifications.
struct Generated {
    modules: Vec<Module>,
    /// A line each.
    warnings: Vec<String>,
    watched: Vec<PathBuf>,
}

impl Compiler {
    /// Every operation of every service, to `OUT_DIR`.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a service, by its name or shape ID; the first one narrows the choice to it.
    pub fn service(mut self, name: impl Into<String>) -> Self {
        self.selection = self.selection.service(name);
        self
    }

    /// Adds an operation, by its name or shape ID; the first one narrows the choice to it. Only
    /// what the chosen operations reach is generated.
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        self.selection = self.selection.operation(name);
        self
    }

    /// Leaves out an operation, by its name or shape ID.
    pub fn without_operation(mut self, name: impl Into<String>) -> Self {
        self.selection = self.selection.without_operation(name);
        self
    }

    /// The folder to write to, in place of `OUT_DIR`.
    pub fn out_dir(mut self, path: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(path.into());
        self
    }

    /// What to call the module of a service, which is named by its name or shape ID.
    pub fn module_name(mut self, service: impl Into<String>, module: impl Into<String>) -> Self {
        self.module_names.insert(service.into(), module.into());
        self
    }

    /// Generates the modules, writes them, and tells Cargo what they depend on.
    ///
    /// # Errors
    ///
    /// As [`compile`].
    #[allow(clippy::print_stdout, reason = "Cargo reads its directives there")]
    pub fn compile(&self, path: impl AsRef<Path>) -> Result<(), Error> {
        let out_dir = self.out_dir.clone().or_else(|| env::var_os("OUT_DIR").map(PathBuf::from));
        let out_dir = out_dir.ok_or_else(Error::out_dir)?;
        // Even a specification that is wrong is to be read again when it has changed.
        println!("cargo:rerun-if-changed={}", path.as_ref().display());
        let generated = self.run(path.as_ref())?;
        for path in &generated.watched {
            println!("cargo:rerun-if-changed={}", path.display());
        }
        for warning in &generated.warnings {
            println!("cargo:warning={warning}");
        }
        for module in &generated.modules {
            write(&out_dir.join(format!("{}.rs", module.name)), &module.text)?;
        }
        Ok(())
    }

    /// Generates the modules, and writes and prints nothing.
    ///
    /// # Errors
    ///
    /// As [`compile`].
    pub fn generate(&self, path: impl AsRef<Path>) -> Result<Vec<Module>, Error> {
        Ok(self.run(path.as_ref())?.modules)
    }

    fn run(&self, path: &Path) -> Result<Generated, Error> {
        let Files { sources, watched } = files::read(path)?;
        let refused = |found: &Diagnostics| Error::specification(found.render(&sources));
        let (model, found) = load(&sources);
        if found.has_errors() {
            return Err(refused(&found));
        }
        let selection = self.selection.clone().foreign_as_json();
        let contracts = lower(&model, &sources, &selection).map_err(|found| refused(&found))?;
        let mut cannot = Diagnostics::new();
        for contract in &contracts {
            cannot.append(unsupported(contract, &model));
        }
        if !cannot.is_empty() {
            return Err(refused(&cannot));
        }
        let modules = self.modules(&contracts, &model, &sources);
        let warnings = warnings::of(found, &contracts, &model, &sources);
        Ok(Generated { modules, warnings, watched })
    }

    fn modules(&self, contracts: &[Contract], model: &Model, sources: &Sources) -> Vec<Module> {
        let services: Vec<_> = contracts.iter().map(|contract| &contract.service.id).collect();
        let names = module::names(&services, &self.module_names);
        let module = |(contract, name): (&Contract, String)| Module {
            name,
            service: contract.service.id.clone(),
            text: format!("{}\n{}", header(contract, model, sources), emit(contract)),
        };
        contracts.iter().zip(names).map(module).collect()
    }
}

/// The first line of a module, which says where it comes from.
fn header(contract: &Contract, model: &Model, sources: &Sources) -> String {
    let id = &contract.service.id;
    let source = model.shape(id).and_then(|service| sources.get(service.span.source));
    let origin = match source {
        // The same on every system, and always one line.
        Some(source) => source.path().display().to_string().replace('\\', "/").replace('\n', " "),
        None => id.to_string(),
    };
    format!("// @generated from {origin}. Edit the model, not this file.\n")
}

/// Writes a file unless it holds the text already, so that nothing is compiled again in vain.
fn write(path: &Path, text: &str) -> Result<(), Error> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text).map_err(|error| Error::io(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_may_have_no_operations() {
        let mut sources = Sources::new();
        sources.add("a.smithy", "$version: \"2.0\"\nnamespace a\nservice S {}\n");
        let (model, _) = load(&sources);
        let contracts = lower(&model, &sources, &Selection::default()).unwrap_or_default();
        // An import that nothing uses would be a warning.
        let text = contracts.iter().map(emit).collect::<String>();
        assert!(text.contains("pub struct S {}") && !text.contains("VisitHandler"), "{text}");
    }
}
