//! AWS AppConfig without its constraints: the same shapes and bindings, nothing to check but that
//! members are there and of their types.

/// The generated module.
#[allow(
    clippy::doc_markdown,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    clippy::too_many_lines,
    reason = "generated"
)]
pub mod appconfig {
    include!(concat!(env!("OUT_DIR"), "/appconfig.rs"));
}
