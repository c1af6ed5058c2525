//! Maps of StartDeployment for garde, which has no rules for the keys of a map: functions stand in.

#![allow(clippy::trivially_copy_pass_by_ref, reason = "garde passes the context so")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

/// The entries of a map that need not be there.
type Entries = Option<BTreeMap<String, String>>;

pub(crate) fn check_tags(tags: &Entries, (): &()) -> garde::Result {
    entries(tags, |key, value| within(key, 1, 128) && within(value, 0, 256))
}

pub(crate) fn check_parameters(parameters: &Entries, (): &()) -> garde::Result {
    static KEY: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^([^#\n]{1,96})#([^\/#\n]{1,64})$").ok());
    let matches = |key: &str| KEY.as_ref().is_some_and(|pattern| pattern.is_match(key));
    entries(parameters, |key, value| matches(key) && within(value, 1, 2048))
}

fn entries(entries: &Entries, valid: impl Fn(&str, &str) -> bool) -> garde::Result {
    match entries.iter().flatten().find(|(key, value)| !valid(key, value)) {
        Some(_) => Err(garde::Error::new("invalid entry")),
        None => Ok(()),
    }
}

fn within(text: &str, min: usize, max: usize) -> bool {
    (min..=max).contains(&text.chars().count())
}
