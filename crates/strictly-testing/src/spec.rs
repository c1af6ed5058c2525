//! A specification to test by.

use std::sync::Arc;

use strictly_contract::{Contract, Direction, ShapeId};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::validate::{Options, Patterns, validate_with};
use strictly_smithy::{Diagnostics, Model, Sources, load};

use crate::{Casebook, Failure, Suite};

/// A specification, lowered to the contracts of its services.
#[derive(Clone, Debug)]
pub struct Spec {
    casebooks: Vec<Casebook>,
    warnings: String,
}

impl Spec {
    /// Reads a specification from its texts, each with the path that complaints about it show.
    /// Paths that end in `.json` are JSON AST.
    ///
    /// ```
    /// use strictly_testing::Spec;
    ///
    /// let text = r#"
    ///     $version: "2.0"
    ///     namespace example
    ///     service Names { operations: [GetName] }
    ///     operation GetName { input := { @required @length(min: 1) name: String } }
    /// "#;
    /// let spec = Spec::parse(&[("names.smithy", text)])?;
    /// let suite = spec.suite("GetName")?;
    /// assert!(suite.score().is_complete());
    /// # Ok::<(), strictly_testing::Failure>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the specification has errors, or no service: with everything that is wrong.
    pub fn parse(texts: &[(&str, &str)]) -> Result<Self, Failure> {
        let mut sources = Sources::new();
        for (path, text) in texts {
            sources.add(*path, *text);
        }
        let (model, diagnostics) = load(&sources);
        let mut warnings = diagnostics.render(&sources);
        if diagnostics.has_errors() {
            return Err(Failure::new(warnings));
        }
        let lowered = lower(&model, &sources, &Selection::all());
        let contracts = lowered.map_err(|found| Failure::new(found.render(&sources)))?;
        if contracts.is_empty() {
            return Err(Failure::new("the specification has no service"));
        }
        warnings.push_str(&doubts(&contracts, &model, &sources).render(&sources));
        let casebooks = contracts.into_iter().map(|one| Casebook::new(&Arc::new(one))).collect();
        Ok(Self { casebooks, warnings })
    }

    /// A specification that is a contract already.
    pub fn of(contract: &Arc<Contract>) -> Self {
        Self { casebooks: vec![Casebook::new(contract)], warnings: String::new() }
    }

    /// What is doubtful about it, its patterns among the rest, as people read it; empty if nothing
    /// is.
    pub fn warnings(&self) -> &str {
        &self.warnings
    }

    /// The suite for an operation, which is that for its input, or for a shape; by their name, or the
    /// name of the type that was generated of the shape.
    ///
    /// # Errors
    ///
    /// If there is no such shape, or it has no valid value.
    pub fn suite(&self, name: &str) -> Result<Suite, Failure> {
        let (casebook, id, direction) = self.find(name)?;
        casebook.suite(&id, direction).map_err(|reason| Failure::new(reason.to_string()))
    }

    /// The names of all inputs, outputs and errors, in the order of the operations, each once.
    pub fn messages(&self) -> Vec<String> {
        let mut names = Vec::new();
        for operation in self.casebooks.iter().flat_map(|one| &one.contract().operations) {
            let own = [&operation.input, &operation.output].into_iter();
            for id in own.chain(&operation.errors) {
                let name = id.name().to_owned();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }

    /// The shape of that name, with the contract it is in, and the way its values travel.
    pub(crate) fn find(&self, name: &str) -> Result<(&Casebook, ShapeId, Direction), Failure> {
        let name = name.rsplit("::").next().unwrap_or(name).trim();
        for casebook in &self.casebooks {
            if let Some((id, direction)) = found(casebook.contract(), name) {
                return Ok((casebook, id, direction));
            }
        }
        Err(Failure::new(format!("the specification has no operation and no shape `{name}`")))
    }
}

/// What the authors of the patterns in these contracts probably did not mean.
fn doubts(contracts: &[Contract], model: &Model, sources: &Sources) -> Diagnostics {
    let shapes = contracts.iter().flat_map(|contract| contract.shapes.keys().cloned()).collect();
    let patterns = Some(Patterns { sources, shapes: Some(&shapes) });
    let options = Options { reference: false, patterns, ..Options::default() };
    validate_with(model, Diagnostics::new(), options).diagnostics
}

/// An operation's input, or else the shape of that name.
fn found(contract: &Contract, name: &str) -> Option<(ShapeId, Direction)> {
    if let Some(operation) = contract.operation(name) {
        return Some((operation.input.clone(), Direction::Input));
    }
    // Types are named as Rust does it.
    let same = |id: &&ShapeId| id.name() == name;
    let alike = |id: &&ShapeId| plain(id.name()) == plain(name);
    let id = contract.shapes.keys().find(same).or_else(|| contract.shapes.keys().find(alike))?;
    let sent = contract.operations.iter().any(|operation| operation.input == *id);
    let mut answers = contract
        .operations
        .iter()
        .flat_map(|operation| operation.errors.iter().chain([&operation.output]));
    let answered = answers.any(|answer| answer == id);
    let direction = if answered && !sent { Direction::Output } else { Direction::Input };
    Some((id.clone(), direction))
}

fn plain(name: &str) -> String {
    name.chars().filter(|c| *c != '_').flat_map(char::to_lowercase).collect()
}
