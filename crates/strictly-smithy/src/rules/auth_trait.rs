//! `AuthTrait`.

use std::collections::BTreeSet;

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "AuthTrait",
    severity: Severity::Danger,
    what: "Finds `@auth` with schemes that the service does not offer.",
    why: "A client cannot use a scheme that is not set up on the service. Apply the trait of the \
           scheme to the service, or leave it out here.",
    example: r#"$version: "2.0"
namespace example

service Atlas {
    operations: [GetCity]
}

@auth([httpBasicAuth])
operation GetCity {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for service in context.services() {
        let offered = schemes(context, service);
        check_shape(service, service, &offered, found);
        for operation in context.operations_of(service.shape) {
            if let Some(operation) = context.graph.entity(&operation.id) {
                check_shape(service, operation, &offered, found);
            }
        }
    }
}

fn check_shape(
    service: &Entity<'_>,
    bearer: &Entity<'_>,
    offered: &BTreeSet<String>,
    found: &mut Diagnostics,
) {
    let Some(auth) = bearer.applied("auth") else { return };
    let wanted = auth.as_array().unwrap_or_default().iter().filter_map(|id| id.as_str());
    let missing: BTreeSet<_> = wanted.filter(|id| !offered.contains(*id)).collect();
    if !missing.is_empty() {
        let missing: Vec<_> = missing.into_iter().collect();
        let message = format!(
            "auth trait applies authentication that is not configured on the service shape, `{}`: [{}]",
            service.id,
            missing.join(", ")
        );
        found.push(bearer.event(Severity::Danger, RULE.id, message).at(auth.span));
    }
}

/// The authentication schemes of a service: the traits applied to it that define one.
pub(super) fn schemes(context: &Context<'_>, service: &Entity<'_>) -> BTreeSet<String> {
    let defines = |id: &&crate::ShapeId| {
        context.model.shape(id).is_some_and(|shape| shape.prelude_trait("authDefinition").is_some())
    };
    service.traits().keys().filter(defines).map(ToString::to_string).collect()
}
