//! Memory is bounded by the contract, not by the sender.

#![cfg(feature = "appconfig")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

use std::fmt::Write as _;
use std::sync::{Mutex, MutexGuard, PoisonError};

use strictly::parts::{Part, Parts, check_parts};
use strictly::{Member, Shape};
use strictly_contracts::appconfig::StartDeploymentInput;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// The allocator counts for the whole process, so that tests take turns.
static TURN: Mutex<()> = Mutex::new(());

fn turn() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

const KIB: usize = 1024;

/// The most memory in use at once while `run` runs, beyond what was in use before.
fn peak<T>(run: impl FnOnce() -> T) -> usize {
    let _profiler = dhat::Profiler::builder().testing().build();
    let result = run();
    let peak = dhat::HeapStats::get().max_bytes;
    drop(result);
    peak
}

/// A document and nothing beside it.
struct Document(String);

impl<'a> Parts<'a> for &'a Document {
    fn document(&mut self) -> Option<&'a [u8]> {
        Some(self.0.as_bytes())
    }

    fn part(&mut self, _: &'static Member) -> Part<'a> {
        Part::Absent
    }
}

/// A request with this JSON in place of its description and its tags.
fn request(description: &str, tags: &str) -> String {
    format!(
        r#"{{"ApplicationId":"abc1234","EnvironmentId":"54j1r29","DeploymentStrategyId":"1225qzk",
           "ConfigurationProfileId":"ur8hx2f","ConfigurationVersion":"1","Description":"{description}","Tags":{{{tags}}}}}"#
    )
}

/// Refuses the text, read and checked, within `limit` bytes each. Patterns are compiled beforehand.
fn refuses_within(json: &str, limit: usize) {
    strictly::from_str::<StartDeploymentInput>(&request("", "")).unwrap();
    let read = peak(|| strictly::from_str::<StartDeploymentInput>(json).unwrap_err());
    assert!(read <= limit, "from_str took {read} bytes");
    let checked =
        peak(|| strictly::check_slice::<StartDeploymentInput>(json.as_bytes()).unwrap_err());
    assert!(checked <= limit, "check_slice took {checked} bytes");
}

fn tags(count: usize, value: &str) -> String {
    let mut tags = String::new();
    for index in 0..count {
        let comma = if index == 0 { "" } else { "," };
        write!(tags, r#"{comma}"key-{index}":"{value}""#).unwrap();
    }
    tags
}

#[test]
fn a_hundred_thousand_tags() {
    let _turn = turn();
    refuses_within(&request("", &tags(100_000, "value")), 64 * KIB);
}

#[test]
fn a_hundred_thousand_tags_that_are_too_long_themselves() {
    let _turn = turn();
    refuses_within(&request("", &tags(100_000, &"v".repeat(257))), 64 * KIB);
}

#[test]
fn five_megabytes_of_text() {
    let _turn = turn();
    refuses_within(&request(&"é".repeat(5_000_000 / 2), ""), 64 * KIB);
}

#[test]
fn five_megabytes_in_a_key() {
    let _turn = turn();
    let tag = format!(r#""{}":"""#, "k".repeat(5_000_000));
    refuses_within(&request("", &tag), 64 * KIB);
}

/// Escapes have to be resolved somewhere: the length of the text once more.
#[test]
fn five_megabytes_of_escapes() {
    let _turn = turn();
    let text = r"\n".repeat(5_000_000 / 2);
    refuses_within(&request(&text, ""), text.len() + 64 * KIB);
}

#[test]
fn a_thousand_violations() {
    let _turn = turn();
    let strategy =
        (0..1000).map(|_| r#""Description":"#.to_owned() + "0").collect::<Vec<_>>().join(",");
    refuses_within(&format!("{{{strategy}}}"), 64 * KIB);
}

#[test]
fn checking_what_is_valid_takes_no_memory() {
    let _turn = turn();
    let json = request("Ein Text mit ü und 🦀", &tags(16, "wert"));
    strictly::check_slice::<StartDeploymentInput>(json.as_bytes()).unwrap();
    // The test harness has a thread of its own, which may take memory meanwhile; checking would
    // take it every time.
    let check = || strictly::check_slice::<StartDeploymentInput>(json.as_bytes()).unwrap();
    assert_eq!((0..10).map(|_| peak(check)).min(), Some(0));
}

#[test]
fn a_list_that_is_only_checked_takes_nothing_however_long() {
    static INPUT: Shape = Shape::structure(&[Member::new("numbers", &NUMBERS)]);
    static NUMBERS: Shape = Shape::list(&NUMBER);
    static NUMBER: Shape = Shape::integer();
    let _turn = turn();
    let json = Document(format!(r#"{{"numbers": [{}1]}}"#, "1, ".repeat(100_000)));
    let checked = peak(|| check_parts(&INPUT, &json).unwrap());
    assert!(checked <= KIB, "check_parts took {checked} bytes");
}
