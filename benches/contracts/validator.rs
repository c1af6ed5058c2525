//! The same constraints as validator attributes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::entries::{are_parameters, are_tags};

/// True if the request is valid.
pub(crate) fn check<T: DeserializeOwned + Validate>(json: &[u8]) -> bool {
    serde_json::from_slice::<T>(json).is_ok_and(|value| value.validate().is_ok())
}

static ID: LazyLock<Regex> = LazyLock::new(|| pattern("^[a-z0-9]{4,7}$"));
static STRATEGY_ID: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(^[a-z0-9]{4,7}$|^AppConfig\.[A-Za-z0-9]{9,40}$)"));
static TOKEN: LazyLock<Regex> = LazyLock::new(|| pattern("^[!-~]*$"));
static NAME: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[0-9A-Za-z]+[0-9A-Za-z_\-]*$"));
static VERSION: LazyLock<Regex> = LazyLock::new(|| pattern("^(0|([1-9]{1}[0-9]*))$"));
static BUCKET: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[a-z0-9]+[a-z0-9\-\.]+[a-z0-9]+$"));

#[allow(clippy::expect_used, reason = "the patterns above are constants")]
fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

#[derive(Deserialize, Serialize, Validate)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct StartDeployment {
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
    #[validate(length(max = 50), custom(function = "valid_tags"))]
    tags: Option<BTreeMap<String, String>>,
    #[validate(length(min = 1, max = 2048))]
    kms_key_identifier: Option<String>,
    #[validate(length(max = 10), custom(function = "valid_parameters"))]
    dynamic_extension_parameters: Option<BTreeMap<String, String>>,
}

#[derive(Deserialize, Serialize, Validate)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CreateServiceTemplateVersion {
    #[validate(length(max = 64), regex(path = *TOKEN))]
    client_token: Option<String>,
    #[validate(length(min = 1, max = 100), regex(path = *NAME))]
    template_name: String,
    #[validate(length(max = 500))]
    description: Option<String>,
    #[validate(length(min = 1, max = 20), regex(path = *VERSION))]
    major_version: Option<String>,
    #[validate(nested)]
    source: Source,
    #[validate(length(min = 1, max = 10), nested)]
    compatible_environment_templates: Vec<Template>,
    #[validate(length(max = 50), nested)]
    tags: Option<Vec<Tag>>,
}

/// The derive knows no enums.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
enum Source {
    S3(S3),
}

impl Validate for Source {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        let Self::S3(source) = self;
        source.validate()
    }
}

#[derive(Deserialize, Serialize, Validate)]
struct S3 {
    #[validate(length(min = 3, max = 63), regex(path = *BUCKET))]
    bucket: String,
    #[validate(length(min = 1, max = 1024))]
    key: String,
}

#[derive(Deserialize, Serialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Template {
    #[validate(length(min = 1, max = 100), regex(path = *NAME))]
    template_name: String,
    #[validate(length(min = 1, max = 20), regex(path = *VERSION))]
    major_version: String,
}

#[derive(Deserialize, Serialize, Validate)]
struct Tag {
    #[validate(length(min = 1, max = 128))]
    key: String,
    #[validate(length(max = 256))]
    value: String,
}

fn valid_tags(tags: &BTreeMap<String, String>) -> Result<(), ValidationError> {
    verdict(are_tags(tags))
}

fn valid_parameters(parameters: &BTreeMap<String, String>) -> Result<(), ValidationError> {
    verdict(are_parameters(parameters))
}

fn verdict(valid: bool) -> Result<(), ValidationError> {
    if valid {
        Ok(())
    } else {
        Err(ValidationError::new("entry").with_message(Cow::Borrowed("no")))
    }
}
