//! `Pattern.Regex`.

use std::collections::HashSet;

use strictly_contract::pattern::Lowered;

use super::{Rule, Stage, patterned};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.Regex",
    severity: Severity::Warning,
    what: "Finds patterns that generated code leaves to the `regex` crate.",
    why: "Nearly all patterns become loops and tables when code is generated. A few count to \
          thousands inside of loops, and their tables would be too large: these are compiled when \
          the program first needs them. Enable the feature `regex` of `strictly`, or bound the \
          counts and leave the rest to `@length`.",
    example: r#"$version: "2.0"
namespace example

@pattern("^(?:[a-z]|-[0-9]){1,5000}$")
string Labels
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let mut told = HashSet::new();
    for patterned in patterned(context).filter(|patterned| patterned.is_own) {
        let Some(pattern) = context.pattern(patterned.text) else { continue };
        // Tables are worth trying only where there is an automaton.
        if pattern.automaton().is_ok() {
            continue;
        }
        let Lowered::Regex { reason, .. } = pattern.lower() else { continue };
        if told.insert(patterned.pattern.span) {
            let message =
                format!("this pattern is left to the `regex` crate at run time: {reason}");
            let event = patterned.entity.event(RULE.severity, RULE.id, message);
            found.push(
                event.at(patterned.pattern.span).help(
                    "enable the feature `regex` of `strictly`, or bound the pattern's counts",
                ),
            );
        }
    }
}
