//! The reference implementation's protocol suites: requests and responses of both sides, and
//! malformed requests, against code generated from the suites' own models.
//!
//! A case fails, or stands in `xfail.toml` with the reason; one that is listed and passes fails the
//! test as well. Operations that are refused when code is generated are counted and printed.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    reason = "a test says what it found, and fails by panicking"
)]

mod case;
mod client;
mod compare;
mod hostile;
mod malformed;
mod params;
mod server;
mod subject;

use std::collections::{BTreeMap, BTreeSet};

use self::case::{Case, Kind};
use self::subject::{Subject, subjects};

#[test]
fn protocol_suites() {
    let Some(cases) = case::load() else {
        println!("skipped: STRICTLY_SUITES is not set");
        return;
    };
    let subjects: BTreeMap<_, _> =
        subjects().into_iter().map(|subject| (subject.shape().id(), subject)).collect();
    assert!(!subjects.is_empty(), "no code was generated: build again with STRICTLY_SUITES");
    let refused: BTreeSet<_> = strictly_protocol_tests::REFUSED
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    let known = Misses::known();
    let (mut wrong, mut listed) = (Vec::new(), BTreeSet::new());
    let mut score = BTreeMap::<_, [usize; 3]>::new();
    for case in &cases {
        let counts = score.entry((case.protocol.clone(), case.kind)).or_default();
        let Some(subject) = case.operations.iter().find_map(|id| subjects.get(id.as_str())) else {
            let is_refused = case.operations.iter().all(|id| refused.contains(id.as_str()));
            assert!(is_refused, "{} has no operation", case.key());
            counts[2] += 1;
            continue;
        };
        let verdict = run(case, subject.as_ref(), &subjects);
        counts[usize::from(verdict.is_err())] += 1;
        match (verdict, known.reason(&case.key())) {
            (Ok(()), None) => {}
            (Ok(()), Some(_)) => wrong.push(format!("{}: passes, but is listed", case.key())),
            (Err(_), Some(reason)) => {
                listed.insert(case.key());
                println!("listed: {}: {reason}", case.key());
            }
            (Err(why), None) => wrong.push(format!("{}: {why}", case.key())),
        }
    }
    for ((protocol, kind), [passed, failed, refused]) in score {
        println!(
            "{protocol} {kind}: {passed} passed, {failed} not, {refused} of refused operations"
        );
    }
    println!("{} operations refused, {} cases listed", refused.len(), listed.len());
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

fn run(
    case: &Case,
    subject: &dyn Subject,
    all: &BTreeMap<&'static str, Box<dyn Subject>>,
) -> Result<(), String> {
    match case.kind {
        Kind::ServerRequest => server::request(case, subject, all),
        Kind::ServerResponse => server::response(case, subject),
        Kind::ClientRequest => client::request(case, subject),
        Kind::ClientResponse => client::response(case, subject),
        Kind::Malformed => malformed::request(case, subject, all),
    }
}

/// The cases of `xfail.toml`, each with its reason.
struct Misses(Vec<(&'static str, &'static str)>);

impl Misses {
    fn known() -> Self {
        let lines = include_str!("../../xfail.toml").lines().filter(|line| line.starts_with('"'));
        Self(
            lines
                .map(|line| {
                    let mut parts = line.split('"').skip(1).step_by(2);
                    (parts.next().unwrap(), parts.next().unwrap())
                })
                .collect(),
        )
    }

    fn reason(&self, key: &str) -> Option<&'static str> {
        let is_it = |pattern: &str| match pattern.split_once('*') {
            Some((start, end)) => key.strip_prefix(start).is_some_and(|rest| rest.ends_with(end)),
            None => key == pattern,
        };
        self.0.iter().find(|(pattern, _)| is_it(pattern)).map(|(_, reason)| *reason)
    }
}
