//! Maps of StartDeployment for the crates that have no rules for the keys of a map: functions stand
//! in.

#![allow(dead_code, reason = "each benchmark takes what it needs")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

type Entries = BTreeMap<String, String>;

pub(crate) fn are_tags(tags: &Entries) -> bool {
    tags.iter().all(|(key, value)| within(key, 1, 128) && within(value, 0, 256))
}

pub(crate) fn are_parameters(parameters: &Entries) -> bool {
    static KEY: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^([^#\n]{1,96})#([^\/#\n]{1,64})$").ok());
    let matches = |key: &str| KEY.as_ref().is_some_and(|pattern| pattern.is_match(key));
    parameters.iter().all(|(key, value)| matches(key) && within(value, 1, 2048))
}

/// As garde asks for it.
#[allow(clippy::trivially_copy_pass_by_ref, clippy::ref_option, reason = "garde passes them so")]
pub(crate) fn check_tags(tags: &Option<Entries>, (): &()) -> garde::Result {
    verdict(tags.as_ref().is_none_or(are_tags))
}

/// As garde asks for it.
#[allow(clippy::trivially_copy_pass_by_ref, clippy::ref_option, reason = "garde passes them so")]
pub(crate) fn check_parameters(parameters: &Option<Entries>, (): &()) -> garde::Result {
    verdict(parameters.as_ref().is_none_or(are_parameters))
}

fn verdict(valid: bool) -> garde::Result {
    if valid { Ok(()) } else { Err(garde::Error::new("invalid entry")) }
}

fn within(text: &str, min: usize, max: usize) -> bool {
    (min..=max).contains(&text.chars().count())
}
