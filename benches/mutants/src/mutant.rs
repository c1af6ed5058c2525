//! Mutants as `cargo mutants --list --json` names them.

use std::path::Path;
use std::process::Command;

use serde::Deserialize;

/// A small change to a file.
#[derive(Clone, Debug, Deserialize)]
pub struct Mutant {
    /// Where it is, and what it does, for people.
    pub name: String,
    pub file: String,
    pub genre: Genre,
    /// What stands there instead; nothing if something is deleted.
    pub replacement: String,
    pub span: Span,
    /// Its number, from 1.
    #[serde(skip)]
    pub number: u32,
    /// True if it may be evaluated when it is compiled.
    #[serde(skip)]
    pub is_constant: bool,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq)]
pub enum Genre {
    FnValue,
    BinaryOperator,
    UnaryOperator,
    MatchArm,
    MatchArmGuard,
    StructField,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Span {
    pub start: Position,
}

/// Line and column, from 1.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// The mutants of a package, in the order of its files.
pub fn list(root: &Path, arguments: &[&str]) -> Vec<Mutant> {
    let mut command = Command::new("cargo");
    command.args(["mutants", "--list", "--json"]).args(arguments).current_dir(root);
    let output = command.output().expect("cargo mutants should run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut mutants: Vec<Mutant> =
        serde_json::from_slice(&output.stdout).expect("a list of mutants");
    for (number, mutant) in (1..).zip(&mut mutants) {
        mutant.number = number;
    }
    mutants
}
