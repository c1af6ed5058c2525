//! A suite run against whatever judges texts.

mod machine;

use std::fmt;

use strictly_contract::ShapeId;

use crate::answer::Answer;
use crate::case::{Case, CaseId, Class};
use crate::suite::Suite;

/// How many failures are shown in full.
const SHOWN: usize = 5;

/// What came of a run.
#[derive(Clone, Debug)]
pub struct Report {
    /// The shape that was tested.
    pub shape: ShapeId,
    /// What was run, in groups.
    pub run: Vec<Ran>,
    /// The cases that were judged otherwise than they must be.
    pub failures: Vec<Failed>,
    /// The cases that could not be put to the judge at all.
    pub skipped: Vec<Skipped>,
}

/// The cases of one class about one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ran {
    /// The member, or the shape if it stands alone.
    pub member: ShapeId,
    /// The class.
    pub class: Class,
    /// How many there were.
    pub cases: usize,
    /// How many of them failed.
    pub failed: usize,
}

/// A case that was judged otherwise than it must be.
#[derive(Clone, Debug)]
pub struct Failed {
    /// The case.
    pub case: Case,
    /// How the answer differs, in a line.
    pub reason: String,
    /// How to see it again, in lines for people.
    pub again: String,
}

/// A case that could not be put to the judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// What it is called.
    pub id: CaseId,
    /// Why, in words that cases with the same difficulty share.
    pub reason: String,
}

impl Suite {
    /// Puts every case to `judge`.
    ///
    /// ```
    /// # use strictly_testing::Suite;
    /// # fn example(suite: &Suite, my_validator: impl Fn(&[u8]) -> bool) {
    /// let report = suite.run(my_validator);
    /// assert!(report.passed(), "{report}");
    /// # }
    /// ```
    pub fn run<A: Into<Answer>>(&self, judge: impl Fn(&[u8]) -> A) -> Report {
        self.run_some(|_| true, "validate", judge)
    }

    /// Puts the chosen cases to `judge`, which is `call`ed so in code.
    pub fn run_some<A: Into<Answer>>(
        &self,
        chosen: impl Fn(&Case) -> bool,
        call: &str,
        judge: impl Fn(&[u8]) -> A,
    ) -> Report {
        let mut report = Report::new(self.shape.clone());
        for case in self.cases.iter().filter(|case| chosen(case)) {
            let answer = judge(case.json().as_bytes()).into();
            let failed = answer.differs_from(case).map(|reason| Failed {
                case: case.clone(),
                reason,
                again: test_of(case, call),
            });
            report.add(case, failed);
        }
        report
    }
}

impl Report {
    /// Of a shape that was not tested yet. Whoever puts the cases to a judge of their own
    /// [adds](Self::add) what came of each.
    pub fn new(shape: ShapeId) -> Self {
        Self { shape, run: Vec::new(), failures: Vec::new(), skipped: Vec::new() }
    }

    /// Counts a case that was judged, with how it failed if it did.
    pub fn add(&mut self, case: &Case, failed: Option<Failed>) {
        self.count(case, failed.is_some());
        self.failures.extend(failed);
    }

    /// Whether every case was judged as it must be.
    pub fn passed(&self) -> bool {
        self.failures.is_empty()
    }

    /// How many cases were run.
    pub fn cases(&self) -> usize {
        self.run.iter().map(|ran| ran.cases).sum()
    }

    fn count(&mut self, case: &Case, failed: bool) {
        let same = |ran: &&mut Ran| ran.class == case.class && ran.member == case.aim.member;
        let found = self.run.iter_mut().rev().find(same);
        if let Some(ran) = found {
            ran.cases += 1;
            ran.failed += usize::from(failed);
        } else {
            let (member, class) = (case.aim.member.clone(), case.class);
            self.run.push(Ran { member, class, cases: 1, failed: usize::from(failed) });
        }
    }
}

/// How many failed, and the first of them in full.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (failed, cases) = (self.failures.len(), self.cases());
        writeln!(f, "{}: {failed} of {cases} cases failed", self.shape)?;
        for failure in self.failures.iter().take(SHOWN) {
            write!(f, "\n{failure}")?;
        }
        if let Some(more) = failed.checked_sub(SHOWN).filter(|more| *more > 0) {
            writeln!(f, "\nand {more} more")?;
        }
        Ok(())
    }
}

/// The case, why it failed, and how to see it again.
impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { case, reason, again } = self;
        let Case { id, aim, class, note, .. } = case;
        writeln!(f, "case {id} at `{}` ({}): {class}, {note}", aim.path, aim.member)?;
        writeln!(f, "  {reason}")?;
        writeln!(f, "  {}", shortened(&case.json()))?;
        writeln!(f, "{}", again.trim_end())
    }
}

/// How to repeat a case, and a test to keep, which calls the judge so.
fn test_of(case: &Case, call: &str) -> String {
    let Case { id, note, .. } = case;
    let json = case.json();
    let verdict = if case.verdict.is_ok() { "is_ok" } else { "is_err" };
    let hashes = "#".repeat(hashes(&json));
    format!(
        "  again: STRICTLY_REPLAY={id} cargo test

#[test]
fn case_{id}() {{
    // {note}
    let body = r{hashes}\"{json}\"{hashes};
    assert!({call}(body.as_bytes()).{verdict}());
}}"
    )
}

/// A text that fits on a screen.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 400;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let head: String = text.chars().take(LONGEST).collect();
    format!("{head}… ({} bytes)", text.len())
}

/// How many hashes a raw string of Rust needs around `text`.
fn hashes(text: &str) -> usize {
    let runs = text.split('"').skip(1);
    runs.map(|rest| rest.chars().take_while(|c| *c == '#').count() + 1).max().unwrap_or(0)
}
