//! `OperationInputOutputName`.

use super::{Rule, Stage};
use crate::graph::Relation;
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "OperationInputOutputName",
    severity: Severity::Warning,
    what: "Finds inputs and outputs that are not named after their operation.",
    why: "`GetCityInput` needs no explanation beside `GetCity`. Code generators rename what is \
           called otherwise.",
    example: r#"$version: "2.0"
namespace example

@input
structure CityRequest {}

operation GetCity {
    input: CityRequest
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for (name, side) in [("input", Relation::Input), ("output", Relation::Output)] {
        for shape in context.graph.with(name) {
            for (relation, operation) in context.graph.users(&shape.id) {
                if relation != side || shape.id.name().starts_with(operation.id.name()) {
                    continue;
                }
                let message = format!(
                    "The {name} of this operation should target a shape that starts with the operation's name, '{}', \
                     but the targeted shape is `{}`",
                    operation.id.name(),
                    shape.id
                );
                found.push(operation.warning(format!("{}.{name}", RULE.id), message));
            }
        }
    }
}
