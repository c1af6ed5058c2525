//! `SingleResourceBinding`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Rule, Stage};
use crate::validate::{Context, targets, ticked};
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "SingleResourceBinding",
    severity: Severity::Error,
    what: "Finds resources that a service has by several ways.",
    why: "A resource belongs to the service or to one other resource. Remove it from the others.",
    example: r#"$version: "2.0"
namespace example

service Atlas {
    resources: [Country, City]
}

resource Country {
    resources: [City]
}

resource City {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for service in context.services() {
        let resources = context.resources_of(service.shape);
        let mut owners: BTreeMap<ShapeId, BTreeSet<ShapeId>> = BTreeMap::new();
        for owner in std::iter::once(service.shape).chain(resources.iter().copied()) {
            for id in targets(owner, "resources") {
                owners.entry(id).or_default().insert(owner.id.clone());
            }
        }
        for (id, owners) in owners.into_iter().filter(|(_, owners)| owners.len() > 1) {
            let Some(resource) = context.graph.entity(&id) else { continue };
            let message = format!(
                "A resource can appear only once in an entire service closure. This resource is illegally bound into \
                 the `{}` service closure from multiple shapes: [{}]",
                service.id,
                ticked(owners)
            );
            found.push(resource.error(RULE.id, message));
        }
    }
}
