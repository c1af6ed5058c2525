//! The stages of a suite, as the tests that [`suite!`](crate::suite) makes run them.

mod random;

use std::path::Path;

use strictly_contract::strictly::{self, Aggregate, Rejection};

use crate::answer::Answer;
use crate::case::{CaseId, Class};
use crate::{Failure, Report, Spec, Suite};

/// A suite, and what is tested with it. Each function is one stage.
///
/// | variable | what it does |
/// |---|---|
/// | `STRICTLY_REPLAY=<id>` | runs that one case |
/// | `STRICTLY_CASES=<n>` | random values of each kind; 256 by default |
/// | `STRICTLY_SEED=<n>` | repeats a random stage |
/// | `STRICTLY_REPORTS=<folder>` | writes reports there, as JSON and JUnit's XML |
#[derive(Debug)]
pub struct Trial {
    spec: Spec,
    suite: Suite,
    /// How the judge is called in code.
    call: String,
}

impl Trial {
    /// Prepares the suite for the operation, shape or generated type that is called `name`.
    ///
    /// # Errors
    ///
    /// If the specification has errors, or no such shape.
    pub fn new(texts: &[(&str, &str)], name: &str, call: &str) -> Result<Self, Failure> {
        let spec = Spec::parse(texts)?;
        let suite = spec.suite(name)?;
        Ok(Self { spec, suite, call: call.to_owned() })
    }

    /// The suite.
    pub fn suite(&self) -> &Suite {
        &self.suite
    }

    /// The specification can be tested: each constraint can be kept and violated, or it is said why
    /// not.
    ///
    /// # Errors
    ///
    /// None at present: what is wrong with a specification keeps it from being prepared.
    pub fn lint(&self) -> Result<(), Failure> {
        say(self.spec.warnings());
        for unmade in self.suite.unmade() {
            say(&format!("not made: {unmade}"));
        }
        let left_out = self.suite.left_out();
        if left_out.ways + left_out.mutants > 0 {
            say(&format!(
                "left out: {} further ways to members met before, {} mistakes about long patterns",
                left_out.ways, left_out.mutants
            ));
        }
        Ok(())
    }

    /// Each constraint at each position, at its bounds and on both sides of them.
    ///
    /// # Errors
    ///
    /// If any case is judged otherwise than it must be.
    pub fn boundaries(&self, judge: impl Fn(&[u8]) -> Answer) -> Result<(), Failure> {
        self.stage("boundaries", |class| class != Class::Witness, judge)
    }

    /// For each mistake that can be made about a constraint, the value that shows it.
    ///
    /// # Errors
    ///
    /// If any case is judged otherwise than it must be.
    pub fn witnesses(&self, judge: impl Fn(&[u8]) -> Answer) -> Result<(), Failure> {
        self.stage("witnesses", |class| class == Class::Witness, judge)
    }

    /// Values at random: valid, broken at one place, and of any form. The seed is printed.
    ///
    /// # Errors
    ///
    /// If any value is judged otherwise than by the interpreter; with the simplest such value.
    pub fn random(&self, judge: impl Fn(&[u8]) -> Answer) -> Result<(), Failure> {
        if replayed()?.is_some() {
            return Ok(());
        }
        random::random(&self.suite, &judge)
    }

    /// How strong the suite is.
    ///
    /// # Errors
    ///
    /// If any mistake that can be told is not.
    pub fn strength(&self) -> Result<(), Failure> {
        let score = self.suite.score();
        say(&format!("{}\n{score}{}", self.suite.shape(), self.suite.held_out()));
        write("strength", self.suite.shape().name(), "json", &score.to_json().to_string())?;
        if score.is_complete() {
            return Ok(());
        }
        Err(Failure::new(format!("some mistakes are not told, or not both sides seen\n{score}")))
    }

    fn stage(
        &self,
        name: &str,
        belongs: impl Fn(Class) -> bool,
        judge: impl Fn(&[u8]) -> Answer,
    ) -> Result<(), Failure> {
        let replayed = replayed()?;
        let chosen = |case: &crate::Case| {
            belongs(case.class) && replayed.is_none_or(|replayed| replayed == case.id)
        };
        let report = self.suite.run_some(chosen, &self.call, judge);
        let shape = self.suite.shape();
        say(&format!("{shape}: {name}, {} cases", report.cases()));
        self.write(name, &report)?;
        if report.passed() { Ok(()) } else { Err(Failure::new(report.to_string())) }
    }

    fn write(&self, stage: &str, report: &Report) -> Result<(), Failure> {
        let name = self.suite.shape().name();
        write(stage, name, "json", &report.to_json().to_string())?;
        write(stage, name, "xml", &report.to_junit())
    }
}

/// What a generated type says of a text: its reader and its checker, which must agree.
pub fn generated<T: Aggregate>(json: &[u8]) -> Answer {
    let read = strictly::from_slice::<T>(json).map(drop);
    let checked = strictly::check_slice::<T>(json);
    if read == checked {
        return checked.into();
    }
    // Neither can be right: what differs from the other is shown as what was found.
    let found = read.err().or(checked.err());
    found.map_or(Answer::Refused, |rejection: Rejection| Answer::Rejected(rejection))
}

/// The answer of any function of a text.
pub fn ask<A: Into<Answer>>(judge: impl Fn(&[u8]) -> A, json: &[u8]) -> Answer {
    judge(json).into()
}

/// The case that was asked for.
fn replayed() -> Result<Option<CaseId>, Failure> {
    match std::env::var("STRICTLY_REPLAY") {
        Ok(id) => id.parse().map(Some).map_err(|error| Failure::new(format!("{id}: {error}"))),
        Err(_) => Ok(None),
    }
}

fn write(stage: &str, name: &str, extension: &str, text: &str) -> Result<(), Failure> {
    let Ok(folder) = std::env::var("STRICTLY_REPORTS") else { return Ok(()) };
    let path = Path::new(&folder).join(format!("{name}-{stage}.{extension}"));
    let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, text));
    written.map_err(|error| Failure::new(format!("{}: {error}", path.display())))
}

/// Tests print what they did; it is shown with `--nocapture`, or when they fail.
#[expect(clippy::print_stdout, reason = "this runs in tests, whose output is captured")]
fn say(text: &str) {
    if !text.is_empty() {
        println!("{text}");
    }
}
