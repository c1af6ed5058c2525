//! Every public model at hand, from text to contract.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use strictly_contract::Contract;
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Model, Sources, load};

#[test]
fn real_models_lower_or_are_refused_as_unsupported() {
    let Ok(folder) = std::env::var("STRICTLY_MODELS") else {
        println!("skipped: STRICTLY_MODELS is not set");
        return;
    };
    let paths = json_files(Path::new(&folder));
    let mut refusals: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut contracts = Vec::new();
    for path in &paths {
        let (model, sources) = loaded(path);
        match lower(&model, &sources, &Selection::all()) {
            Ok(lowered) => contracts.extend(lowered),
            Err(found) => {
                for diagnostic in &found {
                    let unsupported =
                        diagnostic.id.starts_with("Unsupported.") && diagnostic.help.is_some();
                    assert!(unsupported, "{}", found.render(&sources));
                    refusals
                        .entry(diagnostic.id.clone())
                        .or_default()
                        .push(diagnostic.message.clone());
                }
            }
        }
    }
    report(&contracts, paths.len(), &refusals);
    assert!(contracts.iter().all(is_closed), "a target is not in its contract");
    assert!(contracts.len() * 100 >= paths.len() * 87, "{} of {}", contracts.len(), paths.len());
}

fn loaded(path: &Path) -> (Model, Sources) {
    let mut sources = Sources::new();
    sources.add(path, std::fs::read_to_string(path).expect("a readable model"));
    let (model, found) = load(&sources);
    assert!(!found.has_errors(), "{}", found.render(&sources));
    (model, sources)
}

/// True if every shape that the contract names is in it.
fn is_closed(contract: &Contract) -> bool {
    use strictly_contract::ShapeKind::{List, Map, Structure, Union};
    let has = |id| contract.shape(id).is_some();
    let shapes_are = contract.shapes.values().all(|shape| match &shape.kind {
        List { member, .. } => has(&member.target),
        Map { key, value, .. } => has(&key.target) && has(&value.target),
        Structure { members, .. } | Union { members } => {
            members.iter().all(|member| has(&member.target))
        }
        _ => true,
    });
    let mut operations = contract.operations.iter();
    shapes_are
        && operations
            .all(|each| has(&each.input) && has(&each.output) && each.errors.iter().all(has))
}

fn report(contracts: &[Contract], models: usize, refusals: &BTreeMap<String, Vec<String>>) {
    let operations: usize = contracts.iter().map(|contract| contract.operations.len()).sum();
    let shapes: usize = contracts.iter().map(|contract| contract.shapes.len()).sum();
    println!(
        "{} of {models} models lower: {operations} operations, {shapes} shapes",
        contracts.len()
    );
    for (id, messages) in refusals {
        println!("{id}: {}\n  {}", messages.len(), messages.join("\n  "));
    }
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder of STRICTLY_MODELS");
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    paths
}
