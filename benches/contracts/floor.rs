//! The floor: plain derived structs, nothing checked.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// True if the text can be read into the struct.
pub(crate) fn read<T: DeserializeOwned>(json: &[u8]) -> bool {
    serde_json::from_slice::<T>(json).is_ok_and(|value| {
        std::hint::black_box(&value);
        true
    })
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct StartDeployment {
    application_id: String,
    environment_id: String,
    deployment_strategy_id: String,
    configuration_profile_id: String,
    configuration_version: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kms_key_identifier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dynamic_extension_parameters: Option<BTreeMap<String, String>>,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CreateServiceTemplateVersion {
    #[serde(skip_serializing_if = "Option::is_none")]
    client_token: Option<String>,
    template_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    major_version: Option<String>,
    source: Source,
    compatible_environment_templates: Vec<Template>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<Vec<Tag>>,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
enum Source {
    S3(S3),
}

#[derive(Deserialize, Serialize)]
struct S3 {
    bucket: String,
    key: String,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Template {
    template_name: String,
    major_version: String,
}

#[derive(Deserialize, Serialize)]
struct Tag {
    key: String,
    value: String,
}
