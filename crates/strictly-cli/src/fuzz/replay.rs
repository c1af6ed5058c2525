//! One case again, with everything that is sent and answered.

use std::fmt::Write as _;

use strictly_testing::CaseId;

use super::client::{Client, NoAnswer, Response};
use super::curl::curl;
use super::encode::Request;
use super::judge::Judgement;
use super::report::readable;
use super::{Plan, Run};
use crate::Outcome;
use crate::console::Console;
use crate::failure::Failure;

/// Sends the case and shows what happens.
pub(super) fn replay(
    run: &Run<'_>,
    plans: &[Plan<'_>],
    id: CaseId,
    console: &mut Console,
) -> Result<Outcome, Failure> {
    let mut cases = plans.iter().flat_map(|plan| plan.cases.iter().map(move |case| (plan, case)));
    let Some((plan, case)) = cases.find(|(_, case)| case.id == id) else {
        return Err(Failure::with_help(
            format!("there is no case {id}"),
            "a case drawn at random needs the same --seed and --random",
        ));
    };
    let (aim, name) = (&case.aim, plan.operation.id.name());
    console.say(&format!(
        "{name}, case {id} at `{}` ({}): {}, {}",
        aim.path, aim.member, case.class, case.note
    ));
    let expected = case.verdict.as_ref().err().map(ToString::to_string).unwrap_or_default();
    console.say(format!("  {}: {expected}", case.expectation()).trim_end_matches(": "));
    let input = run.input(plan, case);
    let request = match plan.encoder.encode(&input) {
        Ok(request) => request,
        Err(reason) => {
            return Err(Failure::new(format!("the case cannot be sent: {reason}")));
        }
    };
    console.say(&sent(&run.client, &request));
    let response = run.client.send(&request);
    console.say(&answered(&response));
    console.say(&curl(&run.client, &request).unwrap_or_default());
    Ok(match plan.judge.judge(&input.verdict, &response) {
        Judgement::Wrong(reason) => {
            console.say(&format!("wrong: {reason}"));
            Outcome::Findings
        }
        Judgement::Answered(error) => {
            console.say(&format!("right: the service answers with {error}"));
            Outcome::Clean
        }
        Judgement::Right => {
            console.say("right");
            Outcome::Clean
        }
    })
}

fn sent(client: &Client, request: &Request) -> String {
    let mut text = format!("> {} {}{}\n", request.method, client.url, request.target);
    message('>', client.headers.iter().chain(&request.headers), request.body.as_deref(), &mut text);
    text
}

fn answered(response: &Result<Response, NoAnswer>) -> String {
    match response {
        Ok(response) => {
            let mut text = format!("< {}\n", response.status);
            message('<', response.headers.iter(), Some(&response.body), &mut text);
            text
        }
        Err(why) => format!("< {why}\n"),
    }
}

/// Headers and body, each line with the mark of its direction.
fn message<'h>(
    mark: char,
    headers: impl Iterator<Item = &'h (String, String)>,
    body: Option<&[u8]>,
    text: &mut String,
) {
    // Writing to a String cannot fail.
    for (name, value) in headers {
        let _ = writeln!(text, "{mark} {name}: {value}");
    }
    if let Some(body) = body.filter(|body| !body.is_empty()) {
        let _ = writeln!(text, "{mark}\n{mark} {}", readable(&String::from_utf8_lossy(body)));
    }
}
