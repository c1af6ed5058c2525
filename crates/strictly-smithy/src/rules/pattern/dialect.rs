//! `Pattern.Dialect`.

use super::{Rule, Stage, report};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.Dialect",
    severity: Severity::Warning,
    what: "Finds patterns that ECMA-262 refuses, though Java does not.",
    why: "`@pattern` is a regular expression of ECMA-262 with the flag `u`. Where that \
           refuses it, it is read as Java reads it; other tools refuse it, or take it to \
           mean something else.",
    example: r#"$version: "2.0"
namespace example

@pattern("^[a-z\\_]+$")
string Name
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    report(context, &RULE, |_, _| Some(RULE.severity), found);
}
