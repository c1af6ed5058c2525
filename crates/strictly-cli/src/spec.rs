//! Specifications: files read, and lowered to contracts.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use annotate_snippets::Renderer;
use strictly_contract::Contract;
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Diagnostics, Model, Sources, load};

use crate::diagnostics;
use crate::failure::Failure;

/// A specification without errors.
pub(crate) struct Spec {
    sources: Sources,
    model: Model,
    /// What is doubtful about it.
    warnings: Diagnostics,
    /// The contracts of the chosen services; at least one.
    pub(crate) contracts: Vec<Contract>,
}

impl Spec {
    /// Reads the specification at `path`, which is a file or a folder of them, and lowers the part
    /// chosen.
    pub(crate) fn read(path: &Path, selection: &Selection) -> Result<Self, Failure> {
        let sources = sources(path)?;
        let (model, warnings) = load(&sources);
        if warnings.has_errors() {
            return Err(Failure::Spec { sources, diagnostics: warnings });
        }
        let contracts = match lower(&model, &sources, selection) {
            Ok(contracts) => contracts,
            Err(diagnostics) => return Err(Failure::Spec { sources, diagnostics }),
        };
        if contracts.is_empty() {
            return Err(Failure::with_help(
                "no service has an operation chosen",
                "name services and operations that belong together",
            ));
        }
        Ok(Self { sources, model, warnings, contracts })
    }

    /// What is doubtful about it, as people read it; empty if nothing is.
    pub(crate) fn warnings(&self, renderer: &Renderer) -> String {
        diagnostics::render(&self.sources, &self.warnings, renderer)
    }

    /// Refuses what no Rust can be generated of.
    pub(crate) fn generable(self) -> Result<Self, Failure> {
        let mut diagnostics = Diagnostics::new();
        for contract in &self.contracts {
            diagnostics.append(strictly_build::unsupported(contract, &self.model));
        }
        if diagnostics.is_empty() {
            return Ok(self);
        }
        Err(Failure::Spec { sources: self.sources, diagnostics })
    }
}

fn sources(path: &Path) -> Result<Sources, Failure> {
    let files = files(path).map_err(|error| unreadable(path, &error))?;
    if files.is_empty() {
        return Err(Failure::with_help(
            format!("`{}` holds no specification", path.display()),
            "specifications are files whose names end in .smithy or .json",
        ));
    }
    let mut sources = Sources::new();
    for file in files {
        let text = fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
        sources.add(file, text);
    }
    Ok(sources)
}

/// The file itself, or every specification in the folder and the folders in it, in order of path.
fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !fs::metadata(path)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    let mut folders = vec![path.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            // Links to folders are not followed: they may lead in a circle.
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else if is_spec(&entry.path()) {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    Ok(files)
}

fn is_spec(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "smithy" || extension == "json")
}

/// A file or folder that cannot be read.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Failure {
    Failure::new(format!("cannot read `{}`: {error}", path.display()))
}
