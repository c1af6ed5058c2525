//! Tables as such: what they say to those who read them, and what they accept without a Rust type.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod described;
mod kinds;
mod members;
mod paths;
mod ranges;
mod unique_items;

use strictly::parts::{Part, Parts, check_parts};
use strictly::{Member, Rejection, Shape};

/// A JSON document and nothing beside it.
struct Document<'a>(&'a str);

impl<'a> Parts<'a> for Document<'a> {
    fn document(&mut self) -> Option<&'a [u8]> {
        Some(self.0.as_bytes())
    }

    fn part(&mut self, _: &'static Member) -> Part<'a> {
        Part::Absent
    }
}

/// What the table of a structure says of a document: `ok`, or each finding as its path and its reason.
fn verdict(structure: &'static Shape, json: &str) -> String {
    let findings: Vec<_> = match check_parts(structure, Document(json)) {
        Ok(()) => return "ok".to_owned(),
        Err(Rejection::Malformed(malformed)) => {
            let mismatches = malformed.mismatches().iter();
            mismatches.map(|each| format!("{} {}", each.path(), each.kind())).collect()
        }
        Err(Rejection::Invalid(violations)) => {
            violations.iter().map(|each| format!("{} {}", each.path(), each.constraint())).collect()
        }
    };
    findings.join("\n")
}
