//! `Pattern.Vacuous`.

use strictly_contract::pattern::Lint;

use super::{Rule, Stage, report};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.Vacuous",
    severity: Severity::Warning,
    what: "Finds patterns that every text matches.",
    why: "Such a pattern checks nothing. `[a-z]*` matches the empty text, which is \
           everywhere: write `^[a-z]*$`. Where the pattern looks as if it was meant so, \
           as `.*` does, this is a note.",
    example: r#"$version: "2.0"
namespace example

@pattern("^[a-z]*|^\\$")
string NameOrDollar
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let severity =
        |lint: &Lint| if lint.mend().is_some() { Severity::Warning } else { Severity::Note };
    report(context, &RULE, |_, lint| Some(severity(lint)), found);
}
