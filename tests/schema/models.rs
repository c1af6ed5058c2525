//! Schemas of real models: sound by the metaschema, and complete.

use std::path::PathBuf;

use strictly_contract::{Contract, Direction};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};

/// How many operations of each model are looked at, spread over all of them.
const OPERATIONS: usize = 4;

fn models() -> Vec<PathBuf> {
    let Ok(folder) = std::env::var("STRICTLY_MODELS") else {
        println!("STRICTLY_MODELS is not set: schemas of real models are skipped");
        return Vec::new();
    };
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|it| it == "json")).collect();
    paths.sort();
    assert!(!paths.is_empty());
    paths
}

fn contracts(path: &PathBuf) -> Vec<Contract> {
    let mut sources = Sources::new();
    sources.add(path.display().to_string(), std::fs::read_to_string(path).unwrap());
    let (model, _) = load(&sources);
    lower(&model, &sources, &Selection::all()).unwrap_or_default()
}

#[test]
fn of_real_models() {
    let (mut sound, mut unread) = (0, 0);
    for path in models() {
        for contract in contracts(&path) {
            let step = contract.operations.len().div_ceil(OPERATIONS).max(1);
            for operation in contract.operations.iter().step_by(step) {
                for (id, direction) in
                    [(&operation.input, Direction::Input), (&operation.output, Direction::Output)]
                {
                    let schema = contract.json_schema(id, direction).unwrap().into_value();
                    assert!(jsonschema::meta::is_valid(&schema), "{id} of {}", path.display());
                    match jsonschema::draft202012::new(&schema) {
                        Ok(_) => sound += 1,
                        // The judge's engine does not take every pattern of ECMA-262.
                        Err(error) if error.to_string().contains("is not a \"regex\"") => {
                            unread += 1;
                        }
                        Err(error) => panic!("{id} of {}: {error}", path.display()),
                    }
                }
            }
        }
    }
    println!("{sound} schemas are sound; {unread} have a pattern that the judge cannot read");
    assert!(unread <= sound / 10);
}
