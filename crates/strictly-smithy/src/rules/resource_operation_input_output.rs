//! `ResourceOperationInputOutput`.

use std::collections::{BTreeMap, BTreeSet};

use super::resource_identifier_binding::bindings;
use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::{Member, Shape, ShapeType};
use crate::validate::{Context, named_targets, target, targets};
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "ResourceOperationInputOutput",
    severity: Severity::Error,
    what: "Finds properties of resources that no operation shows, and members of its operations \
           that are no property.",
    why: "Properties say what a resource is made of. A member that holds one has its name and \
           target; one that does not says so with `@notProperty`.",
    example: r#"$version: "2.0"
namespace example

resource City {
    properties: {
        motto: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let exempting = exempting_traits(context);
    for resource in context.resources() {
        let properties = named_targets(resource.shape, "properties");
        if properties.is_empty() {
            continue;
        }
        let mut check = Check {
            context,
            resource,
            properties: properties.into_iter().collect(),
            exempting: &exempting,
            used: BTreeSet::new(),
            found: &mut *found,
        };
        for name in ["put", "create", "read", "update", "delete"] {
            if let Some(id) = target(resource.shape, name) {
                check.operation(name, &id);
            }
        }
        for id in targets(resource.shape, "operations") {
            check.operation(id.name(), &id);
        }
        let Check { properties, used, .. } = check;
        for name in properties.keys().filter(|name| !used.contains(*name)) {
            let message = format!(
                "Resource property `{name}` is not used in the input or output of create or an instance operation."
            );
            found.push(resource.error(RULE.id, message));
        }
    }
}

/// Traits that say of a member that it is no property.
fn exempting_traits(context: &Context<'_>) -> BTreeSet<ShapeId> {
    let marked = context.graph.with("notProperty").filter(|entity| entity.has("trait"));
    marked.map(|entity| entity.id.clone()).collect()
}

struct Check<'a, 'm> {
    context: &'a Context<'m>,
    resource: &'a Entity<'m>,
    properties: BTreeMap<String, ShapeId>,
    exempting: &'a BTreeSet<ShapeId>,
    used: BTreeSet<String>,
    found: &'a mut Diagnostics,
}

impl<'m> Check<'_, 'm> {
    fn operation(&mut self, name: &str, id: &ShapeId) {
        let operation = self.context.model.shape(id);
        let Some(operation) = operation.filter(|shape| shape.shape_type == ShapeType::Operation)
        else {
            return;
        };
        let input = self.context.input(operation);
        let output = self.context.output(operation);
        for message in [input, output].into_iter().flatten() {
            let identifiers = bindings(self.resource.shape, message);
            let nested = message
                .members
                .values()
                .find(|member| member.prelude_trait("nestedProperties").is_some())
                .and_then(|member| self.context.graph.target(member));
            self.message(name, nested.unwrap_or(message), &identifiers);
        }
    }

    fn message(&mut self, name: &str, shape: &'m Shape, identifiers: &BTreeMap<String, String>) {
        let mut by_property: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for member in shape.members.values() {
            let exempt = member.traits.keys().any(|id| self.exempting.contains(id));
            let bound = identifiers.values().any(|bound| *bound == member.name);
            // A member with the name of a property is that property, whatever else it may be.
            if (exempt || bound) && !self.properties.contains_key(&member.name) {
                continue;
            }
            let named =
                member.prelude_trait("property").and_then(|value| value.get("name")?.as_str());
            let property = named.unwrap_or(&member.name).to_owned();
            self.member(name, shape, member, &property);
            self.used.insert(property.clone());
            by_property.entry(property).or_default().insert(&member.name);
        }
        for (property, members) in by_property.iter().filter(|(_, members)| members.len() > 1) {
            let members: Vec<_> = members.iter().copied().collect();
            let message = format!(
                "This shape contains members with conflicting resource property names that resolve to '{property}': {}",
                members.join(", ")
            );
            if let Some(entity) = self.context.graph.entity(&shape.id) {
                self.found.push(entity.error(RULE.id, message));
            }
        }
    }

    fn member(&mut self, operation: &str, shape: &Shape, member: &Member, property: &str) {
        let resource = &self.resource.id;
        let message = match self.properties.get(property) {
            Some(target) if *target == member.target.id => return,
            Some(target) => format!(
                "This member must target `{target}`. This member is used as part of the `{operation}` operation of \
                 the `{resource}` resource and conflicts with its `{property}` resource property."
            ),
            None => format!(
                "Member `{}` does not target a property or identifier for resource `{resource}`. If it is an \
                 identifier, apply the `smithy.api#resourceIdentifier` trait. If it is a property, apply the \
                 `smithy.api#property` trait. If it is neither, apply the `smithy.api#notProperty` trait.",
                member.name
            ),
        };
        if let Some(entity) = self.context.graph.entity(&shape.id.with_member(member.name.as_str()))
        {
            self.found.push(entity.error(RULE.id, message));
        }
    }
}
