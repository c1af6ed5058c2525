//! What must hold of every model: targets exist, lists and maps have the members they need.

use crate::model::{Member, Reference, Shape, ShapeType};
use crate::{Diagnostic, Diagnostics, Model, Node, ShapeId};

use super::similar::Similar;
use super::{PropertyKind, properties_of};

/// Checks every shape.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let mut check = Check { model, diagnostics, similar: Similar::of(model) };
    for shape in model.shapes.values() {
        check.members(shape);
        check.properties(shape);
    }
}

struct Check<'a> {
    model: &'a Model,
    diagnostics: &'a mut Diagnostics,
    similar: Similar<'a>,
}

impl Check<'_> {
    fn members(&mut self, shape: &Shape) {
        let (needed, words) = match shape.shape_type {
            ShapeType::List | ShapeType::Set => {
                (&["member"][..], "List shapes may only have a `member` member")
            }
            ShapeType::Map => {
                (&["key", "value"][..], "Map shapes may only have `key` and `value` members")
            }
            _ => (&[][..], ""),
        };
        if !needed.is_empty() {
            self.needed_members(shape, needed, words);
        }
        for member in shape.members.values() {
            self.target(shape, member);
        }
    }

    /// Lists and maps have just the members their type says.
    fn needed_members(&mut self, shape: &Shape, needed: &[&str], only: &str) {
        let missing: Vec<_> =
            needed.iter().copied().filter(|name| !shape.members.contains_key(*name)).collect();
        if !missing.is_empty() {
            let members = if missing.len() == 1 { "member" } else { "members" };
            let message = format!(
                "Missing required {members} of shape `{}`: {}",
                shape.id,
                missing.join(", ")
            );
            self.diagnostics.push(Diagnostic::error("Model", message).at(shape.span).on(&shape.id));
        }
        for member in
            shape.members.values().filter(|member| !needed.contains(&member.name.as_str()))
        {
            let message = format!("{only}, but found `{}`", member.name);
            self.diagnostics
                .push(Diagnostic::error("Model", message).at(member.span).on(&shape.id));
        }
    }

    fn target(&mut self, shape: &Shape, member: &Member) {
        let id = shape.id.with_member(member.name.as_str());
        let Some(target) = self.model.shape(&member.target.id) else {
            self.unresolved(&id, "member shape targets", &member.target);
            return;
        };
        if matches!(
            target.shape_type,
            ShapeType::Operation | ShapeType::Resource | ShapeType::Service
        ) {
            let message = format!(
                "Members cannot target {} shapes, but found ({0}: `{}`)",
                target.shape_type.keyword(),
                target.id
            );
            self.diagnostics
                .push(Diagnostic::error("Target", message).at(member.target.span).on(&id));
        }
    }

    /// What services, resources and operations refer to exists.
    fn properties(&mut self, shape: &Shape) {
        for (name, value) in &shape.properties {
            let kind = properties_of(shape.shape_type)
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, kind)| *kind);
            let ids: Vec<&Node> = match kind {
                Some(PropertyKind::Id) => vec![value],
                Some(PropertyKind::Ids) => value.as_array().unwrap_or_default().iter().collect(),
                Some(PropertyKind::NamedIds) => {
                    value.as_object().into_iter().flat_map(|ids| ids.values()).collect()
                }
                _ => Vec::new(),
            };
            for node in ids {
                let Some(id) = node.as_str().and_then(|text| text.parse::<ShapeId>().ok()) else {
                    continue;
                };
                if self.model.shape(&id).is_none() {
                    let what = format!(
                        "{} shape has {} relationship to",
                        shape.shape_type.keyword(),
                        relationship(name)
                    );
                    self.unresolved(&shape.id, &what, &Reference { id, span: node.span });
                }
            }
        }
        let is_mixin =
            shape.shape_type == ShapeType::Resource && shape.prelude_trait("mixin").is_some();
        if is_mixin && !shape.properties.is_empty() {
            let message = format!(
                "Resource shapes with the mixin trait may not define any properties. Resource mixin shape `{}` defines \
                 one or more properties.",
                shape.id
            );
            self.diagnostics.push(Diagnostic::error("Model", message).at(shape.span).on(&shape.id));
        }
    }

    fn unresolved(&mut self, shape: &ShapeId, what: &str, target: &Reference) {
        let similar = self.similar.to(&target.id);
        let hint = if similar.is_empty() {
            String::new()
        } else {
            format!(". Did you mean {}?", similar.join(", "))
        };
        let message = format!("{what} an unresolved shape `{}`{hint}", target.id);
        self.diagnostics.push(Diagnostic::error("Target", message).at(target.span).on(shape));
    }
}

/// A property of the JSON AST in the words of messages: one of `operations` is an `operation`.
fn relationship(property: &str) -> String {
    let singular = match property {
        "collectionOperations" => "collectionOperation",
        "errors" => "error",
        "identifiers" => "identifier",
        "operations" => "operation",
        "properties" => "property",
        "resources" => "resource",
        other => other,
    };
    let article = if singular.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} `{singular}`")
}
