//! Specifications, lowered to contracts.

use std::path::Path;

use annotate_snippets::Renderer;
use strictly_contract::Contract;
use strictly_smithy::lower::{Selection, lower, refused_defaults};
use strictly_smithy::{Diagnostics, Model, Sources, load};

use crate::diagnostics;
use crate::failure::Failure;
use crate::files;

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
        let sources = files::read(&[path])?;
        let (model, mut warnings) = load(&sources);
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
        warnings.append(refused_defaults(&model, &contracts));
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
