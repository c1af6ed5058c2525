//! A program that reads a request to StartDeployment and checks it with validator, but for the entries of its maps.

#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;
use validator::Validate;

static ID: LazyLock<Regex> = LazyLock::new(|| Regex::new("^[a-z0-9]{4,7}$").unwrap());
static STRATEGY_ID: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(^[a-z0-9]{4,7}$|^AppConfig\.[A-Za-z0-9]{9,40}$)").unwrap());

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code, reason = "read, not looked at")]
struct StartDeployment {
    #[validate(regex(path = *ID))]
    application_id: String,
    #[validate(regex(path = *ID))]
    environment_id: String,
    #[validate(regex(path = *STRATEGY_ID))]
    deployment_strategy_id: String,
    #[validate(regex(path = *ID))]
    configuration_profile_id: String,
    #[validate(length(min = 1, max = 1024))]
    configuration_version: String,
    #[validate(length(max = 1024))]
    description: Option<String>,
    #[validate(length(max = 50))]
    tags: Option<BTreeMap<String, String>>,
    #[validate(length(min = 1, max = 2048))]
    kms_key_identifier: Option<String>,
    #[validate(length(max = 10))]
    dynamic_extension_parameters: Option<BTreeMap<String, String>>,
}

fn main() -> std::io::Result<()> {
    let mut json = Vec::new();
    std::io::stdin().read_to_end(&mut json)?;
    match serde_json::from_slice::<StartDeployment>(&json) {
        Ok(input) => match input.validate() {
            Ok(()) => println!("{}", input.application_id),
            Err(report) => println!("{report}"),
        },
        Err(error) => println!("{error}"),
    }
    Ok(())
}
