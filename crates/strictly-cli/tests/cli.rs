//! The command as it is typed: the lines `// RUN: strictly …` of each `cli/*.smithy` are run in that
//! folder, and what they print and how they end is compared with the `.out` file beside it.
//!
//! `UPDATE_EXPECT=1` writes the `.out` files anew. `< file` at the end of a line is standard input.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use strictly_smithy::rules;

#[test]
fn prints_what_is_expected() {
    let cases = cases();
    assert!(!cases.is_empty(), "no cases");
    let outdated: Vec<_> = cases
        .iter()
        .filter_map(|case| outdated(&case.with_extension("out"), &transcript(case)))
        .collect();
    assert!(outdated.is_empty(), "{}", outdated.join("\n"));
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

#[test]
fn quotes_from_a_line_without_end() {
    let path = std::env::temp_dir().join(format!("strictly-line-{}.json", std::process::id()));
    let shapes: Vec<_> = (0..1_000)
        .map(|n| {
            format!(r#""example#S{n}":{{"type":"list","member":{{"target":"example#T{n}"}}}}"#)
        })
        .collect();
    fs::write(&path, format!(r#"{{"smithy":"2.0","shapes":{{{}}}}}"#, shapes.join(","))).unwrap();
    let output = command(&format!("strictly lint {}", path.display())).output().unwrap();
    fs::remove_file(&path).unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains(":1:74\n"), "{text}");
    assert!(text.contains("note: this place begins with: \"example#T999\"\n"), "{text}");
    assert!(text.ends_with("\n1000 errors in 1 file\n"), "{text}");
    assert!(text.len() < 300_000, "{}", text.len());
}

#[test]
fn converts_there_and_back() {
    for (from, to) in [("ast/city.smithy", "ast/city.json"), ("ast/city.json", "ast/city.smithy")] {
        let output = command(&format!("strictly ast {from}")).output().unwrap();
        let expected = fs::read_to_string(folder().join(to)).unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected, "{from}");
    }
}

#[test]
fn logs_sarif() {
    let runs = [
        "strictly lint lint/conflict --format sarif",
        "strictly lint lint/doubts.smithy lint/silence.smithy lint/escapes,100%.smithy --format sarif",
    ];
    let mut results = Vec::new();
    for run in runs {
        let log: Value = serde_json::from_slice(&command(run).output().unwrap().stdout).unwrap();
        assert_eq!(log["version"], "2.1.0");
        let driver = &log["runs"][0]["tool"]["driver"];
        let listed = driver["rules"].as_array().unwrap().iter().map(|rule| &rule["id"]);
        assert!(listed.eq(rules::all().iter().map(|rule| rule.id)), "{driver:#}");
        let results_of_run = log["runs"][0]["results"].as_array().unwrap();
        for result in results_of_run.iter().filter(|result| result.get("ruleIndex").is_some()) {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(driver["rules"][index]["id"], result["ruleId"]);
        }
        results.extend(results_of_run.iter().map(|result| format!("{result:#}\n")));
    }
    // Rules come and go, so their places in the list are left out.
    let lines = results.iter().flat_map(|result| result.lines());
    let lines = lines.filter(|line| !line.contains("\"ruleIndex\""));
    let actual = lines.collect::<Vec<_>>().join("\n") + "\n";
    let expected = folder().join("lint/sarif.out");
    assert_eq!(outdated(&expected, &actual), None);
}

/// What to say if a file does not hold what was printed. To update is to have nothing to say.
fn outdated(expected: &Path, actual: &str) -> Option<String> {
    if fs::read_to_string(expected).is_ok_and(|expected| expected == actual) {
        return None;
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(expected, actual).unwrap();
        return None;
    }
    Some(format!("{} is out of date; now:\n{actual}", expected.display()))
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
