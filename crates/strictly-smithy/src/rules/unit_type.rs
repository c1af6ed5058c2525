//! `UnitType`.

use super::{Rule, Stage};
use crate::graph::Relation;
use crate::model::ShapeType;
use crate::validate::Context;
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "UnitType",
    severity: Severity::Error,
    what: "Finds `Unit` as the target of something other than an operation or the member of a \
           union or enum.",
    why: "`Unit` stands for nothing at all, which only a union member, or an operation without \
           input or output, can mean.",
    example: r#"$version: "2.0"
namespace example

structure City {
    name: Unit
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    use ShapeType::{Enum, IntEnum, Union};
    for (relation, user) in context.graph.users(&ShapeId::new("smithy.api", "Unit")) {
        let message = match relation {
            Relation::Input | Relation::Output => continue,
            Relation::MemberTarget => {
                if matches!(user.shape.shape_type, Union | Enum | IntEnum) {
                    continue;
                }
                "Only members of a union, enum, or intEnum can reference smithy.api#Unit".to_owned()
            }
            relation => format!(
                "This shape has an invalid {} reference to smithy.api#Unit",
                relation.in_messages()
            ),
        };
        found.push(user.error(RULE.id, message));
    }
}
