//! The same constraints as garde attributes.

use std::collections::BTreeMap;

use garde::Validate;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::entries::{check_parameters, check_tags};

/// True if the request is valid.
pub(crate) fn check<T: DeserializeOwned + Validate<Context = ()>>(json: &[u8]) -> bool {
    serde_json::from_slice::<T>(json).is_ok_and(|value| value.validate().is_ok())
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct StartDeployment {
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
    #[garde(length(max = 50), custom(check_tags))]
    tags: Option<BTreeMap<String, String>>,
    #[garde(length(chars, min = 1, max = 2048))]
    kms_key_identifier: Option<String>,
    #[garde(length(max = 10), custom(check_parameters))]
    dynamic_extension_parameters: Option<BTreeMap<String, String>>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CreateServiceTemplateVersion {
    #[garde(length(chars, max = 64), pattern(r"^[!-~]*$"))]
    client_token: Option<String>,
    #[garde(length(chars, min = 1, max = 100), pattern(r"^[0-9A-Za-z]+[0-9A-Za-z_\-]*$"))]
    template_name: String,
    #[garde(length(chars, max = 500))]
    description: Option<String>,
    #[garde(length(chars, min = 1, max = 20), pattern(r"^(0|([1-9]{1}[0-9]*))$"))]
    major_version: Option<String>,
    #[garde(dive)]
    source: Source,
    #[garde(length(min = 1, max = 10), dive)]
    compatible_environment_templates: Vec<Template>,
    #[garde(length(max = 50), dive)]
    tags: Option<Vec<Tag>>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
enum Source {
    S3(#[garde(dive)] S3),
}

#[derive(Deserialize, Validate)]
struct S3 {
    #[garde(length(chars, min = 3, max = 63), pattern(r"^[a-z0-9]+[a-z0-9\-\.]+[a-z0-9]+$"))]
    bucket: String,
    #[garde(length(chars, min = 1, max = 1024))]
    key: String,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Template {
    #[garde(length(chars, min = 1, max = 100), pattern(r"^[0-9A-Za-z]+[0-9A-Za-z_\-]*$"))]
    template_name: String,
    #[garde(length(chars, min = 1, max = 20), pattern(r"^(0|([1-9]{1}[0-9]*))$"))]
    major_version: String,
}

#[derive(Deserialize, Validate)]
struct Tag {
    #[garde(length(chars, min = 1, max = 128))]
    key: String,
    #[garde(length(chars, max = 256))]
    value: String,
}
