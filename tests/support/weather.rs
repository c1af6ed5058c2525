//! The golden model of `strictly-build`, which has every shape kind and every constraint.

#![allow(
    unreachable_pub,
    dead_code,
    clippy::doc_markdown,
    clippy::missing_errors_doc,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_lines,
    reason = "held to its lints where it belongs"
)]

include!("../../crates/strictly-build/tests/golden/weather.rs");
