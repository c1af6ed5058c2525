//! From files to files.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use strictly_contract::{Contract, ShapeId};
use strictly_smithy::lower::{Selection, foreign_services, lower, refused_defaults};
use strictly_smithy::validate::{Options, Patterns, validate_with};
use strictly_smithy::{Diagnostic, Diagnostics, Model, Severity, Sources, load};

use crate::files::{self, Files};
use crate::{Error, emit, module, unsupported};

/// Generates a module for each service of the specifications at `path`, a file or a folder, and
/// writes it to `OUT_DIR`. For build.rs; [`Compiler`] has the options.
///
/// A service `com.example.weather#Weather` becomes `OUT_DIR/weather.rs`. Cargo is told to run the
/// build script again when a specification changes, and to warn of what is doubtful, one line each:
/// patterns that their authors probably did not mean, defaults that their own constraints refuse.
/// `strictly explain ID` says more, and `@suppress` silences. Of a service that speaks only protocols we do not know there are types and
/// validators and a warning; `strictly-http` neither serves nor calls it.
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
        let mut found = found;
        found.append(foreign_services(&model, &contracts));
        found.append(doubts(&contracts, &model, &sources));
        found.sort();
        let modules = self.modules(&contracts, &model, &sources);
        Ok(Generated { modules, warnings: warnings(&found, &sources), watched })
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

/// What the authors of the patterns in these contracts probably did not mean, and defaults that
/// their own constraints refuse. Suppressions are heeded.
fn doubts(contracts: &[Contract], model: &Model, sources: &Sources) -> Diagnostics {
    let defaults = refused_defaults(model, contracts);
    let shapes = contracts.iter().flat_map(|contract| contract.shapes.keys().cloned()).collect();
    let patterns = Some(Patterns { sources, shapes: Some(&shapes) });
    let options = Options { reference: false, patterns, ..Options::default() };
    validate_with(model, defaults, options).diagnostics
}

/// Findings that are no errors and more than notes, a line each: Cargo shows single lines.
fn warnings(found: &Diagnostics, sources: &Sources) -> Vec<String> {
    let render = |diagnostic: &Diagnostic| {
        let mut one = Diagnostics::new();
        one.push(diagnostic.clone());
        one.render(sources).replace("\n  ", "; ").replace('\n', " ")
    };
    let worth = |diagnostic: &&Diagnostic| diagnostic.severity >= Severity::Warning;
    found.iter().filter(worth).map(render).collect()
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
    fn warns_of_patterns_in_one_line_each() {
        let mut sources = Sources::new();
        let text = r#"$version: "2.0"
namespace a
service S { operations: [Go] }
operation Go { input := {
    @pattern("^a|\\w$")
    size: String
    @suppress(["Pattern"])
    @pattern("^b|c$")
    silent: String
    @length(min: 9)
    code: Code
} }
@pattern("^[0-9]{4}$")
string Code
@pattern("^d|e$")
string OfNoOperation
"#;
        sources.add("a.smithy", text);
        let (model, found) = load(&sources);
        assert!(!found.has_errors());
        let contracts = lower(&model, &sources, &Selection::default()).unwrap_or_default();
        assert_eq!(
            warnings(&doubts(&contracts, &model, &sources), &sources),
            [
                "a.smithy:5:15: warning: `$` does not belong to this alternative: `|` binds less \
                 tightly, and anything may follow [Pattern.Precedence]; help: write \
                 `\"^(?:a|\\\\w)$\"`",
                "a.smithy:10:13: danger: no text has a permitted length and matches: those that \
                 match have 4 characters, and the length is to be at least 9 \
                 [Pattern.Contradiction]; a.smithy:13:10: the pattern",
            ]
        );
    }

    #[test]
    fn warns_of_defaults_that_are_refused() {
        let mut sources = Sources::new();
        let text = r#"$version: "2.0"
namespace a
service S { operations: [Go] }
operation Go { input := {
    pages: Pages = 0
    @range(min: 0)
    replaced: Pages = 0
    @suppress(["DefaultTrait"])
    silent: Pages = 0
    @length(min: 3)
    name: String = "é!"
    @pattern("^[a-z]+$")
    code: String = "A1"
    fits: Pages = 9
} }
@range(min: 1, max: 9)
integer Pages
"#;
        sources.add("a.smithy", text);
        let (model, _) = load(&sources);
        let contracts = lower(&model, &sources, &Selection::default()).unwrap_or_default();
        let line = |place: &str, why: &str| {
            format!(
                "a.smithy:{place} breaks a constraint: Member must {why} [DefaultTrait]; help: choose \
                 one that is allowed: servers refuse this value where it is written"
            )
        };
        assert_eq!(
            warnings(&doubts(&contracts, &model, &sources), &sources),
            [
                line(
                    "5:20: warning: the default 0 of `a#GoInput$pages`",
                    "be between 1 and 9, inclusive"
                ),
                line(
                    "11:20: warning: the default \"é!\" of `a#GoInput$name`",
                    "have length greater than or equal to 3"
                ),
                line(
                    "13:20: warning: the default \"A1\" of `a#GoInput$code`",
                    "satisfy regular expression pattern: ^[a-z]+$"
                ),
            ]
        );
    }

    #[test]
    fn warns_of_services_that_have_no_http() {
        let mut sources = Sources::new();
        let text = r#"$version: "2.0"
namespace a
use aws.protocols#restXml
@restXml
service S { operations: [Go, Stop] }
@http(method: "PUT", uri: "/{size}")
operation Go { input := { @required @httpLabel size: String } }
operation Stop {}
"#;
        sources.add("a.smithy", text);
        let (model, _) = load(&sources);
        let selection = Selection::all().foreign_as_json();
        let contracts = lower(&model, &sources, &selection).unwrap_or_default();
        assert_eq!(
            warnings(&foreign_services(&model, &contracts), &sources),
            ["a.smithy:4:1: warning: service `S` speaks `aws.protocols#restXml`, which we do \
                 not: its 2 operations have types and validators, and no HTTP bindings \
                 [Unsupported.Protocol]; help: `restJson1`, `awsJson1_0` and `awsJson1_1` can be \
                 served and called",]
        );
        let note = "/// Not over HTTP: its service names no protocol that `strictly-http` speaks.";
        let text = contracts.iter().map(emit).collect::<String>();
        assert_eq!(text.matches(note).count(), 2, "{text}");
        assert!(!text.contains(".http("), "{text}");
    }

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
