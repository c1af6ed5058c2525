//! From a folder to files, and what is said if that cannot be.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::PathBuf;

use strictly_build::{Compiler, Error};

const HEAD: &str = "$version: \"2.0\"\nnamespace a.weather\n";

/// A folder of its own for a test, with one specification in it.
fn folder(test: &str, specification: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("specs/more")).unwrap();
    fs::write(folder.join("specs/more/a.smithy"), format!("{HEAD}{specification}")).unwrap();
    folder
}

fn refusal(test: &str, specification: &str) -> String {
    let folder = folder(test, specification);
    let error: Error = Compiler::new().generate(folder.join("specs")).unwrap_err();
    assert!(error.is_specification());
    assert_eq!(format!("{error:?}"), error.to_string());
    error.to_string().replace(folder.to_str().unwrap(), "")
}

#[test]
fn writes_a_file_for_each_service() {
    let folder = folder(
        "writes",
        "service One { operations: [Go, Stop] }\nservice Two { operations: [Go] }\n\
         operation Go {}\noperation Stop {}\n",
    );
    let compiler = Compiler::new().module_name("a.weather#Two", "second").operation("Go");
    compiler.clone().out_dir(&folder).compile(folder.join("specs")).unwrap();
    let one = fs::read_to_string(folder.join("one.rs")).unwrap();
    let second = fs::read_to_string(folder.join("second.rs")).unwrap();
    assert!(one.contains("specs/more/a.smithy. Edit the model, not this file.\n"), "{one}");
    assert!(one.contains("pub struct Go;") && !one.contains("pub struct Stop;"), "{one}");
    // But for the name of the service, the two are the same.
    let renamed = second.replace("TWO", "ONE").replace("#Two", "#One").replace("Two<H>", "One<H>");
    assert_eq!(
        one.lines().skip(1).collect::<Vec<_>>(),
        renamed.lines().skip(1).collect::<Vec<_>>()
    );
}

#[test]
fn says_everything_that_is_wrong() {
    let said = refusal("wrong", "list A { member: B }\nlist C { member: D }\n");
    assert_eq!(said.lines().count(), 2, "{said}");
    assert!(said.starts_with("/specs/more/a.smithy:3:18: error: "), "{said}");
}

#[test]
fn patterns_may_look_around() {
    let specification = "service S { operations: [Go] }\n\
        operation Go { input := { @pattern(\"^(?!aws)\") own: String } }\n";
    let modules = Compiler::new().generate(folder("around", specification).join("specs")).unwrap();
    assert!(modules[0].text.contains("= Pattern::table("), "{}", modules[0].text);
}

#[test]
fn refuses_patterns_that_nothing_decides() {
    let specification = "service S { operations: [Go] }\n\
        operation Go { input := { @pattern(\"(?=a.{0,900}b)[a-c]{0,900}c\") own: String, name: Name } }\n\
        @pattern(\"(?=b.{0,900}a)[a-c]{0,900}c\")\nstring Name\n";
    let said = refusal("patterns", specification);
    for place in [
        "/specs/more/a.smithy:4:67: error: nothing decides the pattern of `a.weather#GoInput$own` within reason: ",
        "/specs/more/a.smithy:6:8: error: nothing decides the pattern of `a.weather#Name` within reason: ",
    ] {
        assert!(said.contains(place), "{said}");
    }
    assert_eq!(said.matches("[Unsupported.Pattern]").count(), 2, "{said}");
}

#[test]
fn refuses_defaults_that_are_no_instants() {
    let specification = "service S { operations: [Go] }\n\
        operation Go { input := {\n@timestampFormat(\"date-time\")\n\
        at: Timestamp = \"2026-02-30T00:00:00Z\"\n} }\n";
    let said = refusal("defaults", specification);
    assert!(said.contains("is no instant in the form date-time [Unsupported.Default]"), "{said}");
}

#[test]
fn names_the_file_it_cannot_read() {
    let error = Compiler::new().generate("no/such/folder").unwrap_err();
    assert!(error.is_io() && error.to_string().starts_with("no/such/folder: "), "{error}");
}

#[test]
fn an_empty_folder_is_a_mistake() {
    let folder = folder("empty", "");
    fs::remove_file(folder.join("specs/more/a.smithy")).unwrap();
    let error = Compiler::new().generate(folder.join("specs")).unwrap_err();
    assert!(error.to_string().ends_with("no .smithy or .json file in this folder"), "{error}");
}
