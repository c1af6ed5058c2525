//! `IdempotencyTokenIgnored`.

use std::collections::{BTreeMap, BTreeSet};

use super::http_binding_trait_ignored::in_contexts;
use super::{Rule, Stage};
use crate::graph::Relation;
use crate::model::ShapeType;
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "IdempotencyTokenIgnored",
    severity: Severity::Warning,
    what: "Finds idempotency tokens that are not on the top level of an input.",
    why: "Clients fill in the token on the top level of the input only. Elsewhere the trait \
           promises what nobody does.",
    example: r#"$version: "2.0"
namespace example

operation GetCity {
    output := {
        @idempotencyToken
        token: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("idempotencyToken") {
        let container = entity.shape;
        let is_message = container.shape_type == ShapeType::Structure
            && container.prelude_trait("mixin").is_none();
        if entity.member.is_none() || !is_message {
            continue;
        }
        let mut ignored: BTreeMap<Relation, BTreeSet<String>> = BTreeMap::new();
        for (relation, user) in context.graph.users(&container.id) {
            if relation != Relation::Input {
                ignored.entry(relation).or_default().insert(user.id.to_string());
            }
        }
        if !ignored.is_empty() {
            let message = format!(
                "The `idempotencyToken` trait only has an effect when applied to a top-level operation input member, \
                 but it was applied and ignored in the following contexts: {}",
                in_contexts(&ignored)
            );
            found.push(entity.warning(RULE.id, message));
        }
    }
}
