//! What the first request of a process costs, beside those after it.
//!
//! The benchmark starts itself anew for each measurement: only a fresh process has compiled nothing,
//! touched no table, and allocated no memory.

#![allow(clippy::print_stdout, reason = "the benchmark's report")]

use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

use strictly_contracts::appconfig::StartDeploymentInput;

use crate::payload;

/// The processes that are measured.
const PROCESSES: usize = 20;

/// Names the mode in which the program measures itself and ends.
const CHILD: &str = "STRICTLY_BENCH_COLD";

/// True if this process was started to be measured; it has printed its figures then.
pub(crate) fn is_child() -> bool {
    if std::env::var_os(CHILD).is_none() {
        return false;
    }
    let payloads = payload::start_deployment();
    let json = payloads.first().map_or(&[][..], |payload| payload.json.as_bytes());
    let time = || {
        let start = Instant::now();
        let valid = strictly::from_slice::<StartDeploymentInput>(black_box(json)).is_ok();
        let time = start.elapsed();
        assert!(valid, "the request is valid");
        time.as_nanos()
    };
    let first = time();
    let mut warm: Vec<_> = (0..1001).map(|_| time()).collect();
    warm.sort_unstable();
    println!("{first} {}", warm[500]);
    true
}

/// Measures fresh processes and prints the medians.
pub(crate) fn print() {
    let (mut firsts, mut warms): (Vec<_>, Vec<_>) = (0..PROCESSES).filter_map(|_| child()).unzip();
    firsts.sort_unstable();
    warms.sort_unstable();
    let (Some(first), Some(warm)) = (firsts.get(firsts.len() / 2), warms.get(warms.len() / 2))
    else {
        println!("\nno fresh process could be measured");
        return;
    };
    let (least, most) = (firsts.first().unwrap_or(first), firsts.last().unwrap_or(first));
    println!(
        "\nfirst request of a fresh process, StartDeployment small, from_slice, {} processes:\n\
         median {first:?} ({least:?} to {most:?}), warm {warm:?}",
        firsts.len()
    );
}

/// The first time and the median of those after it, in a process of their own.
fn child() -> Option<(Duration, Duration)> {
    let output = Command::new(std::env::current_exe().ok()?).env(CHILD, "1").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let (first, warm) = text.trim().split_once(' ')?;
    let nanos = |text: &str| text.parse().ok().map(Duration::from_nanos);
    Some((nanos(first)?, nanos(warm)?))
}
