//! `SingleOperationBinding`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Rule, Stage};
use crate::graph::Relation;
use crate::validate::Context;
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "SingleOperationBinding",
    severity: Severity::Error,
    what: "Finds operations that a service has by several ways.",
    why: "An operation belongs to the service or to one of its resources. Remove it from the \
           others.",
    example: r#"$version: "2.0"
namespace example

service Atlas {
    operations: [GetCity]
    resources: [City]
}

resource City {
    operations: [GetCity]
}

operation GetCity {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for service in context.services() {
        let mut owners: BTreeMap<ShapeId, BTreeSet<String>> = BTreeMap::new();
        let resources = context.resources_of(service.shape);
        for owner in std::iter::once(service.shape).chain(resources) {
            let Some(entity) = context.graph.entity(&owner.id) else { continue };
            let edges =
                context.graph.find(&owner.id).map_or(&[][..], |ix| context.graph.forward(ix));
            for edge in edges.iter().filter(|edge| edge.relation == Relation::Operation) {
                if let Some(operation) = context.graph.get(edge.other) {
                    owners.entry(operation.id.clone()).or_default().insert(entity.described());
                }
            }
        }
        for (id, owners) in owners.into_iter().filter(|(_, owners)| owners.len() > 1) {
            let Some(operation) = context.graph.entity(&id) else { continue };
            let message = format!(
                "An operation can appear only once in an entire service closure. This operation is illegally bound \
                 into the `{}` service closure from multiple shapes: {}",
                service.id,
                owners.into_iter().collect::<Vec<_>>().join(", ")
            );
            found.push(operation.error(RULE.id, message));
        }
    }
}
