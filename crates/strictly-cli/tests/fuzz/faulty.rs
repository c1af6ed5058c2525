//! Servers with one fault each: every one of them is found out.

use std::process::Command;

use axum::Router;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde_json::Value;
use tokio::io::AsyncWriteExt;

use crate::support::{File, Server, expect, fuzz, run};

/// Answers everything with this.
fn always(status: u16, error: &'static str, body: &'static str) -> Server {
    // Bodies are read to their end, or the connection is closed while they are sent.
    let answer = move |_: Bytes| async move {
        let status = StatusCode::from_u16(status).unwrap();
        let error = (!error.is_empty()).then_some(("x-amzn-errortype", error));
        (status, axum::response::AppendHeaders(error), body).into_response()
    };
    Server::of(Router::new().fallback(answer))
}

/// The reasons of all failures of `StartWorkflowRun`.
fn reasons(server: &Server, arguments: &[&str]) -> Vec<String> {
    let json = File::new(&format!("{}.json", server.url.rsplit(':').next().unwrap()));
    let all = [&["StartWorkflowRun", "--json", json.path()], arguments].concat();
    let run = fuzz(&server.url, &all);
    assert_eq!(run.code, 1, "{}", run.stdout);
    let report: Value = serde_json::from_str(&json.text()).unwrap();
    let failures = report["operations"][0]["failures"].as_array().unwrap();
    failures.iter().map(|failure| failure["reason"].as_str().unwrap().to_owned()).collect()
}

fn has(reasons: &[String], start: &str) -> bool {
    reasons.iter().any(|reason| reason.starts_with(start))
}

#[test]
fn one_that_accepts_everything() {
    let server = always(200, "", "{}");
    let run =
        fuzz(&server.url, &["StartWorkflowRun", "--random", "9", "--seed", "1", "--max", "60"]);
    assert_eq!(run.code, 1);
    expect("accepts.out", &run.stdout);
    let found = reasons(&server, &[]);
    assert!(has(&found, "accepted, though: Value at '/workflowId'"));
    assert!(has(&found, "accepted, though it is malformed"));
    assert!(!has(&found, "refused"));
}

#[test]
fn one_that_refuses_everything() {
    let found = reasons(&always(400, "ValidationException", r#"{"message":"no"}"#), &[]);
    assert!(has(&found, "refused, though it is valid"));
    assert!(has(&found, "the error does not tell: Value"));
    assert!(has(&found, "malformed, and not refused with 400 SerializationException"));
}

#[test]
fn one_with_other_errors() {
    let found = reasons(&always(400, "", ""), &[]);
    assert!(has(&found, "refused without the name of an error, though it is valid"));
    let found = reasons(&always(404, "UnknownOperationException", "{}"), &[]);
    assert!(has(&found, "refused before any operation saw it, though it is valid"));
    let found = reasons(&always(422, "ValidationException", "{}"), &[]);
    assert!(has(&found, "refused with another status than 400: Value"));
    let found = reasons(&always(400, "ConflictException", "{}"), &[]);
    assert!(has(&found, "refused with another error than one of validation: Value"));
    let found = reasons(&always(500, "InternalFailureException", "{}"), &[]);
    assert!(found.iter().all(|reason| reason == "the server failed"));
}

/// No more is sent once it is clear that no answers come.
#[test]
fn ones_that_do_not_answer() {
    let hangs = Server::start(|listener| async move {
        let mut kept = Vec::new();
        while let Ok((stream, _)) = listener.accept().await {
            kept.push(stream);
        }
    });
    let found = reasons(&hangs, &["--timeout", "1"]);
    assert_eq!(found, ["no answer came in time"; 5]);
    let closes = Server::start(|listener| async move {
        while let Ok((stream, _)) = listener.accept().await {
            drop(stream);
        }
    });
    let found = reasons(&closes, &[]);
    assert!(found.len() == 5 && has(&found, "no answer came: "));
    let babbles = Server::start(|listener| async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(b"220 ready\r\n").await;
        }
    });
    let found = reasons(&babbles, &[]);
    assert!(found.len() == 5 && has(&found, "no answer came: "));
}

/// The command under a failure repeats it, and so does the line for curl.
#[test]
fn a_failure_is_repeated() {
    let server = always(200, "", "{}");
    let json = File::new("repeated.json");
    fuzz(&server.url, &["StartWorkflowRun", "--json", json.path()]);
    let report: Value = serde_json::from_str(&json.text()).unwrap();
    let failures = report["operations"][0]["failures"].as_array().unwrap();
    for class in ["length", "random"] {
        let failure = failures.iter().find(|failure| failure["class"] == class).unwrap();
        let again = failure["again"].as_str().unwrap();
        let command = again.lines().find_map(|line| line.trim().strip_prefix("again: strictly "));
        let mut replay = Command::new(env!("CARGO_BIN_EXE_strictly"));
        replay.args(command.unwrap().split(' '));
        let repeated =
            run(replay.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")), &server.url);
        assert_eq!(repeated.code, 1, "{}{}", repeated.stdout, repeated.stderr);
        let reason = failure["reason"].as_str().unwrap();
        assert!(repeated.stdout.contains(&format!("wrong: {reason}")), "{}", repeated.stdout);
        if class == "length" {
            let lines = repeated.stdout.lines().filter(|line| !line.starts_with("< date: "));
            expect("replay.out", &(lines.collect::<Vec<_>>().join("\n") + "\n"));
        }
        let curl = again.lines().last().unwrap().trim();
        match Command::new("sh").args(["-c", curl]).output() {
            Ok(output) if output.status.success() => {
                let answer = String::from_utf8(output.stdout).unwrap();
                assert!(
                    answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("{}"),
                    "{answer}"
                );
            }
            _ => eprintln!("skipped: there is no curl"),
        }
    }
}
