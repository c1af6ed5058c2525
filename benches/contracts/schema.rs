//! The same constraints as JSON Schema: `schema.json`, of which typify makes types, too.

use jsonschema::Validator;
use serde_json::Value;

/// True if the request is valid.
pub(crate) fn check(validator: &Validator, json: &[u8]) -> bool {
    serde_json::from_slice::<Value>(json).is_ok_and(|value| validator.is_valid(&value))
}

/// What judges the requests of an operation.
#[allow(clippy::expect_used, reason = "the schemas are constants")]
pub(crate) fn of(operation: &str) -> Validator {
    let schemas: Value = serde_json::from_str(include_str!("schema.json")).expect("JSON");
    jsonschema::options()
        .should_validate_formats(false)
        .build(&schemas["definitions"][operation])
        .expect("a valid schema")
}
