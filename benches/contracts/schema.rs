//! The same constraints as JSON Schema (2020-12).

use jsonschema::Validator;
use serde_json::{Value, json};

/// True if the request is valid.
pub(crate) fn check(validator: &Validator, json: &[u8]) -> bool {
    serde_json::from_slice::<Value>(json).is_ok_and(|value| validator.is_valid(&value))
}

pub(crate) fn start_deployment() -> Validator {
    let id = json!({"type": "string", "pattern": "^[a-z0-9]{4,7}$"});
    compile(&json!({
        "type": "object",
        "required": ["ApplicationId", "EnvironmentId", "DeploymentStrategyId", "ConfigurationProfileId", "ConfigurationVersion"],
        "properties": {
            "ApplicationId": id,
            "EnvironmentId": id,
            "DeploymentStrategyId": {"type": "string", "pattern": r"(^[a-z0-9]{4,7}$|^AppConfig\.[A-Za-z0-9]{9,40}$)"},
            "ConfigurationProfileId": id,
            "ConfigurationVersion": {"type": "string", "minLength": 1, "maxLength": 1024},
            "Description": {"type": "string", "maxLength": 1024},
            "Tags": {
                "type": "object",
                "maxProperties": 50,
                "propertyNames": {"minLength": 1, "maxLength": 128},
                "additionalProperties": {"type": "string", "maxLength": 256},
            },
            "KmsKeyIdentifier": {"type": "string", "minLength": 1, "maxLength": 2048},
            "DynamicExtensionParameters": {
                "type": "object",
                "maxProperties": 10,
                "propertyNames": {"pattern": r"^([^#\n]{1,96})#([^\/#\n]{1,64})$"},
                "additionalProperties": {"type": "string", "minLength": 1, "maxLength": 2048},
            },
        },
    }))
}

pub(crate) fn create_service_template_version() -> Validator {
    let name = json!({"type": "string", "minLength": 1, "maxLength": 100, "pattern": r"^[0-9A-Za-z]+[0-9A-Za-z_\-]*$"});
    let version = json!({"type": "string", "minLength": 1, "maxLength": 20, "pattern": r"^(0|([1-9]{1}\d*))$"});
    compile(&json!({
        "type": "object",
        "required": ["templateName", "source", "compatibleEnvironmentTemplates"],
        "properties": {
            "clientToken": {"type": "string", "maxLength": 64, "pattern": "^[!-~]*$"},
            "templateName": name,
            "description": {"type": "string", "maxLength": 500},
            "majorVersion": version,
            "source": {
                "type": "object",
                "minProperties": 1,
                "maxProperties": 1,
                "required": ["s3"],
                "properties": {"s3": {
                    "type": "object",
                    "required": ["bucket", "key"],
                    "properties": {
                        "bucket": {"type": "string", "minLength": 3, "maxLength": 63, "pattern": r"^[a-z0-9]+[a-z0-9\-\.]+[a-z0-9]+$"},
                        "key": {"type": "string", "minLength": 1, "maxLength": 1024},
                    },
                }},
            },
            "compatibleEnvironmentTemplates": {
                "type": "array",
                "minItems": 1,
                "maxItems": 10,
                "items": {
                    "type": "object",
                    "required": ["templateName", "majorVersion"],
                    "properties": {"templateName": name, "majorVersion": version},
                },
            },
            "tags": {
                "type": "array",
                "maxItems": 50,
                "items": {
                    "type": "object",
                    "required": ["key", "value"],
                    "properties": {
                        "key": {"type": "string", "minLength": 1, "maxLength": 128},
                        "value": {"type": "string", "maxLength": 256},
                    },
                },
            },
        },
    }))
}

#[allow(clippy::expect_used, reason = "the schemas above are constants")]
fn compile(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(false).build(schema).expect("a valid schema")
}
