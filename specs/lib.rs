//! Contracts of five operations of four public services: types, validators, and the tables both
//! go by, generated from the Smithy specifications beside this file.
//!
//! - A server reads a request with [`strictly::from_slice`], and gets a [`strictly::Valid`] input or
//!   everything that is wrong with it.
//! - A client puts an input together with its builder, which checks the same before anything is sent.
//!
//! ```
//! # #[cfg(feature = "appconfig")] {
//! use strictly_contracts::appconfig::StartDeploymentInput;
//!
//! let body = br#"{"ApplicationId": "abc1234", "EnvironmentId": "54J1R29"}"#;
//! let rejection = strictly::from_slice::<StartDeploymentInput>(body).unwrap_err();
//! assert!(rejection.to_string().contains("'/EnvironmentId' failed to satisfy constraint"));
//! # }
//! ```
//!
//! Each service is a module, and a feature of the same name; all are on by default.

/// AWS AppConfig: stores application configuration and rolls it out in controlled steps.
#[cfg(feature = "appconfig")]
pub mod appconfig {
    include!(concat!(env!("OUT_DIR"), "/appconfig.rs"));
}

/// Amazon CodeCatalyst: plans, builds and delivers software in projects.
#[cfg(feature = "codecatalyst")]
pub mod codecatalyst {
    include!(concat!(env!("OUT_DIR"), "/codecatalyst.rs"));
}

/// AWS Proton: templates of services that platform teams offer to developers.
#[cfg(feature = "proton")]
pub mod proton {
    include!(concat!(env!("OUT_DIR"), "/proton.rs"));
}

/// AWS Well-Architected Tool: reviews of workloads, and milestones that keep their state.
#[cfg(feature = "wellarchitected")]
pub mod wellarchitected {
    include!(concat!(env!("OUT_DIR"), "/wellarchitected.rs"));
}
