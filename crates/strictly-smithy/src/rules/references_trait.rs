//! `ReferencesTrait`.

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::{Shape, ShapeType};
use crate::validate::{Context, compact, named_targets, ticked};
use crate::{Diagnostics, Node, Severity};

pub(super) static RULE: Rule = Rule {
    id: "ReferencesTrait",
    severity: Severity::Error,
    what: "Finds references to what is no resource, or that do not name its identifiers.",
    why: "A reference says by which members to find the resource: one for each of its \
           identifiers, as a string.",
    example: r#"$version: "2.0"
namespace example

@references([{ resource: String }])
structure Visit {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("references") {
        let references = entity.applied("references").and_then(Node::as_array).unwrap_or_default();
        for reference in references {
            check_reference(context, entity, reference, found);
        }
    }
}

fn check_reference(
    context: &Context<'_>,
    entity: &Entity<'_>,
    reference: &Node,
    found: &mut Diagnostics,
) {
    let shown = format!("Reference{}", compact(reference));
    let mut error = |message: String| found.push(entity.error(RULE.id, message).at(reference.span));
    let ids = reference.get("ids").and_then(Node::as_object);
    let is_string = matches!(entity.shape_type(), Some(ShapeType::String | ShapeType::Enum));
    if is_string && ids.is_some_and(|ids| !ids.is_empty()) {
        error(format!("References applied to string shapes cannot contain 'ids': {shown}"));
    }
    let id = reference.get("resource").and_then(|id| id.as_str()?.parse().ok());
    let Some(resource) = id.and_then(|id| context.model.shape(&id)) else { return };
    if resource.shape_type != ShapeType::Resource {
        return error(format!(
            "`references` trait reference targets a {} shape not a resource: {shown}",
            resource.shape_type.keyword()
        ));
    }
    let identifiers: Vec<_> =
        named_targets(resource, "identifiers").into_iter().map(|(name, _)| name).collect();
    if is_string && identifiers.len() != 1 {
        error(format!(
            "This string shape contains an invalid reference to {}: {shown}. References on a string shape can only \
             refer to resource shapes with exactly one entry in its identifiers property, but this shape has the \
             following identifiers: [{}]",
            resource.id,
            ticked(&identifiers)
        ));
    } else if entity.shape_type() == Some(ShapeType::Structure) {
        check_structure(context, entity, resource, &identifiers, reference, found);
    }
}

fn check_structure(
    context: &Context<'_>,
    entity: &Entity<'_>,
    resource: &Shape,
    identifiers: &[String],
    reference: &Node,
    found: &mut Diagnostics,
) {
    let shown = format!("Reference{}", compact(reference));
    let mut error = |message: String| found.push(entity.error(RULE.id, message).at(reference.span));
    let ids = reference.get("ids").and_then(Node::as_object).filter(|ids| !ids.is_empty());
    if let Some(ids) = ids {
        let (expected, given) = (identifiers.len(), ids.len());
        if expected != given {
            let few = if expected < given { "Too many" } else { "Not enough" };
            error(format!(
                "{few} identifiers were provided in the `ids` properties of {shown}. Expected {expected} \
                 identifiers(s), but found {given}. This resource requires bindings for the following identifiers: \
                 [{}].",
                ticked(identifiers)
            ));
        }
        let unknown: Vec<_> = ids.keys().filter(|name| !identifiers.contains(name)).collect();
        if !unknown.is_empty() {
            error(format!(
                "`references` trait {shown} contains extraneous resource identifier bindings, [{}], that are not \
                 actually identifier names of the resource, `{}`. This resource has the following identifier names: \
                 [{}]",
                ticked(unknown),
                resource.id,
                ticked(identifiers)
            ));
        }
    }
    let names: Vec<&str> = match ids {
        Some(ids) => ids.values().filter_map(Node::as_str).collect(),
        None => identifiers.iter().map(String::as_str).collect(),
    };
    let problem = |name: &&str| match entity.shape.members.get(*name) {
        None if ids.is_none() => Some(format!(
            "implicit binding of `{name}` is not part of the structure (set \"rel\" to \"collection\" to create a \
             collection binding)"
        )),
        None => Some(format!("`{name}` refers to a member that is not part of the structure")),
        Some(member) => {
            let target = context.graph.target(member).map(|target| target.shape_type);
            let is_string = matches!(target, Some(ShapeType::String | ShapeType::Enum));
            let problem =
                format!("`{name}` refers to a member that does not target a string shape");
            (!is_string).then_some(problem)
        }
    };
    let mut problems: Vec<_> = names.iter().filter_map(problem).collect();
    problems.sort();
    if !problems.is_empty() {
        error(format!(
            "`references` trait {shown} is invalid for the following reasons: {}",
            problems.join("; ")
        ));
    }
}
