//! Types that typify makes of `schema.json`. They refuse text by its length or pattern while it is
//! read, and stop there; items and entries are not counted.

use serde::de::DeserializeOwned;

#[allow(
    clippy::pedantic,
    missing_debug_implementations,
    unreachable_pub,
    dead_code,
    reason = "theirs"
)]
mod types {
    typify::import_types!(schema = "benches/contracts/schema.json");
}

pub(crate) use types::{CreateServiceTemplateVersion, StartDeployment};

/// True if the request is valid.
pub(crate) fn check<T: DeserializeOwned>(json: &[u8]) -> bool {
    serde_json::from_slice::<T>(json).is_ok()
}
