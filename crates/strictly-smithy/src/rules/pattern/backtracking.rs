//! `Pattern.Backtracking`.

use super::{Rule, Stage, report};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.Backtracking",
    severity: Severity::Note,
    what: "Finds patterns that engines which backtrack may take exponential time over.",
    why: "What this tool generates reads every text once, but others may hand the \
           pattern to an engine that tries every way to read it, and a hostile text of \
           forty characters then takes minutes. Write it so that each loop can read a \
           text in one way only: `(a+b)+` rather than `(a*b*)+`.",
    example: r#"$version: "2.0"
namespace example

@pattern("^(-*[a-z0-9-])+$")
string HostName
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    report(context, &RULE, |_, _| Some(RULE.severity), found);
}
