//! `strictly fuzz`: the cases of a contract against a server.

mod client;
mod curl;
mod encode;
mod input;
mod judge;
mod plan;
mod progress;
mod replay;
mod report;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Map, Value};
use strictly_testing::{Case, CaseId, Failed, Skipped};

use self::client::{Client, NoAnswer, Response};
use self::curl::curl;
use self::input::Input;
use self::judge::Judgement;
use self::plan::{Plan, plans};
use self::progress::Progress;
use self::report::{Outcomes, came};
use crate::Outcome;
use crate::console::Console;
use crate::failure::Failure;
use crate::spec::Spec;

/// After so many cases in a row without an answer no more are sent.
const PATIENCE: usize = 5;

/// Sends valid and invalid requests to a server, and judges its answers
///
/// The requests are the cases of `strictly cases`, and some drawn at random. Valid ones have to be
/// accepted, or refused with an error that is not about validation; invalid ones refused with a
/// validation error that names every violation; malformed ones with a SerializationException.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The server, as in `http://127.0.0.1:8080`
    #[arg(long)]
    url: String,
    /// The specification: a file, or a folder of them
    #[arg(long)]
    spec: PathBuf,
    /// The operations; all of them if none is named
    operations: Vec<String>,
    /// How many cases are drawn at random for each operation
    #[arg(long, value_name = "COUNT", default_value_t = 200)]
    random: usize,
    /// Draws those of an earlier run again
    #[arg(long)]
    seed: Option<u64>,
    /// What has to exist on the server: a JSON object of operations, each with a part of its input
    /// that stands in all its requests, except where a case is about something else
    #[arg(long, value_name = "FILE")]
    base: Option<PathBuf>,
    /// A header of all requests, as in `authorization: Bearer …`
    #[arg(long = "header", value_name = "NAME: VALUE")]
    headers: Vec<String>,
    /// The name of the error that carries validation failures, if it is an unusual one
    #[arg(long, value_name = "NAME")]
    validation_error: Option<String>,
    /// The most cases of one operation that are sent
    #[arg(long, value_name = "COUNT")]
    max: Option<usize>,
    /// How long an answer may take
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    timeout: u64,
    /// Writes a report as XML of JUnit
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// Writes a report as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Sends this case alone, and shows request and answer
    #[arg(long, value_name = "CASE")]
    replay: Option<CaseId>,
}

/// Sends, judges, reports.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> Result<Outcome, Failure> {
    let spec = Spec::read(&arguments.spec, &plan::selection(arguments))?;
    let client =
        Client::new(&arguments.url, &arguments.headers, Duration::from_secs(arguments.timeout))?;
    let base = arguments.base.as_deref().map(read_base).transpose()?.unwrap_or_default();
    let seed = arguments.seed.unwrap_or_else(any_seed);
    let run = Run { arguments, client, base, seed };
    let plans = plans(&run, &spec.contracts)?;
    if let Some(id) = arguments.replay {
        return replay::replay(&run, &plans, id, console);
    }
    let mut outcomes = Outcomes::default();
    for plan in &plans {
        outcomes.list.push(run.operation(plan)?);
    }
    console.say(&outcomes.to_string());
    console.say(&run.draws());
    if let Some(path) = &arguments.junit {
        write(path, &outcomes.to_junit())?;
    }
    if let Some(path) = &arguments.json {
        write(path, &outcomes.to_json(&run).to_string())?;
    }
    Ok(if outcomes.passed() { Outcome::Clean } else { Outcome::Findings })
}

/// What all cases of a run share.
struct Run<'a> {
    arguments: &'a Arguments,
    client: Client,
    base: Map<String, Value>,
    seed: u64,
}

impl Run<'_> {
    /// Sends the cases of one operation, one after the other.
    fn operation(&self, plan: &Plan<'_>) -> Result<report::Ended, Failure> {
        let mut ended = report::Ended::new(plan);
        let mut progress = Progress::new(plan.operation.id.name(), plan.cases.len());
        let mut silent = 0;
        for case in &plan.cases {
            if silent == PATIENCE {
                ended.skip(case, "the server gave no answer to those before");
                continue;
            }
            let input = self.input(plan, case);
            let request = match plan.encoder.encode(&input) {
                Ok(request) => request,
                Err(reason) => {
                    ended.skip(case, &reason);
                    progress.step(false);
                    continue;
                }
            };
            let response = self.client.send(&request);
            if let (Err(NoAnswer::Unreachable(why)), true) = (&response, ended.is_new()) {
                return Err(Failure::with_help(
                    format!("nobody listens at {}: {why}", self.client.url),
                    "start the server first",
                ));
            }
            silent = if response.is_err() { silent + 1 } else { 0 };
            let judgement = plan.judge.judge(&input.verdict, &response);
            progress.step(matches!(judgement, Judgement::Wrong(_)));
            let again = || self.again(plan, case, &request, &response);
            ended.add(case, judgement, again);
        }
        progress.finish();
        Ok(ended)
    }

    /// What a case puts into the request.
    fn input(&self, plan: &Plan<'_>, case: &Case) -> Input {
        let base = self.base.get(plan.operation.id.name()).and_then(Value::as_object);
        Input::of(plan.contract, case, base)
    }

    /// What came of a case, and how to see that again.
    fn again(
        &self,
        plan: &Plan<'_>,
        case: &Case,
        request: &encode::Request,
        response: &Result<Response, NoAnswer>,
    ) -> String {
        let command = plan::command(self, plan, case);
        let curl = curl(&self.client, request);
        let curl = curl.unwrap_or_else(|| "its body is too long for a line of curl".to_owned());
        format!("  came: {}\n  again: {command}\n  {curl}", came(response))
    }

    /// How the random cases were drawn.
    fn draws(&self) -> String {
        let count = self.arguments.random;
        format!("{count} cases of each operation drawn at random with --seed {}", self.seed)
    }
}

fn read_base(path: &Path) -> Result<Map<String, Value>, Failure> {
    let wrong = |why: &dyn std::fmt::Display| Failure::new(format!("{}: {why}", path.display()));
    let text = fs::read_to_string(path).map_err(|error| wrong(&error))?;
    let base: Map<String, Value> = serde_json::from_str(&text).map_err(|error| wrong(&error))?;
    match base.iter().find(|(_, input)| !input.is_object()) {
        None => Ok(base),
        Some((name, _)) => Err(wrong(&format!("the input of `{name}` has to be an object"))),
    }
}

fn any_seed() -> u64 {
    use std::hash::{BuildHasher, RandomState};
    RandomState::new().hash_one(0)
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let written = fs::write(path, text);
    written.map_err(|error| Failure::new(format!("{}: {error}", path.display())))
}
