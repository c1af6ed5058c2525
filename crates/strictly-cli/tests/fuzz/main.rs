//! `strictly fuzz` against the example server, which is right, and against servers that are not.
//!
//! `UPDATE_EXPECT=1` writes the `.out` files anew.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

#[path = "../../../../examples/server/appconfig.rs"]
mod appconfig;
#[path = "../../../../examples/server/codecatalyst.rs"]
mod codecatalyst;
mod encoding;
mod faulty;
#[path = "../../../../examples/server/proton.rs"]
mod proton;
mod support;
#[path = "../../../../examples/server/wellarchitected.rs"]
mod wellarchitected;

use std::sync::Arc;
use std::time::SystemTime;

use serde_json::{Value, json};
use strictly::Timestamp;
use strictly_http::tower::Services;

use crate::support::{File, Server, expect, fuzz};

/// What the modules of the example share.
type Store<T> = Arc<tokio::sync::Mutex<T>>;

fn now() -> Option<Timestamp> {
    SystemTime::now().try_into().ok()
}

/// The example server, with an empty store.
fn example() -> Server {
    let services = Services::builder()
        .service(appconfig::service())
        .service(codecatalyst::service())
        .service(proton::service())
        .service(wellarchitected::service())
        .build();
    Server::of(strictly_http::axum::router(services.unwrap()))
}

#[test]
fn the_right_one_passes() {
    let server = example();
    let (junit, json) = (File::new("right.xml"), File::new("right.json"));
    let run = fuzz(&server.url, &["--seed", "1", "--junit", junit.path(), "--json", json.path()]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    expect("right.out", &run.stdout);
    let report: Value = serde_json::from_str(&json.text()).unwrap();
    assert_eq!((&report["passed"], &report["seed"]), (&json!(true), &json!(1)));
    let operations = report["operations"].as_array().unwrap();
    assert_eq!(operations.len(), 5);
    for operation in operations {
        let (sent, skipped) =
            (operation["cases"].as_u64().unwrap(), operation["skipped"].as_array().unwrap().len());
        assert!(sent > 300, "{}", operation["operation"]);
        let all = sent + skipped as u64;
        let done = format!(": {all} of {all} done");
        assert!(run.stderr.contains(&done), "{done}\n{}", run.stderr);
        assert_eq!(operation["failures"], json!([]));
    }
    let xml = junit.text();
    assert_eq!(xml.matches("<testsuite ").count(), 5, "{xml}");
    assert!(xml.contains("failures=\"0\"") && xml.contains("<skipped message=\""), "{xml}");
    assert!(well_formed(&xml), "{xml}");
}

/// Configurations can be deployed only once they are there.
#[test]
fn a_base_says_what_exists() {
    let server = example();
    let create = json!({ "CreateHostedConfigurationVersion": {
        "ApplicationId": "abc1234",
        "ConfigurationProfileId": "abc1234",
        "LatestVersionNumber": null,
    }});
    let create = File::with("create.json", &create.to_string());
    let run = fuzz(
        &server.url,
        &["CreateHostedConfigurationVersion", "--base", create.path(), "--seed", "1"],
    );
    assert_eq!(run.code, 0, "{}", run.stdout);
    let deploy = json!({ "StartDeployment": {
        "ApplicationId": "abc1234",
        "ConfigurationProfileId": "abc1234",
        "ConfigurationVersion": "1",
    }});
    let deploy = File::with("deploy.json", &deploy.to_string());
    let answered = |arguments: &[&str]| -> u64 {
        let json = File::new("base.json");
        let all = [&["StartDeployment", "--seed", "1", "--json", json.path()], arguments].concat();
        let run = fuzz(&server.url, &all);
        assert_eq!(run.code, 0, "{}", run.stdout);
        let report: Value = serde_json::from_str(&json.text()).unwrap();
        report["operations"][0]["answered"]["ResourceNotFoundException"].as_u64().unwrap_or(0)
    };
    let (without, with) = (answered(&[]), answered(&["--base", deploy.path()]));
    // What remains is about the very members that the base names.
    assert!(without > 300 && with < without / 2, "{without} without, {with} with");
}

#[test]
fn what_cannot_be_done_is_said() {
    let nobody = "http://127.0.0.1:1";
    for (url, arguments, said) in [
        (nobody, &[][..], "error: nobody listens at http://server"),
        ("https://example.com", &[], "is no address of a server"),
        (nobody, &["--header", "a"], "error: `a` is no header"),
        (nobody, &["--base", "Cargo.toml"], "error: Cargo.toml: "),
        (nobody, &["--replay", "0123456789ab"], "error: there is no case 0123456789ab"),
        (nobody, &["--replay", "0123"], "has twelve hexadecimal digits"),
        (nobody, &["FlyToTheMoon"], "FlyToTheMoon"),
    ] {
        let run = fuzz(url, arguments);
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains(said), "{said}\n{}", run.stderr);
    }
}

/// Whether every element ends where it has to.
fn well_formed(xml: &str) -> bool {
    let mut open = Vec::new();
    for tag in xml.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()) {
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.starts_with('?') && !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap());
        }
    }
    open.is_empty()
}
