//! What came of a run, for people and programs.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Value, json};
use strictly_contract::ShapeId;

use super::client::{NoAnswer, Response};
use super::judge::{Judgement, error_name};
use super::{Case, Failed, Plan, Run, Skipped};

/// How many failures of an operation are shown in full.
const IN_FULL: usize = 5;

/// How many more of them have a line of their own.
const LISTED: usize = 50;

/// What came of all operations.
#[derive(Default)]
pub(super) struct Outcomes {
    pub(super) list: Vec<Ended>,
}

/// What came of the cases of one operation.
pub(super) struct Ended {
    operation: ShapeId,
    report: strictly_testing::Report,
    /// How many valid inputs were refused with an error that is not about validation, by its name.
    answered: BTreeMap<String, usize>,
    left_out: usize,
}

impl Ended {
    /// Nothing was sent yet.
    pub(super) fn new(plan: &Plan<'_>) -> Self {
        Self {
            operation: plan.operation.id.clone(),
            report: strictly_testing::Report::new(plan.operation.input.clone()),
            answered: BTreeMap::new(),
            left_out: plan.left_out,
        }
    }

    /// Whether no answer came so far.
    pub(super) fn is_new(&self) -> bool {
        self.report.cases() == 0
    }

    /// Counts a case that cannot be sent.
    pub(super) fn skip(&mut self, case: &Case, reason: &str) {
        self.report.skipped.push(Skipped { id: case.id, reason: reason.to_owned() });
    }

    /// Counts a case that was sent.
    pub(super) fn add(
        &mut self,
        case: &Case,
        judgement: Judgement,
        again: impl FnOnce() -> String,
    ) {
        let failed = match judgement {
            Judgement::Right => None,
            Judgement::Answered(name) => {
                *self.answered.entry(name).or_default() += 1;
                None
            }
            Judgement::Wrong(reason) => Some(Failed { case: case.clone(), reason, again: again() }),
        };
        self.report.add(case, failed);
    }
}

impl Outcomes {
    /// Whether every answer was right, and there was one.
    pub(super) fn passed(&self) -> bool {
        self.list.iter().all(|ended| ended.report.passed() && !ended.is_new())
    }

    /// As JUnit's XML: a suite for each operation.
    pub(super) fn to_junit(&self) -> String {
        let reports: Vec<_> = self.list.iter().map(|ended| ended.report.clone()).collect();
        strictly_testing::Report::all_to_junit(&reports)
    }

    /// As JSON: for each operation what was sent, every failure, and what could not be sent.
    pub(super) fn to_json(&self, run: &Run<'_>) -> Value {
        let operations = self.list.iter().map(|ended| {
            let mut report = ended.report.to_json();
            if let Some(object) = report.as_object_mut() {
                object.insert("operation".to_owned(), ended.operation.to_string().into());
                object.insert("answered".to_owned(), json!(ended.answered));
                object.insert("leftOut".to_owned(), ended.left_out.into());
            }
            report
        });
        json!({
            "url": run.client.url,
            "seed": run.seed,
            "passed": self.passed(),
            "operations": operations.collect::<Vec<_>>(),
        })
    }
}

impl fmt::Display for Outcomes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.list.iter().try_for_each(|ended| writeln!(f, "{ended}"))
    }
}

/// A line of numbers, what could not be sent, and the failures.
impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (cases, failures) = (self.report.cases(), &self.report.failures);
        writeln!(f, "{}: {} of {cases} cases failed", self.operation.name(), failures.len())?;
        for (name, count) in &self.answered {
            writeln!(f, "  {count} valid ones answered with {name}")?;
        }
        for (reason, count) in self.report.reasons_to_skip() {
            writeln!(f, "  {count} not sent: {reason}")?;
        }
        if self.left_out > 0 {
            writeln!(f, "  {} not sent: --max", self.left_out)?;
        }
        for failed in failures.iter().take(IN_FULL) {
            write!(f, "\n{}, {failed}", self.operation.name())?;
        }
        let rest = failures.iter().skip(IN_FULL).take(LISTED);
        if rest.len() > 0 {
            writeln!(f)?;
        }
        for Failed { case, reason, .. } in rest {
            writeln!(f, "case {} at `{}`: {}", case.id, case.aim.path, first_line(reason))?;
        }
        match failures.len().saturating_sub(IN_FULL + LISTED) {
            0 => Ok(()),
            more => writeln!(f, "and {more} more, which --json lists"),
        }
    }
}

/// An answer in one line.
pub(super) fn came(response: &Result<Response, NoAnswer>) -> String {
    const LONGEST: usize = 300;
    let response = match response {
        Ok(response) => response,
        Err(why) => return why.to_string(),
    };
    let name = error_name(response).map(|name| format!(" {name}")).unwrap_or_default();
    let body = readable(&String::from_utf8_lossy(&response.body));
    let short: String = body.chars().take(LONGEST).collect();
    let more = if short.len() < body.len() { "…" } else { "" };
    format!("{}{name} {short}{more}", response.status).trim_end().to_owned()
}

/// A text without characters that move the cursor of a terminal.
pub(super) fn readable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
