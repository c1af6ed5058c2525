//! `Pattern.Unsupported`.

use std::collections::HashSet;

use strictly_contract::pattern::Pattern;

use super::{Rule, Stage, patterned, place};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(crate) static RULE: Rule = Rule {
    id: "Pattern.Unsupported",
    severity: Severity::Warning,
    what: "Finds patterns that are well formed, but that no automaton can decide.",
    why: "A back-reference needs an engine that backtracks, which a hostile text can \
           keep busy for hours. No code is generated for such a pattern; check what it \
           says in code.",
    example: r#"$version: "2.0"
namespace example

@pattern("^(a+)-\\1$")
string Twins
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let mut told = HashSet::new();
    for patterned in patterned(context).filter(|patterned| patterned.is_own) {
        if context.pattern(patterned.text).is_some() {
            continue;
        }
        // What breaks both grammars is no pattern to anyone.
        let Err(error) = Pattern::parse(patterned.text) else { continue };
        let place = place(context, &patterned, error.span());
        if error.is_unsupported() && told.insert(place) {
            let event = patterned.entity.event(RULE.severity, RULE.id, error.to_string());
            let event = event.at(place);
            found.push(match error.help() {
                Some(help) => event.help(help),
                None => event,
            });
        }
    }
}
