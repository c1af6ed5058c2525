//! The same operation with axum, serde and garde, as a careful person writes it.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use garde::Validate;
use serde::{Deserialize, Serialize};

use crate::entries::{check_parameters, check_tags};

pub(crate) fn router() -> Router {
    let path = "/applications/{application_id}/environments/{environment_id}/deployments";
    Router::new().route(path, post(start_deployment))
}

async fn start_deployment(
    Path(place): Path<Place>,
    body: Result<Json<StartDeployment>, JsonRejection>,
) -> Result<(StatusCode, Json<Deployment>), (StatusCode, String)> {
    let bad = |error: String| (StatusCode::BAD_REQUEST, error);
    let Json(body) = body.map_err(|error| bad(error.to_string()))?;
    place.validate().map_err(|report| bad(report.to_string()))?;
    body.validate().map_err(|report| bad(report.to_string()))?;
    let deployment = Deployment {
        application_id: place.application_id,
        environment_id: place.environment_id,
        deployment_number: 1,
        deployment_duration_in_minutes: 0,
        final_bake_time_in_minutes: 0,
        configuration_version: body.configuration_version,
        description: body.description,
    };
    Ok((StatusCode::CREATED, Json(deployment)))
}

#[derive(Deserialize, Validate)]
struct Place {
    #[garde(pattern(r"^[a-z0-9]{4,7}$"))]
    application_id: String,
    #[garde(pattern(r"^[a-z0-9]{4,7}$"))]
    environment_id: String,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code, reason = "read and checked, as the handler of a real service would need it")]
struct StartDeployment {
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

#[derive(Serialize)]
#[allow(clippy::struct_field_names, reason = "the names of the wire")]
#[serde(rename_all = "PascalCase")]
struct Deployment {
    application_id: String,
    environment_id: String,
    deployment_number: i32,
    configuration_version: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    deployment_duration_in_minutes: i32,
    final_bake_time_in_minutes: i32,
}
