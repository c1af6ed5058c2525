//! `ResourceIdentifier`.

use std::collections::BTreeMap;

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::validate::{Context, named_targets, targets};
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "ResourceIdentifier",
    severity: Severity::Error,
    what: "Finds child resources that lack identifiers of their parent, or give them another \
           target, and identifiers that are properties as well.",
    why: "A child is found within its parent, so it needs every identifier of it, of the same \
           shape.",
    example: r#"$version: "2.0"
namespace example

resource Country {
    identifiers: {
        country: String
    }
    resources: [City]
}

resource City {
    identifiers: {
        city: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for resource in context.resources() {
        let identifiers = named_targets(resource.shape, "identifiers");
        let properties = named_targets(resource.shape, "properties");
        for (name, _) in &identifiers {
            if properties.iter().any(|(property, _)| property.eq_ignore_ascii_case(name)) {
                let message =
                    format!("Resource identifier `{name}` cannot also be a resource property");
                found.push(resource.error(RULE.id, message));
            }
        }
        for child in targets(resource.shape, "resources") {
            if let Some(child) = context.graph.entity(&child) {
                check_child(resource, &identifiers, child, found);
            }
        }
    }
}

fn check_child(
    parent: &Entity<'_>,
    identifiers: &[(String, ShapeId)],
    child: &Entity<'_>,
    found: &mut Diagnostics,
) {
    let own: BTreeMap<_, _> = named_targets(child.shape, "identifiers").into_iter().collect();
    let mut missing = Vec::new();
    let mut different = Vec::new();
    for (name, expected) in identifiers {
        match own.get(name) {
            None => missing.push(name.as_str()),
            Some(target) if target != expected => different.push(format!(
                "expected the `{name}` member to target `{expected}`, but found a target of `{target}`"
            )),
            Some(_) => {}
        }
    }
    if !missing.is_empty() {
        missing.sort_unstable();
        let message = format!(
            "This resource is bound as a child of `{0}`, but it is invalid because its `identifiers` property is \
             missing the following identifiers that are defined in `{0}`: [{1}]",
            parent.id,
            missing.join(", ")
        );
        found.push(child.error(RULE.id, message));
    }
    if !different.is_empty() {
        different.sort();
        let message = format!(
            "The `identifiers` property of this resource is incompatible with its binding to `{}`: {}",
            parent.id,
            different.join("; ")
        );
        found.push(child.error(RULE.id, message));
    }
}
