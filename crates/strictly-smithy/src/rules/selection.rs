//! `Selection`.

use super::{Rule, Stage};
use crate::Severity;

/// Found when a model is lowered: validation does not look for it.
pub(super) static RULE: Rule = Rule {
    id: "Selection",
    severity: Severity::Error,
    what: "Finds that there is nothing to generate: no service, or none of the chosen name, or no \
           such operation in it.",
    why: "A contract is one service's. Define one, or choose by the names that the message lists.",
    example: r#"$version: "2.0"
namespace example

operation GetForecast {}
"#,
    stage: Stage::Detail,
    check: |_, _| {},
};
