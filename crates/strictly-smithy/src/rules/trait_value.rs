//! `TraitValue`.

use super::{Rule, Stage};
use crate::validate::{Context, Event, check_value, trait_name};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "TraitValue",
    severity: Severity::Error,
    what: "Finds values of traits that the shape of the trait does not accept.",
    why: "A trait is defined by a shape, and its value is a value of that shape: of its type, \
           with its required members, within its constraints.",
    example: r#"$version: "2.0"
namespace example

@trait
structure colour {
    @required
    name: String
}

@colour(name: 3)
string Sky
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in &context.graph.entities {
        if entity.is_built_in() {
            continue;
        }
        for (id, value) in entity.traits() {
            let start = format!("Error validating trait `{}`", trait_name(id));
            let event = Event {
                id: RULE.id,
                shape: Some(&entity.id),
                start: &start,
                constraints: Severity::Error,
                lenient_zero: false,
            };
            check_value(context, id, value, &event, found);
        }
    }
}
