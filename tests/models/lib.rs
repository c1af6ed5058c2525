//! Operations of real models, generated if they are at hand (`STRICTLY_MODELS`), and a table of
//! them.
//!
//! `STRICTLY_MODELS_SEED` chooses twelve models, one of the three largest among them;
//! `STRICTLY_MODELS_PICK` names others.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "what tests rest on fails by panicking"
)]

mod contracts;
mod folder;
mod subject;

use std::path::{Path, PathBuf};

use strictly_contract::Contract;

pub use subject::{Subject, Trip};

include!(concat!(env!("OUT_DIR"), "/modules.rs"));

/// Every model there is.
pub fn all() -> Vec<PathBuf> {
    folder::all()
}

/// The operations of a model that are left out, each with the ID of the reason; and the contracts
/// of its services with all the others.
pub fn contracts(path: &Path) -> (Vec<(String, String)>, Vec<Contract>) {
    contracts::of(path)
}
