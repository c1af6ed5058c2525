//! `Pattern.LengthRedundant`.

use super::{Rule, Stage, report_length};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.LengthRedundant",
    severity: Severity::Note,
    what: "Finds `@length` beside a pattern that already says as much.",
    why: "It does no harm, and whoever changes one of the two may forget the other. \
           Where the count of the pattern is what is meant, the length can go.",
    example: r#"$version: "2.0"
namespace example

@length(min: 1, max: 64)
@pattern("^[a-z]{4,8}$")
string Name
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    report_length(context, &RULE, found);
}
