//! The floor: plain derived structs, nothing checked.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// True if the text can be read into the struct.
pub(crate) fn read<T: DeserializeOwned>(json: &[u8]) -> bool {
    serde_json::from_slice::<T>(json).is_ok_and(|value| {
        std::hint::black_box(&value);
        true
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code, reason = "read, never looked at")]
pub(crate) struct StartDeployment {
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

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "read, never looked at")]
pub(crate) struct CreateServiceTemplateVersion {
    client_token: Option<String>,
    template_name: String,
    description: Option<String>,
    major_version: Option<String>,
    source: Source,
    compatible_environment_templates: Vec<Template>,
    tags: Option<Vec<Tag>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "read, never looked at")]
enum Source {
    S3(S3),
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "read, never looked at")]
struct S3 {
    bucket: String,
    key: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "read, never looked at")]
struct Template {
    template_name: String,
    major_version: String,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "read, never looked at")]
struct Tag {
    key: String,
    value: String,
}
