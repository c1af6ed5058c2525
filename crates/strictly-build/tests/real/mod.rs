//! The models in the folder that `STRICTLY_MODELS` names, with what of them cannot be generated.

use std::path::{Path, PathBuf};

use strictly_build::{Compiler, unsupported};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::model::ShapeType;
use strictly_smithy::{Diagnostics, Model, Sources, load};

/// The models, or a line that says why there are none.
pub(crate) fn models() -> Vec<PathBuf> {
    let Some(folder) = std::env::var_os("STRICTLY_MODELS") else {
        println!("skipped: STRICTLY_MODELS is not set");
        return Vec::new();
    };
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    paths
}

/// A compiler of all that can be generated of a model, and why the other operations cannot. Every
/// reason is one of those that are documented.
pub(crate) fn compiler(path: &Path) -> (Compiler, Vec<String>) {
    let mut sources = Sources::new();
    sources.add(path, std::fs::read_to_string(path).unwrap());
    let (model, found) = load(&sources);
    assert!(!found.has_errors(), "{}", found.render(&sources));
    let (mut compiler, mut reasons) = (Compiler::new(), Vec::new());
    let all = Selection::all().foreign_as_json();
    if refusal(&model, &sources, &all).is_empty() {
        return (compiler, reasons);
    }
    for operation in model.shapes_of(ShapeType::Operation) {
        let id = operation.id.to_string();
        let found = refusal(&model, &sources, &all.clone().operation(id.clone()));
        let Some(reason) = found.iter().next() else { continue };
        for each in &found {
            let is_documented =
                each.id.starts_with("Unsupported.") && each.id != "Unsupported.Protocol";
            assert!(is_documented, "{}", found.render(&sources));
            assert!(each.help.is_some() && each.span.is_some(), "{}", found.render(&sources));
        }
        reasons.push(reason.id.clone());
        compiler = compiler.without_operation(id);
    }
    (compiler, reasons)
}

/// Why what is selected cannot be generated.
fn refusal(model: &Model, sources: &Sources, selection: &Selection) -> Diagnostics {
    let mut found = Diagnostics::new();
    match lower(model, sources, selection) {
        Ok(contracts) => {
            for contract in &contracts {
                found.append(unsupported(contract, model));
            }
        }
        Err(refused) => found = refused,
    }
    found
}
