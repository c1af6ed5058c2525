//! `Pattern.Empty`.

use super::{Rule, Stage, report};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.Empty",
    severity: Severity::Danger,
    what: "Finds patterns that no text matches.",
    why: "A member with such a pattern can never be set. Often it is slashes around the \
           pattern, or `$` before the end.",
    example: r#"$version: "2.0"
namespace example

@pattern("^a$b$")
string Code
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    report(context, &RULE, |_, _| Some(RULE.severity), found);
}
