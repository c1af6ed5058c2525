//! `OperationInputOutputMisuse`.

use std::collections::BTreeSet;

use super::{Rule, Stage};
use crate::graph::{Entity, Relation};
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "OperationInputOutputMisuse",
    severity: Severity::Error,
    what: "Finds structures marked as the input or output of one operation that are used \
           otherwise.",
    why: "`@input` and `@output` promise that nothing else depends on the structure, so that it \
           can grow. Give each operation its own.",
    example: r#"$version: "2.0"
namespace example

@input
structure GetCityInput {}

operation GetCity {
    input: GetCityInput
}

@suppress(["OperationInputOutputName"])
operation GetTown {
    input: GetCityInput
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let sides = [
        ("input", Relation::Input, Relation::Output),
        ("output", Relation::Output, Relation::Input),
    ];
    for (name, right, wrong) in sides {
        for shape in context.graph.with(name) {
            check_shape(context, shape, name, right, wrong, found);
        }
    }
}

fn check_shape(
    context: &Context<'_>,
    shape: &Entity<'_>,
    name: &str,
    right: Relation,
    wrong: Relation,
    found: &mut Diagnostics,
) {
    let mut operations = BTreeSet::new();
    for (relation, user) in context.graph.users(&shape.id) {
        let message = if relation == right {
            operations.insert(user.id.to_string());
            continue;
        } else if relation == wrong {
            format!(
                "Operation `{}` cannot target structures marked with the `@{name}` trait: `{}`",
                wrong.label(),
                shape.id
            )
        } else if relation == Relation::MemberTarget {
            format!("Members cannot target structures marked with the @{name} trait: {}", shape.id)
        } else {
            continue;
        };
        found.push(user.error(RULE.id, message));
    }
    if operations.len() > 1 {
        let message = format!(
            "Shapes marked with the @{name} trait cannot be used as {name} by multiple operations: {}",
            ticked(operations)
        );
        found.push(shape.error(RULE.id, message));
    }
}
