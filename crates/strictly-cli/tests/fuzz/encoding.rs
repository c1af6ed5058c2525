//! Requests in which every binding has its place.

use std::fmt::Write as _;
use std::process::Command;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::Request;

use crate::support::{Server, expect, run};

/// Writes down what arrives, and accepts it.
fn recorder() -> (Server, Arc<Mutex<Vec<String>>>) {
    let log = Arc::<Mutex<Vec<String>>>::default();
    let same = Arc::clone(&log);
    let record = move |request: Request| async move {
        let (head, body) = request.into_parts();
        let body = to_bytes(body, 1 << 20).await.unwrap();
        let mut line = format!("{} {}", head.method, head.uri);
        let mut headers: Vec<_> = head.headers.iter().collect();
        headers.retain(|(name, _)| name.as_str().starts_with("x-") || *name == "content-type");
        headers.sort_by_key(|(name, _)| name.as_str());
        for (name, value) in headers {
            let _ = write!(line, " | {name}: {}", value.to_str().unwrap());
        }
        if !body.is_empty() {
            let _ = write!(line, " | {}", String::from_utf8_lossy(&body));
        }
        same.lock().unwrap().push(line);
        Bytes::from_static(b"{}")
    };
    (Server::of(Router::new().fallback(record)), log)
}

/// Read before it is committed: each line is one request.
#[test]
fn everything_stands_where_it_belongs() {
    let (server, log) = recorder();
    let spec = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/kiosk.smithy");
    let mut command = Command::new(env!("CARGO_BIN_EXE_strictly"));
    command.args(["fuzz", "--url", &server.url, "--spec", spec, "--random", "0"]);
    let run = run(command.args(["--header", "x-key: 1"]), &server.url);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let mut lines = log.lock().unwrap().clone();
    assert!(lines.iter().all(|line| line.contains(" | x-key: 1")));
    for line in &mut lines {
        *line = line.replace(" | x-key: 1", "");
    }
    // What is the same but for an invalid value says nothing new.
    let mut seen = std::collections::HashSet::new();
    lines.retain(|line| seen.insert(line.chars().take(300).collect::<String>()));
    expect("kiosk.out", &(lines.join("\n") + "\n"));
}

/// What has no place in a request is told with the reason.
#[test]
fn what_has_no_place_is_counted() {
    let (server, _) = recorder();
    let spec = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/kiosk.smithy");
    let mut command = Command::new(env!("CARGO_BIN_EXE_strictly"));
    command.args(["fuzz", "--url", &server.url, "--spec", spec, "--random", "0"]);
    let run = run(&mut command, &server.url);
    let unsent: Vec<_> = run
        .stdout
        .lines()
        .filter(|line| line.contains(" not sent: ") || line.contains("cases failed"))
        .collect();
    expect("unsent.out", &(unsent.join("\n") + "\n"));
}
