//! The operations of the protocols' test models, generated if they are at hand (`STRICTLY_SUITES`).

include!(concat!(env!("OUT_DIR"), "/modules.rs"));

/// The operations of the models that are refused when code is generated, a line for each: the shape
/// ID, and the ID of the diagnostic.
pub const REFUSED: &str = include_str!(concat!(env!("OUT_DIR"), "/refused.txt"));
