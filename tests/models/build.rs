//! Generates some of the models in the folder that `STRICTLY_MODELS` names, all of their operations,
//! and a table of these; nothing without that folder.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a build script of tests fails by panicking"
)]

#[path = "choice.rs"]
mod choice;
#[path = "contracts.rs"]
mod contracts;
#[path = "folder.rs"]
mod folder;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use strictly_contract::Contract;

fn main() {
    for variable in ["STRICTLY_MODELS", "STRICTLY_MODELS_SEED", "STRICTLY_MODELS_PICK"] {
        println!("cargo:rerun-if-env-changed={variable}");
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap());
    let (mut modules, mut subjects) = (String::new(), String::new());
    let chosen = choice::chosen();
    for path in &chosen {
        println!("cargo:rerun-if-changed={}", path.display());
        let stem = path.file_stem().unwrap().to_string_lossy();
        let (_, contracts) = contracts::of(path);
        for (number, contract) in contracts.iter().enumerate() {
            let module = format!("{}_{number}", stem.replace(['-', '.'], "_"));
            let text = strictly_build::emit(contract);
            write_subjects(&text, &stem, &module, &mut subjects);
            write_module(contract, &module, &out, &mut modules);
            fs::write(out.join(format!("{module}.rs")), text).unwrap();
        }
    }
    let table = format!(
        "{modules}\n/// Every operation of the models that were chosen.\n#[allow(deprecated)]\n\
         pub static SUBJECTS: &[Subject] = &[\n{subjects}];\n\n\
         /// The models that were chosen.\npub const MODELS: &[&str] = &{chosen:?};\n\n\
         /// Which models were chosen, and how; or why none were.\npub const CHOSEN: &str = {:?};\n",
        choice::said(&chosen)
    );
    fs::write(out.join("modules.rs"), table).unwrap();
}

/// A module as a user's crate would take it in; whatever rustc has to say about it is an error.
fn write_module(contract: &Contract, module: &str, out: &Path, modules: &mut String) {
    let file = out.join(format!("{module}.rs")).display().to_string();
    writeln!(
        modules,
        "/// `{}`\n#[deny(warnings)]\n#[allow(clippy::all, clippy::pedantic)]\npub mod {module} {{\n    \
         include!({file:?});\n}}\n",
        contract.service.id
    )
    .unwrap();
}

/// A line for each operation, by the name of its marker.
fn write_subjects(text: &str, stem: &str, module: &str, subjects: &mut String) {
    for line in text.lines() {
        let marker = line.strip_prefix("impl ").and_then(|line| line.strip_suffix(" {"));
        let marker = marker.and_then(|line| line.split_once("Operation for "));
        if let Some(("" | "strictly::", marker)) = marker {
            writeln!(subjects, "    Subject::of::<{module}::{marker}>({stem:?}),").unwrap();
        }
    }
}
