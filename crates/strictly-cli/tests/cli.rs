//! The command as it is typed: the lines `// RUN: strictly …` of each `cli/*.smithy` are run in that
//! folder, and what they print and how they end is compared with the `.out` file beside it.
//!
//! `UPDATE_EXPECT=1` writes the `.out` files anew. `< file` at the end of a line is standard input.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[test]
fn prints_what_is_expected() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut differing = Vec::new();
    let cases = cases();
    assert!(!cases.is_empty(), "no cases");
    for case in cases {
        let expected = case.with_extension("out");
        let actual = transcript(&case);
        if fs::read_to_string(&expected).is_ok_and(|expected| expected == actual) {
            continue;
        }
        if update {
            fs::write(&expected, actual).unwrap();
        } else {
            differing.push(format!("{} is out of date; now:\n{actual}", expected.display()));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[cfg(unix)]
#[test]
fn takes_a_closed_pipe_calmly() {
    let run = "strictly contract shapes.smithy";
    let mut child = command(run).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn refuses_what_is_not_utf_8() {
    let path = std::env::temp_dir().join(format!("strictly-{}.json", std::process::id()));
    fs::write(&path, b"{\"name\": \"\xff\"}").unwrap();
    let run = format!("strictly check shapes.smithy GetCity {}", path.display());
    let output = command(&run).output().unwrap();
    fs::remove_file(&path).unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("this byte is not UTF-8"), "{text}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn writes_modules() {
    let folder = std::env::temp_dir().join(format!("strictly-{}", std::process::id()));
    let run = format!("strictly generate shapes.smithy --out-dir {}", folder.display());
    let output = command(&run).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let written = fs::read_to_string(folder.join("shapes.rs")).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let printed = command("strictly generate shapes.smithy").output().unwrap();
    assert_eq!(written.as_bytes(), printed.stdout);
    assert!(written.contains("pub struct GetCityInput"), "{written}");
}

/// The cases, in order of name.
fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let is_case = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "smithy");
    let mut cases: Vec<_> = entries.filter(is_case).collect();
    cases.sort();
    cases
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli"))
}

/// Each command of a case with its output and its exit code.
fn transcript(case: &Path) -> String {
    let text = fs::read_to_string(case).unwrap();
    let runs: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("// RUN: ")).collect();
    assert!(!runs.is_empty(), "{} has no `// RUN: strictly …`", case.display());
    runs.into_iter().map(transcript_of_run).collect::<Vec<_>>().join("\n")
}

fn transcript_of_run(run: &str) -> String {
    let output = command(run).output().unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    let separator = if stderr.is_empty() { "" } else { "[stderr]\n" };
    let code = output.status.code().unwrap();
    format!("$ {run}\n{stdout}{separator}{stderr}[exit {code}]\n")
}

/// The command that a line asks for.
fn command(run: &str) -> Command {
    let (run, input) = match run.split_once(" < ") {
        Some((run, input)) => (run, Some(input)),
        None => (run, None),
    };
    let mut words = run.split_whitespace();
    assert_eq!(words.next(), Some("strictly"), "{run}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_strictly"));
    command.args(words).current_dir(folder());
    command.stdin(match input {
        Some(input) => Stdio::from(File::open(folder().join(input)).unwrap()),
        None => Stdio::null(),
    });
    command
}
