//! The contracts of a model, without what is refused.

use std::path::Path;

use strictly_contract::Contract;
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::model::ShapeType;
use strictly_smithy::{Diagnostics, Model, Sources, load};

/// The operations of a model that are left out, each with the ID of the reason; and the contracts
/// of its services with all the others.
pub(crate) fn of(path: &Path) -> (Vec<(String, String)>, Vec<Contract>) {
    let mut sources = Sources::new();
    sources.add(path, std::fs::read_to_string(path).expect("a readable model"));
    let (model, found) = load(&sources);
    assert!(!found.has_errors(), "{}", found.render(&sources));
    let all = Selection::all().foreign_as_json();
    if let Ok(contracts) = generable(&model, &sources, &all) {
        return (Vec::new(), contracts);
    }
    let (mut refused, mut rest) = (Vec::new(), all.clone());
    for operation in model.shapes_of(ShapeType::Operation) {
        let id = operation.id.to_string();
        let alone = all.clone().operation(id.clone());
        if let Err(found) = generable(&model, &sources, &alone) {
            let reason = found.iter().next().map(|first| first.id.clone()).unwrap_or_default();
            assert!(reason.starts_with("Unsupported."), "{}", found.render(&sources));
            rest = rest.without_operation(id.clone());
            refused.push((id, reason));
        }
    }
    let contracts = generable(&model, &sources, &rest);
    (refused, contracts.unwrap_or_else(|found| panic!("{}", found.render(&sources))))
}

/// The contracts of what is selected, if all of it can be generated.
fn generable(
    model: &Model,
    sources: &Sources,
    selection: &Selection,
) -> Result<Vec<Contract>, Diagnostics> {
    let contracts = lower(model, sources, selection)?;
    let mut cannot = Diagnostics::new();
    for contract in &contracts {
        cannot.append(strictly_build::unsupported(contract, model));
    }
    if cannot.is_empty() { Ok(contracts) } else { Err(cannot) }
}
