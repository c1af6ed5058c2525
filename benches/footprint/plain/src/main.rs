//! A program that reads a request to StartDeployment; nothing is checked.

#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::io::Read;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code, reason = "read, not looked at")]
struct StartDeployment {
    application_id: String,
    environment_id: String,
    deployment_strategy_id: String,
    configuration_profile_id: String,
    configuration_version: String,
    description: Option<String>,
    tags: Option<BTreeMap<String, String>>,
    kms_key_identifier: Option<String>,
    dynamic_extension_parameters: Option<BTreeMap<String, String>>,
}

fn main() -> std::io::Result<()> {
    let mut json = Vec::new();
    std::io::stdin().read_to_end(&mut json)?;
    match serde_json::from_slice::<StartDeployment>(&json) {
        Ok(input) => println!("{}", input.application_id),
        Err(error) => println!("{error}"),
    }
    Ok(())
}
