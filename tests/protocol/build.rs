//! Generates the protocols' test models, if they are at hand.
//!
//! Operations that cannot be generated are left out and named in `refused.txt`, with the reason.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a build script of tests fails by panicking"
)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use strictly_contract::Contract;
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Model, Sources, load};

const SUITES: [&str; 3] = ["restJson1", "awsJson1_0", "awsJson1_1"];

fn main() {
    println!("cargo:rerun-if-env-changed=STRICTLY_SUITES");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap());
    let (mut modules, mut operations, mut refused) = Default::default();
    if let Some(suites) = std::env::var_os("STRICTLY_SUITES") {
        for name in SUITES {
            let path = Path::new(&suites).join("protocol").join(format!("{name}.json"));
            println!("cargo:rerun-if-changed={}", path.display());
            for contract in contracts(&path, &mut refused) {
                module(&contract, &out, &mut modules, &mut operations);
            }
        }
    }
    let operations = format!(
        "/// Calls a macro for every operation.\n#[macro_export]\nmacro_rules! operations {{\n    \
         ($each:ident) => {{\n        vec![{operations}]\n    }};\n}}\n"
    );
    fs::write(out.join("modules.rs"), format!("{modules}\n{operations}")).unwrap();
    fs::write(out.join("refused.txt"), refused).unwrap();
}

/// The contracts of the services of a model, without the operations that are refused.
fn contracts(path: &Path, refused: &mut String) -> Vec<Contract> {
    let mut sources = Sources::new();
    sources.add(path, fs::read_to_string(path).unwrap());
    let (model, found) = load(&sources);
    assert!(!found.has_errors(), "{}", found.render(&sources));
    let all = lower_all(&model, &sources, refused);
    lower(&model, &sources, &all).unwrap_or_else(|found| panic!("{}", found.render(&sources)))
}

/// Everything but what is refused.
fn lower_all(model: &Model, sources: &Sources, refused: &mut String) -> Selection {
    let mut all = Selection::all();
    for operation in model.shapes_of(strictly_smithy::model::ShapeType::Operation) {
        let id = operation.id.to_string();
        let Err(found) = lower(model, sources, &Selection::all().operation(id.clone())) else {
            continue;
        };
        for diagnostic in &found {
            assert!(diagnostic.id.starts_with("Unsupported."), "{}", found.render(sources));
        }
        let reason = found.iter().next().map_or("", |diagnostic| &diagnostic.id);
        writeln!(refused, "{id} {reason}").unwrap();
        all = all.without_operation(id);
    }
    all
}

/// Writes the module of a contract, and names its operations.
fn module(contract: &Contract, out: &Path, modules: &mut String, operations: &mut String) {
    let text = strictly_build::emit(contract);
    let name: String = contract.service.id.name().chars().map(|c| c.to_ascii_lowercase()).collect();
    writeln!(
        modules,
        "/// `{}`\n#[allow(missing_docs, clippy::pedantic, clippy::disallowed_names, clippy::large_enum_variant)]\npub mod {name} {{\n    \
         include!(concat!(env!(\"OUT_DIR\"), \"/{name}.rs\"));\n}}\n",
        contract.service.id
    )
    .unwrap();
    for line in text.lines() {
        let marker = line.strip_prefix("impl ").and_then(|line| line.strip_suffix(" {"));
        let marker = marker.and_then(|line| line.split_once("Operation for "));
        if let Some(("" | "strictly::", marker)) = marker {
            write!(operations, "$each!($crate::{name}::{marker}),").unwrap();
        }
    }
    fs::write(out.join(format!("{name}.rs")), text).unwrap();
}
