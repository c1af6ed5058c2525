//! What is changed, and the tests that are to notice.

use std::fs;
use std::path::Path;

use crate::mutant::{self, Mutant};

const LIB: &str = "crates/strictly/src/lib.rs";
const GOLDEN: &str = "crates/strictly-build/tests/golden/weather.rs";

/// A crate or file that is changed.
pub struct Subject {
    is_golden: bool,
    /// The function that tells which mutant is on.
    pub switch: &'static str,
    /// What `cargo check` is asked for.
    pub check: &'static [&'static str],
    /// What `cargo test` is asked for.
    pub tests: &'static [&'static str],
}

const STRICTLY: Subject = Subject {
    is_golden: false,
    switch: "crate::mutation::is",
    check: &["-p", "strictly", "--lib", "--features", "regex"],
    tests: &[
        "-p=strictly",
        "-p=strictly-build",
        "-p=strictly-contracts",
        "--tests",
        "--features=strictly/regex",
    ],
};

const OF_GOLDEN: Subject = Subject {
    is_golden: true,
    switch: "strictly::mutation::is",
    check: &["-p", "strictly-build", "--test", "golden"],
    tests: &[
        "-p=strictly-build",
        "-p=strictly-contracts",
        "--test=golden",
        "--test=builders",
        "--test=suite",
        "--test=json",
        "--test=foreign",
        "--test=properties",
        "--test=hostile",
    ],
};

impl Subject {
    /// The runtime, or what is generated for the golden model.
    pub fn named(name: &str) -> Self {
        match name {
            "strictly" => STRICTLY,
            "golden" => OF_GOLDEN,
            _ => panic!("strictly or golden, not {name}"),
        }
    }

    /// The mutants of the subject; `selection` are options of `cargo mutants`.
    pub fn list(&self, root: &Path, out: &Path, selection: &[String]) -> Vec<Mutant> {
        let selection = selection.iter().map(String::as_str);
        if !self.is_golden {
            return mutant::list(
                root,
                &["-p", "strictly"].into_iter().chain(selection).collect::<Vec<_>>(),
            );
        }
        let alone = out.join("alone");
        stand_alone(root, &alone);
        let options = ["--no-config"].into_iter().chain(selection).collect::<Vec<_>>();
        let mut mutants = mutant::list(&alone, &options);
        for mutant in &mut mutants {
            mutant.name = mutant.name.replace("src/lib.rs", GOLDEN);
            mutant.file = GOLDEN.into();
        }
        mutants
    }

    /// True for the executables that can tell something: not those that start compilers, or measure.
    pub fn runs(&self, executable: &str) -> bool {
        let (_, name) = executable.rsplit_once('/').unwrap_or_default();
        !["architecture", "compile_fail", "models", "pages", "slow"].contains(&name)
    }
}

/// `cargo mutants` lists files of packages only, so the golden file becomes one.
fn stand_alone(root: &Path, folder: &Path) {
    let manifest = "[package]\nname = \"golden\"\nedition = \"2024\"\n\n[workspace]\n";
    fs::create_dir_all(folder.join("src")).expect("a folder for the golden file");
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    fs::copy(root.join(GOLDEN), folder.join("src/lib.rs")).expect("the golden file");
}

/// Adds the switch to the copy of the runtime.
pub fn add_switch(workspace: &Path) {
    let module = workspace.join(LIB).with_file_name("mutation.rs");
    fs::write(module, include_str!("switch.rs")).expect("the copy can be written");
    let lib = workspace.join(LIB);
    let text = fs::read_to_string(&lib).expect("the runtime");
    fs::write(lib, with_switch(LIB, text)).expect("the copy can be written");
}

/// The text of a file; that of the runtime has the switch as a module.
pub fn with_switch(file: &str, text: String) -> String {
    if file != LIB || text.contains("mod mutation;") {
        return text;
    }
    format!(
        "#![feature(core_intrinsics, const_eval_select)]\n{text}\n#[doc(hidden)]\npub mod mutation;\n"
    )
}
