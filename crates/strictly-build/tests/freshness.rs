//! The modules in `golden/` are what the models beside them become. `UPDATE_EXPECT=1` writes them
//! anew; `golden.rs` and `hygiene.rs` compile and use them.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

use std::fs;
use std::path::Path;
use std::process::Command;

use strictly_build::Compiler;

#[test]
fn weather_is_fresh() {
    expect("weather");
}

#[test]
fn hygiene_is_fresh() {
    expect("hygiene");
}

#[test]
fn rustfmt_has_nothing_to_change() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--check", "--edition", "2024", "--config-path"]);
    rustfmt.arg(crate_folder.join("../../rustfmt.toml"));
    rustfmt.args(["weather.rs", "hygiene.rs"]).current_dir(crate_folder.join("tests/golden"));
    match rustfmt.output() {
        Ok(found) => {
            assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stdout));
        }
        Err(error) => println!("skipped: no rustfmt ({error})"),
    }
}

fn expect(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let modules = Compiler::new().generate(folder.join(format!("{name}.smithy"))).unwrap();
    assert_eq!(modules.iter().map(|module| module.name.as_str()).collect::<Vec<_>>(), [name]);
    // The first line holds the path as it was spelled here.
    let (_, text) = modules.first().unwrap().text.split_once('\n').unwrap();
    let header = format!("// @generated from {name}.smithy. Edit the model, not this file.");
    let text = format!("{header}\n{text}");
    let path = folder.join(format!("{name}.rs"));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap();
    assert!(text == expected, "{} is stale: run with UPDATE_EXPECT=1", path.display());
}
