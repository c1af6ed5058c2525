//! `UnreferencedShape`.

use super::{Rule, Stage};
use crate::Severity;

/// Applied where the metadata `validators` ask for it, and not by default.
pub(super) static RULE: Rule = Rule {
    id: "UnreferencedShape",
    severity: Severity::Note,
    what: "Finds shapes that no service leads to. Models ask for it in the metadata `validators`.",
    why: "What nothing uses is a remnant, or somebody forgot to use it. Remove it, or set \
           `rootShapeSelector` to what else counts as a beginning.",
    example: r#"$version: "2.0"
metadata validators = [{ name: "UnreferencedShape" }]
namespace example

service Weather {}

string City
"#,
    stage: Stage::Detail,
    check: |_, _| {},
};
