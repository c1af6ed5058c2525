//! The tests, with one mutant on or with none.

use std::collections::HashSet;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use crate::compile::Executable;

/// A test that passes without mutants.
pub struct Test {
    executable: Executable,
    name: String,
    /// The mutants that stand where it comes by.
    reached: HashSet<u32>,
    took: Duration,
}

/// What the tests say of a mutant.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Caught(String),
    TimedOut(String),
    Missed,
    NotCompiled,
}

/// The tests, the quickest first, with what they reach.
pub fn baseline(executables: &[Executable], out: &Path) -> Vec<Test> {
    let all = executables.iter().flat_map(|executable| {
        let names = names(executable);
        names.into_iter().filter_map(move |name| passing(executable.clone(), name, out))
    });
    let mut all: Vec<Test> = all.collect();
    all.sort_by_key(|test| test.took);
    let took: Duration = all.iter().map(|test| test.took).sum();
    println!("{} tests take {:.0} s, one after the other", all.len(), took.as_secs_f64());
    all
}

/// Runs the tests that come by a mutant until one fails.
pub fn outcome(all: &[Test], number: u32) -> Outcome {
    let mut tests = all.iter().filter(|test| test.reached.contains(&number));
    let failed = tests.find_map(|test| test.failure(&test.executable, number));
    failed.unwrap_or(Outcome::Missed)
}

/// Runs all tests, built with the mutant in constants, until one fails.
pub fn rebuilt(all: &[Test], executables: &[Executable], number: u32) -> Outcome {
    let failed = all.iter().find_map(|test| {
        let same = |executable: &&Executable| executable.name == test.executable.name;
        test.failure(executables.iter().find(same)?, number)
    });
    failed.unwrap_or(Outcome::Missed)
}

/// The names of an executable's tests.
fn names(executable: &Executable) -> Vec<String> {
    let mut command = Command::new(&executable.path);
    command.args(["--list", "--format=terse"]).current_dir(&executable.folder);
    let output = command.output().expect("tests should be listed");
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    lines.lines().filter_map(|line| line.strip_suffix(": test")).map(Into::into).collect()
}

fn passing(executable: Executable, name: String, out: &Path) -> Option<Test> {
    let reached = out.join("reached");
    let _ = fs::remove_file(&reached);
    let mut test = Test { executable, name, reached: HashSet::new(), took: Duration::ZERO };
    let mut command = test.command(&test.executable);
    command.env("MUTANTS_REACHED", &reached);
    let start = Instant::now();
    let passes = within(command, Duration::from_secs(60)).is_some_and(|status| status.success());
    test.took = start.elapsed();
    if !passes {
        println!("left out, as it does not pass without mutants: {}", test.title());
        return None;
    }
    let numbers = fs::read_to_string(&reached).unwrap_or_default();
    test.reached = numbers.lines().filter_map(|line| line.parse().ok()).collect();
    Some(test)
}

impl Test {
    /// What becomes of a mutant if this test notices it.
    fn failure(&self, executable: &Executable, number: u32) -> Option<Outcome> {
        let mut command = self.command(executable);
        command.env("MUTANT", number.to_string());
        match within(command, self.took * 10 + Duration::from_secs(3)) {
            None => Some(Outcome::TimedOut(self.title())),
            Some(status) if !status.success() => Some(Outcome::Caught(self.title())),
            Some(_) => None,
        }
    }

    fn title(&self) -> String {
        format!("{} {}", self.executable.name, self.name)
    }

    /// The test within a memory that a loop without end fills soon.
    fn command(&self, executable: &Executable) -> Command {
        let mut command = Command::new("bash");
        command.args(["-c", "ulimit -v 4000000; exec \"$@\"", "bash"]).arg(&executable.path);
        command.args([&self.name, "--exact"]).current_dir(&executable.folder);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }
}

/// Runs a command, and stops it after some time.
fn within(mut command: Command, limit: Duration) -> Option<ExitStatus> {
    let mut child = command.spawn().expect("tests should start");
    let start = Instant::now();
    while start.elapsed() < limit {
        if let Some(status) = child.try_wait().expect("tests should be waited for") {
            return Some(status);
        }
        thread::sleep(Duration::from_millis(2));
    }
    let _ = child.kill();
    let _ = child.wait();
    None
}
