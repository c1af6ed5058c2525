//! `Pattern.Precedence`.

use super::{Rule, Stage, report};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.Precedence",
    severity: Severity::Warning,
    what: "Finds `^` and `$` that belong to one alternative of a pattern only.",
    why: "`|` binds less tightly than what stands beside it: `^a|b$` accepts everything \
           that begins with `a` and everything that ends with `b`. Put the alternatives \
           into a group.",
    example: r#"$version: "2.0"
namespace example

@pattern("^small|large$")
string Size
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    report(context, &RULE, |_, _| Some(RULE.severity), found);
}
