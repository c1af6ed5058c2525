//! The tests, with one mutant on or with none.

use std::collections::HashSet;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use crate::compile::Executable;

/// An executable that passes without mutants.
pub struct Tests {
    pub executable: Executable,
    /// Tests that fail without mutants, say because they look at the text of the sources.
    left_out: Vec<String>,
    /// The mutants that stand where these tests come by.
    reached: HashSet<u32>,
    took: Duration,
}

/// What the tests say of a mutant.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Caught(String),
    TimedOut(String),
    Missed,
}

/// The executables, the quickest first, with what they reach.
pub fn baseline(executables: Vec<Executable>, out: &Path) -> Vec<Tests> {
    let mut all: Vec<Tests> =
        executables.into_iter().filter_map(|executable| passing(executable, out)).collect();
    all.sort_by_key(|tests| tests.took);
    for Tests { executable, took, reached, .. } in &all {
        println!("{:>8.2} s {:>5} mutants  {}", took.as_secs_f64(), reached.len(), executable.name);
    }
    all
}

/// Runs tests until one fails. With `everything`, those as well that do not come by at run time.
pub fn outcome(all: &[Tests], number: u32, everything: bool) -> Outcome {
    for tests in all.iter().filter(|tests| everything || tests.reached.contains(&number)) {
        let limit = tests.took * 10 + Duration::from_secs(3);
        let name = tests.executable.name.clone();
        let mut command = tests.command();
        command.env("MUTANT", number.to_string());
        match within(command, limit) {
            None => return Outcome::TimedOut(name),
            Some(status) if !status.success() => return Outcome::Caught(name),
            Some(_) => {}
        }
    }
    Outcome::Missed
}

fn passing(executable: Executable, out: &Path) -> Option<Tests> {
    let reached = out.join("reached");
    let _ = fs::remove_file(&reached);
    let left_out = failing(&executable);
    let took = Duration::ZERO;
    let mut tests = Tests { executable, left_out, reached: HashSet::new(), took };
    let mut command = tests.command();
    command.env("MUTANTS_REACHED", &reached);
    let start = Instant::now();
    let passes = within(command, Duration::from_secs(300)).is_some_and(|status| status.success());
    tests.took = start.elapsed();
    if !passes {
        println!("left out, as it does not pass without mutants: {}", tests.executable.name);
        return None;
    }
    let numbers = fs::read_to_string(&reached).unwrap_or_default();
    tests.reached = numbers.lines().filter_map(|line| line.parse().ok()).collect();
    Some(tests)
}

/// The names of the tests that fail without mutants.
fn failing(executable: &Executable) -> Vec<String> {
    let mut command = Command::new(&executable.path);
    let output = command.current_dir(&executable.folder).output().expect("tests should run");
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    let names = lines.lines().filter_map(|line| line.strip_prefix("test "));
    let names: Vec<String> =
        names.filter_map(|line| line.strip_suffix(" ... FAILED")).map(Into::into).collect();
    for name in &names {
        println!("left out, as it fails without mutants: {} {name}", executable.name);
    }
    names
}

impl Tests {
    /// The tests within a memory that a loop without end fills soon.
    fn command(&self) -> Command {
        let mut command = Command::new("bash");
        command.args(["-c", "ulimit -v 4000000; exec \"$@\"", "bash"]).arg(&self.executable.path);
        for name in &self.left_out {
            command.args(["--skip", name]);
        }
        command.current_dir(&self.executable.folder).env("RUST_TEST_THREADS", "1");
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
        thread::sleep(Duration::from_millis(5));
    }
    let _ = child.kill();
    let _ = child.wait();
    None
}
