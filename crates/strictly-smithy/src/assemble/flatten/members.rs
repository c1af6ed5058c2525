//! Members: inherited ones first, own ones after.

use indexmap::IndexMap;

use crate::assemble::merge::applied_to_nothing;
use crate::assemble::{Definition, MemberDraft, TargetDraft, traits};
use crate::model::{Member, Own, Reference, Shape, ShapeType};
use crate::{Diagnostic, Diagnostics, Node, ShapeId, Span};

/// Copies the members of a mixin. One that was there keeps its place; its traits are merged, the
/// later mixin's winning.
pub(super) fn inherit(shape: &mut Shape, mixin: &Shape, diagnostics: &mut Diagnostics) {
    for (name, member) in &mixin.members {
        let Some(before) = shape.members.get_mut(name) else {
            let inherited = Member { inherited: true, ..member.clone() };
            shape.members.insert(name.clone(), inherited);
            continue;
        };
        if before.target.id == member.target.id {
            before.traits.extend(member.traits.clone());
        } else {
            let inherited = mixin.id.with_member(name.as_str());
            diagnostics.push(conflict(
                &shape.id.with_member(name.as_str()),
                &inherited,
                member,
                before,
            ));
        }
    }
}

/// Adds the members that the shape itself defines, redefines, or applies traits to.
pub(super) fn add_own(
    shape: &mut Shape,
    mixins: &[&Shape],
    definition: &Definition,
    members: Vec<MemberDraft>,
    definitions: &IndexMap<ShapeId, Definition>,
    diagnostics: &mut Diagnostics,
) {
    let resource = definition.for_resource.as_ref();
    let resource =
        resource.and_then(|resource| find_resource(resource, &shape.id, definitions, diagnostics));
    for MemberDraft { name, span, target, traits } in members {
        let id = shape.id.with_member(name.as_str());
        let inherited = shape.members.get_mut(&name);
        let target = match (target, &inherited) {
            (TargetDraft::Shape(target), _) => Ok(target),
            (TargetDraft::Elided, inherited) => resource
                .and_then(|resource| resource_target(resource, &name, span))
                .or_else(|| {
                    inherited.as_ref().map(|member| Reference { span, ..member.target.clone() })
                })
                .ok_or_else(|| nothing_to_elide(&id, span)),
            (TargetDraft::Applied, Some(inherited)) => Ok(inherited.target.clone()),
            (TargetDraft::Applied, None) => {
                Err(applied_to_nothing(&traits, &Reference { id: id.clone(), span }))
            }
        };
        let target = match target {
            Ok(target) => target,
            Err(diagnostic) => {
                diagnostics.push(diagnostic);
                continue;
            }
        };
        let traits = traits::collect(traits, &id, definitions, diagnostics);
        let own = Member { name, target, traits, span, inherited: inherited.is_some() };
        match inherited {
            None => {
                introduce(&mut shape.own, &own);
                shape.members.insert(own.name.clone(), own);
            }
            Some(inherited) if inherited.target.id != own.target.id => {
                let origin =
                    mixins.iter().rev().find(|mixin| mixin.members.contains_key(&own.name));
                let origin = origin
                    .map_or_else(|| id.clone(), |mixin| mixin.id.with_member(own.name.as_str()));
                diagnostics.push(conflict(&id, &origin, &own, inherited));
            }
            Some(inherited) => {
                introduce(&mut shape.own, &own);
                inherited.traits.extend(own.traits);
                inherited.span = own.span;
            }
        }
    }
}

/// Notes what a shape with mixins says of a member itself; of an inherited member without traits of
/// the shape's own, that is nothing.
fn introduce(own: &mut Option<Box<Own>>, member: &Member) {
    if let Some(own) = own {
        if !member.inherited || !member.traits.is_empty() {
            own.members.insert(member.name.clone(), member.clone());
        }
    }
}

fn nothing_to_elide(id: &ShapeId, span: Span) -> Diagnostic {
    let name = id.member().unwrap_or_default();
    let message = "Member target was elided, but no bound resource or mixin contained a matching identifier or \
                   member name.";
    Diagnostic::error("Model", message)
        .at(span)
        .on(id)
        .help(format!("write the target out: `{name}: …`"))
}

/// The resource after `for`.
fn find_resource<'a>(
    resource: &Reference,
    shape: &ShapeId,
    definitions: &'a IndexMap<ShapeId, Definition>,
    diagnostics: &mut Diagnostics,
) -> Option<&'a Definition> {
    let found = match definitions.get(&resource.id) {
        Some(found) if found.shape_type == ShapeType::Resource => return Some(found),
        Some(found) => format!("found a {} shape: {}", found.shape_type.keyword(), found.id),
        None => format!("`{}` is not defined", resource.id),
    };
    let message =
        format!("The target of the `for` production must be a resource shape, but {found}");
    diagnostics.push(Diagnostic::error("Model", message).at(resource.span).on(shape));
    None
}

/// What an identifier or property of a resource targets.
fn resource_target(resource: &Definition, name: &str, span: Span) -> Option<Reference> {
    let in_property =
        |property: &str| resource.properties.get(property).and_then(|ids| ids.get(name));
    let target = in_property("identifiers").or_else(|| in_property("properties"));
    let id = target.and_then(Node::as_str)?.parse().ok()?;
    Some(Reference { id, span })
}

fn conflict(id: &ShapeId, inherited: &ShapeId, own: &Member, before: &Member) -> Diagnostic {
    let message = format!("Member conflicts with an inherited mixin member: `{inherited}`");
    Diagnostic::error("Model", message).at(own.span).on(id).and(
        before.span,
        format!("it targets `{}` here, not `{}`", before.target.id, own.target.id),
    )
}
