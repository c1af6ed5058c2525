//! `Pattern.UnknownProperty`.

use super::{Rule, Stage, report};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.UnknownProperty",
    severity: Severity::Warning,
    what: "Finds properties of characters that ECMA-262 does not know.",
    why: "Names such as `\\p{Print}` and `\\p{Alnum}` are Java's. They are read as Java \
           reads them; other tools refuse the pattern, or look for the letters.",
    example: r#"$version: "2.0"
namespace example

@pattern("^\\p{Alnum}+$")
string Name
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    report(context, &RULE, |_, _| Some(RULE.severity), found);
}
