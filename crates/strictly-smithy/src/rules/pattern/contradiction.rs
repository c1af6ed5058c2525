//! `Pattern.Contradiction`.

use super::{Rule, Stage, report_length};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.Contradiction",
    severity: Severity::Danger,
    what: "Finds `@pattern` and `@length` that no text satisfies both.",
    why: "A member with such constraints can never be set. One of the two is mistaken.",
    example: r#"$version: "2.0"
namespace example

@length(min: 32, max: 32)
@pattern("^[0-9a-f]{8}-[0-9a-f]{27}$")
string Token
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    report_length(context, &RULE, found);
}
