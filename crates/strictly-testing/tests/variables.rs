//! The variables that tests of a suite heed, in a run of their own: this binary runs itself.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

strictly_testing::suite! {
    spec: "tests/weather.smithy",
    get_forecast: GetForecast => handler,
}

/// Set for runs in which the handler takes a day too many.
const FAULT: &str = "STRICTLY_TESTS_FAULT";

fn handler(body: &[u8]) -> bool {
    let Ok(Value::Object(body)) = serde_json::from_slice(body) else { return false };
    let most = if std::env::var_os(FAULT).is_some() { 15 } else { 14 };
    let city = body.get("city").and_then(Value::as_str).is_some_and(|city| {
        city.chars().count() <= 64 && city.starts_with(|c: char| c.is_ascii_uppercase())
    });
    city && match body.get("days") {
        None | Some(Value::Null) => true,
        Some(days) => days.as_i64().is_some_and(|days| (1..=most).contains(&days)),
    }
}

/// Runs the tests of the suite whose names hold `filter`; whether they passed, and what they said.
fn run(filter: &str, variables: &[(&str, &str)]) -> (bool, String) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([&format!("get_forecast::{filter}"), "--nocapture", "--test-threads", "1"]);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("STRICTLY_") {
            command.env_remove(name);
        }
    }
    let output = command.envs(variables.iter().copied()).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(text).unwrap())
}

/// The ID that a failure tells to repeat.
fn told(text: &str) -> &str {
    let (_, rest) = text.split_once("again: STRICTLY_REPLAY=").unwrap();
    rest.split(' ').next().unwrap()
}

#[test]
fn a_case_that_failed_is_run_alone() {
    let (passed, text) = run("boundaries", &[(FAULT, "1")]);
    assert!(!passed, "{text}");
    let id = told(&text);
    let (passed, text) = run("", &[(FAULT, "1"), ("STRICTLY_REPLAY", id)]);
    assert!(!passed && text.contains("boundaries, 1 cases"), "{text}");
    assert!(text.contains("witnesses, 0 cases") && !text.contains("STRICTLY_SEED"), "{text}");
    let (passed, text) = run("boundaries", &[("STRICTLY_REPLAY", id)]);
    assert!(passed && text.contains("boundaries, 1 cases"), "{text}");
    let (passed, text) = run("boundaries", &[("STRICTLY_REPLAY", "12")]);
    assert!(
        !passed && text.contains("12: the ID of a case has twelve hexadecimal digits"),
        "{text}"
    );
}

#[test]
fn a_random_stage_is_repeated() {
    let (passed, text) = run("random", &[(FAULT, "1")]);
    assert!(!passed, "{text}");
    let (_, rest) = text.split_once("again: STRICTLY_SEED=").unwrap();
    let seed = rest.split(' ').next().unwrap();
    let (passed, again) = run("random", &[(FAULT, "1"), ("STRICTLY_SEED", seed)]);
    let reason = |text: &str| text.split_once("accepted, though").map(|(_, rest)| rest.to_owned());
    assert!(!passed && reason(&again).is_some());
    assert_eq!(reason(&again), reason(&text));
    let (passed, text) = run("random", &[("STRICTLY_CASES", "many")]);
    assert!(!passed && text.contains("STRICTLY_CASES is `many`, which is no number"), "{text}");
}

#[test]
fn reports_are_written() {
    let folder = Folder::new();
    let path = folder.0.to_str().unwrap();
    let (passed, text) = run("", &[(FAULT, "1"), ("STRICTLY_REPORTS", path)]);
    assert!(!passed, "{text}");
    let read = |name: &str| fs::read_to_string(folder.0.join(name)).unwrap();
    let report: Value = serde_json::from_str(&read("GetForecastInput-boundaries.json")).unwrap();
    let failure = &report["failures"][0];
    assert_eq!(failure["path"], "/days");
    assert!(failure["reason"].as_str().unwrap().starts_with("accepted, though: "));
    assert!(failure["again"].as_str().unwrap().contains("#[test]"));
    assert!(report["cases"].as_u64().unwrap() > 50);
    let xml = read("GetForecastInput-boundaries.xml");
    assert!(xml.starts_with("<?xml") && xml.contains("<failure message=\""), "{xml}");
    let strength: Value = serde_json::from_str(&read("GetForecastInput-strength.json")).unwrap();
    assert_eq!(strength["killed"], strength["killable"]);
    assert!(strength["constraints"].as_array().unwrap().iter().all(|row| row["sides"].is_array()));
    assert!(folder.0.join("GetForecastInput-witnesses.xml").exists());
}

/// The lint stage tells what is doubtful about patterns.
#[test]
fn doubts_about_patterns_are_told() {
    let text = r#"
        $version: "2.0"
        namespace example
        service Names { operations: [GetName] }
        operation GetName { input := { @pattern("^a|b$") name: String } }
    "#;
    let spec = strictly_testing::Spec::parse(&[("names.smithy", text)]).unwrap();
    assert!(spec.warnings().contains("[Pattern.Precedence]"), "{}", spec.warnings());
}

/// A folder that goes when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        Self(std::env::temp_dir().join(format!("strictly-reports-{}", std::process::id())))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // It may not have been made.
        let _ = fs::remove_dir_all(&self.0);
    }
}
