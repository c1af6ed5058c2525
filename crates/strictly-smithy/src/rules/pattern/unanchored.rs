//! `Pattern.Unanchored`.

use strictly_contract::pattern::Lint;

use super::{Rule, Stage, report};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.Unanchored",
    severity: Severity::Warning,
    what: "Finds patterns that any text may surround.",
    why: "A match somewhere in the text is enough, so `[0-9]{12}` accepts a page of \
           prose with a long number in it. Write `^` and `$`. For one character or the \
           beginning of a text that may well be meant; it is a note then. Where \
           `PatternTrait` says so already, this rule does not.",
    example: r#"$version: "2.0"
namespace example

@pattern("^[0-9]{12}\\$")
string Account
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let severity = |text: &str, lint: &Lint| {
        let is_told = context.options.reference && !(text.starts_with('^') && text.ends_with('$'));
        let severity = if lint.mend().is_some() { Severity::Warning } else { Severity::Note };
        (!is_told).then_some(severity)
    };
    report(context, &RULE, severity, found);
}
