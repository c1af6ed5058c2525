//! From a model to contracts: one for each service.
//!
//! What cannot be generated exactly is refused here, with its place and a word on what to do
//! (`Unsupported.…`), so that everything after this stage is total. Nothing is weakened or skipped.

mod binding;
mod constraints;
mod default;
mod member;
mod nesting;
mod operation;
mod protocol;
mod recursion;
mod rename;
mod routes;
mod selection;
mod service;
mod shape;
mod timestamp;
mod unsupported;

pub use self::default::refused_defaults;
pub use self::protocol::foreign_services;
pub use self::selection::Selection;

use std::collections::BTreeMap;

use strictly_contract::{Constraints, Contract, Protocol};

use self::binding::Roles;
use self::rename::Renames;
use crate::{Diagnostic, Diagnostics, Model, ShapeId, Sources};

/// The contracts of the chosen services, in the order of the model.
///
/// `sources` are the texts the model was made from; they are looked into for exact places only.
///
/// # Errors
///
/// Everything that is wrong with the chosen part of the model, at once and in the order of the
/// text: names that lead nowhere, values that their traits do not allow, and what we cannot
/// generate. The rest of the model is not looked at.
pub fn lower(
    model: &Model,
    sources: &Sources,
    selection: &Selection,
) -> Result<Vec<Contract>, Diagnostics> {
    let mut found = Diagnostics::new();
    let chosen = selection.resolve(model, &mut found);
    let mut contracts = Vec::new();
    for chosen in &chosen {
        let protocol = if selection.as_json {
            Some(Protocol::Json)
        } else {
            protocol::choose(model, chosen.service, selection.foreign_as_json, &mut found)
        };
        if let Some(protocol) = protocol {
            contracts.push(service::lower(model, sources, chosen, protocol, &mut found));
        }
    }
    if found.is_empty() { Ok(contracts) } else { Err(in_order(&found)) }
}

/// The findings in the order of the text, each once: services may share what is wrong.
fn in_order(found: &Diagnostics) -> Diagnostics {
    let mut sorted = found.clone();
    sorted.sort();
    let mut once = Diagnostics::new();
    let mut previous: Option<&Diagnostic> = None;
    for diagnostic in &sorted {
        if previous != Some(diagnostic) {
            once.push(diagnostic.clone());
        }
        previous = Some(diagnostic);
    }
    once
}

/// What the lowering of every part of one service can look at.
struct Context<'m> {
    model: &'m Model,
    sources: &'m Sources,
    protocol: Protocol,
    /// The names that the service gives to shapes.
    renames: Renames,
    /// Where each structure stands in the messages of the service.
    roles: Roles,
    /// The constraints that stand on shapes, as far as they have been read.
    constraints: BTreeMap<ShapeId, Constraints>,
    /// What is wrong.
    found: Diagnostics,
}
