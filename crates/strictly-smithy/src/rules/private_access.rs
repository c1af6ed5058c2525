//! `PrivateAccess`.

use super::{Rule, Stage};
use crate::graph::Relation;
use crate::validate::Context;
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "PrivateAccess",
    severity: Severity::Error,
    what: "Finds references to a `@private` shape from another namespace.",
    why: "Who owns a private shape is free to change it. Use a public one, or define your own.",
    example: r#"$version: "2.0"
namespace example

structure City {
    key: smithy.api#NonEmptyString
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for private in context.graph.with("private") {
        for (relation, user) in context.graph.users(&private.id) {
            if relation != Relation::Member && user.id.namespace() != private.id.namespace() {
                let relation = relation.in_messages().to_ascii_lowercase();
                found.push(user.error(RULE.id, message(&relation, &private.id)));
            }
        }
        for user in context.graph.with_trait(&private.id) {
            if user.id.namespace() != private.id.namespace() {
                found.push(user.warning(RULE.id, message("trait", &private.id)));
            }
        }
    }
}

fn message(relation: &str, private: &ShapeId) -> String {
    format!(
        "This shape has an invalid {relation} relationship that targets a private shape, `{private}`, in another \
         namespace."
    )
}
