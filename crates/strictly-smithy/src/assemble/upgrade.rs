//! Version 1.0 to version 2.0.
//!
//! In version 1.0 numbers and booleans had a default of zero or false unless `@box` said otherwise,
//! sets were shapes of their own, and an optional streaming blob was empty when left out. Version
//! 2.0 says all of this with `@default` and `@uniqueItems`. `@box` itself is gone afterwards. See
//! "Migrating Smithy 1.0 to 2.0" in the specification.

use indexmap::IndexMap;

use crate::ast::Version;
use crate::model::ShapeType;
use crate::{Diagnostic, Diagnostics, Node, NodeKind, Severity, ShapeId, Span};

use super::{Application, Definition, Draft, TargetDraft};

/// Makes a list with `@uniqueItems` of every set.
pub(super) fn sets_to_lists(draft: &mut Draft, diagnostics: &mut Diagnostics) {
    let sets = draft.definitions.iter_mut().filter(|shape| shape.shape_type == ShapeType::Set);
    for set in sets {
        set.shape_type = ShapeType::List;
        if !has(&set.traits, "uniqueItems") {
            let unit = NodeKind::Object(IndexMap::new());
            set.traits.push(application("uniqueItems", unit, set.span));
        }
        let message = "Set shapes are deprecated and have been removed in Smithy IDL v2. \
                       Use a list shape with the @uniqueItems trait instead.";
        diagnostics.push(
            Diagnostic::new(Severity::Warning, "ModelDeprecation", message)
                .at(set.span)
                .on(&set.id),
        );
    }
}

/// Refuses the traits that the version of a file does not have.
pub(super) fn refuse_traits_of_other_version(draft: &Draft, diagnostics: &mut Diagnostics) {
    let mut check = |target: &ShapeId, member: Option<&str>, application: &Application| {
        if application.id.namespace() != "smithy.api" {
            return;
        }
        let name = application.id.name();
        let unknown = match draft.version {
            Version::V1 => name == "default" || name == "mixin",
            Version::V2 => name == "box",
        };
        if unknown {
            let target = member.map_or_else(|| target.clone(), |name| target.with_member(name));
            let message = match name {
                "default" => {
                    "The @default trait can only be used in Smithy 2.0 or later".to_owned()
                }
                "box" => "@box is not supported in Smithy IDL 2.0".to_owned(),
                _ => format!(
                    "Mixins can only be used in Smithy 2.0 or later. Attempted to apply a @mixin trait to `{target}` \
                     in a model file using version `1.0`."
                ),
            };
            diagnostics.push(Diagnostic::error("Model", message).at(application.span).on(&target));
        }
    };
    for definition in &draft.definitions {
        definition.traits.iter().for_each(|trait_| check(&definition.id, None, trait_));
        for member in &definition.members {
            member
                .traits
                .iter()
                .for_each(|trait_| check(&definition.id, Some(&member.name), trait_));
        }
    }
    draft.applications.iter().for_each(|(target, trait_)| check(&target.id, None, trait_));
}

/// Writes out the defaults that shapes of version 1.0 had without saying so.
pub(super) fn add_defaults(definitions: &mut IndexMap<ShapeId, Definition>) {
    if definitions.values().all(|definition| definition.version == Version::V2) {
        return;
    }
    // Numbers and booleans first: what is true of a member depends on what it targets.
    for definition in definitions.values_mut().filter(|shape| shape.version == Version::V1) {
        if let Some(zero) = zero(definition.shape_type) {
            if !has(&definition.traits, "box") && !has(&definition.traits, "default") {
                let span = definition.span;
                definition.traits.push(application("default", zero, span));
            }
        }
    }
    for (index, member, default) in defaults_of_members(definitions) {
        let definition = definitions.get_index_mut(index).map(|(_, definition)| definition);
        if let Some(member) = definition.and_then(|shape| shape.members.get_mut(member)) {
            member.traits.push(application("default", default, member.span));
        }
    }
    for definition in definitions.values_mut().filter(|shape| shape.version == Version::V1) {
        definition.traits.retain(|application| !is(application, "box"));
        for member in &mut definition.members {
            member.traits.retain(|application| !is(application, "box"));
        }
    }
}

/// The defaults that members of structures of version 1.0 need, each with the index of the
/// structure and that of the member in it.
fn defaults_of_members(
    definitions: &IndexMap<ShapeId, Definition>,
) -> Vec<(usize, usize, NodeKind)> {
    let mut defaults = Vec::new();
    for (index, definition) in definitions.values().enumerate() {
        if definition.version != Version::V1 || definition.shape_type != ShapeType::Structure {
            continue;
        }
        for (at, member) in definition.members.iter().enumerate() {
            let TargetDraft::Shape(target) = &member.target else { continue };
            let default = if has(&member.traits, "default") {
                None
            } else if has(&member.traits, "box") {
                Some(NodeKind::Null)
            } else {
                let target = definitions.get(&target.id);
                target.and_then(|target| implied(target, has(&member.traits, "required")))
            };
            defaults.extend(default.map(|default| (index, at, default)));
        }
    }
    defaults
}

/// The default that a member of version 1.0 has for what it targets. A shape of version 2.0 without
/// a default of zero counts as boxed, so that a member may mix the versions.
fn implied(target: &Definition, required: bool) -> Option<NodeKind> {
    if target.shape_type == ShapeType::Blob {
        let needs = has(&target.traits, "streaming") && !required;
        return needs.then(|| NodeKind::String(String::new()));
    }
    let zero = zero(target.shape_type)?;
    let default = target.traits.iter().find(|application| is(application, "default"))?;
    let default = &default.value.as_ref()?.kind;
    let is_zero = match (default, &zero) {
        (NodeKind::Number(text), NodeKind::Number(_)) => text.parse() == Ok(0.0),
        (NodeKind::Boolean(value), NodeKind::Boolean(_)) => !value,
        _ => false,
    };
    is_zero.then_some(zero)
}

/// What shapes of this type had for a default in version 1.0.
fn zero(shape_type: ShapeType) -> Option<NodeKind> {
    match shape_type {
        ShapeType::Boolean => Some(NodeKind::Boolean(false)),
        ShapeType::Byte
        | ShapeType::Short
        | ShapeType::Integer
        | ShapeType::IntEnum
        | ShapeType::Long
        | ShapeType::Float
        | ShapeType::Double => Some(NodeKind::Number("0".to_owned())),
        _ => None,
    }
}

fn application(name: &str, value: NodeKind, span: Span) -> Application {
    let id = ShapeId::new("smithy.api", name);
    Application { id, span, value: Some(Node::new(span, value)), json: false }
}

fn has(traits: &[Application], name: &str) -> bool {
    traits.iter().any(|application| is(application, name))
}

fn is(application: &Application, name: &str) -> bool {
    application.id.name() == name && application.id.namespace() == "smithy.api"
}
