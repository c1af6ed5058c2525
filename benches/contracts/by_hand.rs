//! What a careful person writes by hand for these two requests and no others: borrowed structs, and
//! each rule as a few lines of code. It stops at the first violation and does not say which it is.

use std::collections::BTreeMap;

use serde::Deserialize;

/// True if the request is valid.
pub(crate) fn start_deployment(json: &[u8]) -> bool {
    let Ok(request) = serde_json::from_slice::<StartDeployment>(json) else { return false };
    id(request.application_id)
        && id(request.environment_id)
        && (id(request.deployment_strategy_id)
            || predefined_strategy(request.deployment_strategy_id))
        && id(request.configuration_profile_id)
        && within(request.configuration_version, 1, 1024)
        && request.description.is_none_or(|text| within(text, 0, 1024))
        && request.kms_key_identifier.is_none_or(|text| within(text, 1, 2048))
        && request.tags.is_none_or(|tags| {
            tags.len() <= 50
                && tags.iter().all(|(key, value)| within(key, 1, 128) && within(value, 0, 256))
        })
        && request.dynamic_extension_parameters.is_none_or(|parameters| {
            parameters.len() <= 10
                && parameters
                    .iter()
                    .all(|(key, value)| parameter_key(key) && within(value, 1, 2048))
        })
}

/// True if the request is valid.
pub(crate) fn create_service_template_version(json: &[u8]) -> bool {
    let Ok(request) = serde_json::from_slice::<CreateServiceTemplateVersion>(json) else {
        return false;
    };
    let Source::S3(source) = request.source;
    request
        .client_token
        .is_none_or(|token| token.len() <= 64 && token.bytes().all(|b| b.is_ascii_graphic()))
        && name(request.template_name)
        && request.description.is_none_or(|text| within(text, 0, 500))
        && request.major_version.is_none_or(version)
        && bucket(source.bucket)
        && within(source.key, 1, 1024)
        && (1..=10).contains(&request.compatible_environment_templates.len())
        && request
            .compatible_environment_templates
            .iter()
            .all(|template| name(template.template_name) && version(template.major_version))
        && request.tags.is_none_or(|tags| {
            tags.len() <= 50
                && tags.iter().all(|tag| within(tag.key, 1, 128) && within(tag.value, 0, 256))
        })
}

fn within(text: &str, min: usize, max: usize) -> bool {
    text.len() >= min
        && (text.len() <= max || text.chars().count() <= max)
        && (text.len() / 4 >= min || text.chars().count() >= min)
}

fn id(text: &str) -> bool {
    (4..=7).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

fn predefined_strategy(text: &str) -> bool {
    text.strip_prefix("AppConfig.").is_some_and(|name| {
        (9..=40).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}

fn parameter_key(text: &str) -> bool {
    let Some((extension, parameter)) = text.split_once('#') else { return false };
    let plain = |text: &str| !text.contains(['#', '\n']);
    within(extension, 1, 96)
        && within(parameter, 1, 64)
        && plain(extension)
        && plain(parameter)
        && !parameter.contains('/')
}

fn name(text: &str) -> bool {
    (1..=100).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

fn version(text: &str) -> bool {
    (1..=20).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'))
}

fn bucket(text: &str) -> bool {
    let edge = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    (3..=63).contains(&text.len())
        && text.starts_with(edge)
        && text.ends_with(edge)
        && text.chars().all(|c| edge(c) || c == '-' || c == '.')
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct StartDeployment<'a> {
    application_id: &'a str,
    environment_id: &'a str,
    deployment_strategy_id: &'a str,
    configuration_profile_id: &'a str,
    configuration_version: &'a str,
    description: Option<&'a str>,
    #[serde(borrow)]
    tags: Option<BTreeMap<&'a str, &'a str>>,
    kms_key_identifier: Option<&'a str>,
    #[serde(borrow)]
    dynamic_extension_parameters: Option<BTreeMap<&'a str, &'a str>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CreateServiceTemplateVersion<'a> {
    client_token: Option<&'a str>,
    template_name: &'a str,
    description: Option<&'a str>,
    major_version: Option<&'a str>,
    #[serde(borrow)]
    source: Source<'a>,
    #[serde(borrow)]
    compatible_environment_templates: Vec<Template<'a>>,
    #[serde(borrow)]
    tags: Option<Vec<Tag<'a>>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Source<'a> {
    #[serde(borrow)]
    S3(S3<'a>),
}

#[derive(Deserialize)]
struct S3<'a> {
    bucket: &'a str,
    key: &'a str,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Template<'a> {
    template_name: &'a str,
    major_version: &'a str,
}

#[derive(Deserialize)]
struct Tag<'a> {
    key: &'a str,
    value: &'a str,
}
