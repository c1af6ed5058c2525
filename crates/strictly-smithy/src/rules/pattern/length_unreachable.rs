//! `Pattern.LengthUnreachable`.

use super::{Rule, Stage, report_length};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.LengthUnreachable",
    severity: Severity::Note,
    what: "Finds a bound of `@length` that no text which matches the pattern comes near.",
    why: "Readers take the bound for what is possible. Bring it to what the pattern \
           leaves, or leave it out.",
    example: r#"$version: "2.0"
namespace example

@length(min: 1, max: 2048)
@pattern("^arn:aws:.+$")
string Arn
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    report_length(context, &RULE, found);
}
