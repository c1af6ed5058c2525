//! `ResourceIdentifierBinding`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::Shape;
use crate::validate::{Context, named_targets, target, targets, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "ResourceIdentifierBinding",
    severity: Severity::Error,
    what: "Finds operations of a resource whose input does not name the resource, or names it \
           where it must not.",
    why: "An operation on one resource needs all its identifiers in the input, as required \
           members; one on the collection must not have them all.",
    example: r#"$version: "2.0"
namespace example

resource City {
    identifiers: {
        name: String
    }
    read: GetCity
}

@readonly
operation GetCity {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let bearers = context.graph.with("resourceIdentifier");
    let structures: BTreeSet<_> = bearers.map(|entity| entity.shape.id.clone()).collect();
    for structure in structures.iter().filter_map(|id| context.graph.entity(id)) {
        check_structure(structure, found);
    }
    for resource in context.resources() {
        for child in targets(resource.shape, "resources") {
            if let Some(child) = context.graph.entity(&child) {
                check_child(context, resource, child, found);
            }
        }
        check_operations(context, resource, found);
    }
}

/// Two members must not be bound to one identifier.
fn check_structure(structure: &Entity<'_>, found: &mut Diagnostics) {
    let mut bound: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut explicit: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, member) in &structure.shape.members {
        let identifier =
            member.prelude_trait("resourceIdentifier").and_then(|value| value.as_str());
        bound.entry(identifier.unwrap_or(name)).or_default().insert(name);
        if let Some(identifier) = identifier {
            explicit.entry(identifier).or_default().insert(name);
        }
    }
    let listed =
        |members: &BTreeSet<&str>| members.iter().copied().collect::<Vec<_>>().join("', '");
    for (identifier, mut members) in bound {
        if members.len() > 1 && members.remove(identifier) {
            let message = format!(
                "Implicit resource identifier for '{identifier}' is overridden by `resourceIdentifier` trait on \
                 members: '{}'",
                listed(&members)
            );
            found.push(structure.warning(RULE.id, message));
        }
    }
    for (identifier, members) in explicit.iter().filter(|(_, members)| members.len() > 1) {
        let message = format!(
            "Conflicting resource identifier member bindings found for identifier '{identifier}' between members: '{}'",
            listed(members)
        );
        found.push(structure.error(RULE.id, message));
    }
}

/// Operations of a child need the identifiers of its parent.
fn check_child(
    context: &Context<'_>,
    parent: &Entity<'_>,
    child: &Entity<'_>,
    found: &mut Diagnostics,
) {
    let identifiers = named_targets(parent.shape, "identifiers");
    for (operation, _) in operations(context, child) {
        let bound = input_bindings(context, child.shape, operation.shape);
        let missing: Vec<_> = identifiers
            .iter()
            .map(|(name, _)| name)
            .filter(|name| !bound.contains_key(*name))
            .collect();
        if !missing.is_empty() {
            let message = format!(
                "This operation is bound to the `{}` resource, which is a child of the `{1}` resource, and it is \
                 missing the following resource identifier bindings of `{1}`: [{2}]",
                child.id,
                parent.id,
                ticked(missing)
            );
            found.push(operation.error(RULE.id, message));
        }
    }
}

fn check_operations(context: &Context<'_>, resource: &Entity<'_>, found: &mut Diagnostics) {
    let identifiers = named_targets(resource.shape, "identifiers");
    for (operation, on_collection) in operations(context, resource) {
        let bound = input_bindings(context, resource.shape, operation.shape);
        let complete = identifiers.iter().all(|(name, _)| bound.contains_key(name));
        let message = match (on_collection, complete) {
            (true, true) => format!(
                "This operation is bound as a collection operation on the `{}` resource, but it improperly binds all \
                 of the identifiers of the resource to members of the operation input.",
                resource.id
            ),
            (false, false) => format!(
                "This operation does not form a valid instance operation when bound to resource `{}`. All of the \
                 identifiers of the resource were not implicitly or explicitly bound to the input of the operation. \
                 Expected the following identifier bindings: [{}]. Found the following identifier bindings: [{}]",
                resource.id,
                described(identifiers.iter().map(|(name, id)| (name.clone(), id.to_string()))),
                described(bound.into_iter())
            ),
            _ => continue,
        };
        found.push(operation.error(RULE.id, message));
    }
}

fn described(bindings: impl Iterator<Item = (String, String)>) -> String {
    let mut lines: Vec<_> = bindings
        .map(|(name, target)| format!("required member named `{name}` that targets `{target}`"))
        .collect();
    lines.sort();
    lines.join(", ")
}

/// The operations of a resource, and whether each is about the collection.
fn operations<'a, 'm>(
    context: &'a Context<'m>,
    resource: &'a Entity<'m>,
) -> Vec<(&'a Entity<'m>, bool)> {
    let one = ["put", "read", "update", "delete"].map(|name| (name, false));
    let many = ["create", "list"].map(|name| (name, true));
    let mut found: Vec<(&Entity<'m>, bool)> = Vec::new();
    let lifecycle = one.into_iter().chain(many).filter_map(|(name, on_collection)| {
        target(resource.shape, name).map(|id| (id, on_collection))
    });
    let others = [("operations", false), ("collectionOperations", true)].into_iter().flat_map(
        |(name, on_collection)| {
            targets(resource.shape, name).into_iter().map(move |id| (id, on_collection))
        },
    );
    for (id, on_collection) in lifecycle.chain(others) {
        let operation = context.graph.entity(&id);
        let operation = operation.filter(|entity| entity.type_name() == "operation");
        found.extend(operation.map(|operation| (operation, on_collection)));
    }
    found
}

/// The identifiers of a resource that members of the input of an operation hold, with the members.
pub(super) fn input_bindings(
    context: &Context<'_>,
    resource: &Shape,
    operation: &Shape,
) -> BTreeMap<String, String> {
    context.input(operation).map_or_else(BTreeMap::new, |input| bindings(resource, input))
}

/// The identifiers that members of a structure hold, with the members: those of the resource, and
/// whatever else a member is explicitly bound to.
pub(super) fn bindings(resource: &Shape, structure: &Shape) -> BTreeMap<String, String> {
    let identifiers: BTreeMap<_, _> = named_targets(resource, "identifiers").into_iter().collect();
    let mut bound = BTreeMap::new();
    for (name, member) in &structure.members {
        let explicit = member.prelude_trait("resourceIdentifier").and_then(|value| value.as_str());
        let identifier = match explicit {
            Some(identifier) => identifier,
            None if member.prelude_trait("required").is_some()
                && identifiers.get(name) == Some(&member.target.id) =>
            {
                name
            }
            None => continue,
        };
        bound.insert(identifier.to_owned(), name.clone());
    }
    bound
}
