//! A program that reads a request to StartDeployment and checks it with garde, but for the entries of its maps.

#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::io::Read;

use garde::Validate;
use serde::Deserialize;

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code, reason = "read, not looked at")]
struct StartDeployment {
    #[garde(pattern(r"^[a-z0-9]{4,7}$"))]
    application_id: String,
    #[garde(pattern(r"^[a-z0-9]{4,7}$"))]
    environment_id: String,
    #[garde(pattern(r"(^[a-z0-9]{4,7}$|^AppConfig\.[A-Za-z0-9]{9,40}$)"))]
    deployment_strategy_id: String,
    #[garde(pattern(r"^[a-z0-9]{4,7}$"))]
    configuration_profile_id: String,
    #[garde(length(chars, min = 1, max = 1024))]
    configuration_version: String,
    #[garde(length(chars, max = 1024))]
    description: Option<String>,
    #[garde(length(max = 50))]
    tags: Option<BTreeMap<String, String>>,
    #[garde(length(chars, min = 1, max = 2048))]
    kms_key_identifier: Option<String>,
    #[garde(length(max = 10))]
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
