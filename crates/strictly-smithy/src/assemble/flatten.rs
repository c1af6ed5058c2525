//! Definitions to shapes: mixins copied in, elided targets found, traits merged.
//!
//! See "Mixins" and "Target elision" in the specification.

mod members;
mod order;

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::model::{Own, Reference, Shape, ShapeType, Traits};
use crate::{Diagnostic, Diagnostics, Node, NodeKind, ShapeId};

use super::Definition;
use super::traits;

/// How much mixins may bring to all shapes together. Each of a chain of mixins has what all before
/// it have, so that a small text could ask for more than there is memory.
const MOST_INHERITED: usize = 300_000;

/// Makes a shape of every definition, mixins before the shapes they are mixed into. Shapes whose
/// mixins form a cycle or do not exist are left out, and so are those that these are mixed into.
pub(super) fn flatten(
    mut definitions: IndexMap<ShapeId, Definition>,
    diagnostics: &mut Diagnostics,
) -> IndexMap<ShapeId, Shape> {
    let order = order::mixins_first(&definitions, diagnostics);
    let mut room = MOST_INHERITED;
    let mut done: Vec<Option<Shape>> = Vec::new();
    done.resize_with(definitions.len(), || None);
    for index in order {
        let shape = flatten_one(index, &mut definitions, &done, &mut room, diagnostics);
        if let Some(place) = done.get_mut(index) {
            *place = shape;
        }
    }
    done.into_iter().flatten().map(|shape| (shape.id.clone(), shape)).collect()
}

/// Makes a shape of one definition, whose mixins are done. Traits and members move out of the
/// definition; its type and properties stay for those that refer to it.
fn flatten_one(
    index: usize,
    definitions: &mut IndexMap<ShapeId, Definition>,
    done: &[Option<Shape>],
    room: &mut usize,
    diagnostics: &mut Diagnostics,
) -> Option<Shape> {
    let (_, definition) = definitions.get_index_mut(index)?;
    let own_traits = std::mem::take(&mut definition.traits);
    let own_members = std::mem::take(&mut definition.members);
    let (_, definition) = definitions.get_index(index)?;
    let mut shape = Shape {
        id: definition.id.clone(),
        shape_type: definition.shape_type,
        traits: Traits::new(),
        members: IndexMap::new(),
        mixins: definition.mixins.clone(),
        properties: IndexMap::new(),
        span: definition.span,
        own: None,
    };
    refuse_other_types(definition, definitions, diagnostics);
    let found = definition.mixins.iter();
    let found = found.map(|mixin| find_mixin(mixin, &shape, definitions, done, diagnostics));
    let found: Vec<Result<&Shape, Unusable>> = found.collect();
    if found.iter().any(|mixin| matches!(mixin, Err(Unusable::Missing))) {
        return None;
    }
    let mixins: Vec<&Shape> = found.into_iter().flatten().collect();
    for mixin in &mixins {
        if !has_room(mixin, room) {
            diagnostics.push(too_much(&shape));
            break;
        }
        inherit(&mut shape, mixin, diagnostics);
    }
    let traits = traits::collect(own_traits, &shape.id, definitions, diagnostics);
    if !shape.mixins.is_empty() {
        let (traits, properties) = (traits.clone(), definition.properties.clone());
        shape.own = Some(Box::new(Own { traits, members: IndexMap::new(), properties }));
    }
    shape.traits.extend(traits);
    members::add_own(&mut shape, &mixins, definition, own_members, definitions, diagnostics);
    if let Some(own) = &mut shape.own {
        // The same order wherever the traits of inherited members are applied.
        let members = &shape.members;
        own.members.sort_by_cached_key(|name, _| members.get_index_of(name));
    }
    for (name, value) in &definition.properties {
        add_property(&mut shape.properties, name, value);
    }
    complete_operation(&mut shape);
    Some(shape)
}

/// Why there is nothing to mix in.
enum Unusable {
    /// No shape was made of it.
    Missing,
    /// It is no mixin, or one for shapes of another type.
    Other,
}

/// The mixin named, if it exists and may be mixed in.
fn find_mixin<'a>(
    mixin: &Reference,
    shape: &Shape,
    definitions: &IndexMap<ShapeId, Definition>,
    done: &'a [Option<Shape>],
    diagnostics: &mut Diagnostics,
) -> Result<&'a Shape, Unusable> {
    let mut refuse = |id, message| {
        diagnostics.push(Diagnostic::error(id, message).at(mixin.span).on(&shape.id));
    };
    let found = definitions.get_index_of(&mixin.id).and_then(|index| done.get(index)?.as_ref());
    match found {
        None => {
            refuse("Model", format!("Cannot apply mixin to {}: {} not found", shape.id, mixin.id));
            Err(Unusable::Missing)
        }
        Some(found) if found.shape_type != shape.shape_type => Err(Unusable::Other),
        Some(found) if found.prelude_trait("mixin").is_none() => {
            refuse("Target", not_a_mixin(&found.id));
            Err(Unusable::Other)
        }
        Some(found) => Ok(found),
    }
}

/// That something is mixed in that is not meant to be.
pub(crate) fn not_a_mixin(id: &ShapeId) -> String {
    format!("Attempted to use {id} as a mixin, but it is not marked with the mixin trait")
}

/// A structure takes in structures, a list lists.
fn refuse_other_types(
    definition: &Definition,
    definitions: &IndexMap<ShapeId, Definition>,
    diagnostics: &mut Diagnostics,
) {
    let mixins = definition.mixins.iter().filter_map(|mixin| definitions.get(&mixin.id));
    let mut others: Vec<_> = mixins
        .filter(|mixin| mixin.shape_type != definition.shape_type)
        .map(|mixin| mixin.id.to_string())
        .collect();
    if others.is_empty() {
        return;
    }
    others.sort();
    let kind = definition.shape_type.keyword();
    let message = format!(
        "Mixins may only be mixed into shapes of the same type. The following mixins were applied to the {kind} shape \
         `{}` which are not {kind} shapes: [`{}`]",
        definition.id,
        others.join("`, `")
    );
    diagnostics.push(Diagnostic::error("Model", message).at(definition.span).on(&definition.id));
}

/// Takes what a mixin has to give from what is left of [`MOST_INHERITED`]; false if that is not
/// enough.
fn has_room(mixin: &Shape, room: &mut usize) -> bool {
    let members = mixin.members.values().map(|member| 1 + member.traits.len());
    let properties = mixin.properties.values().map(|value| value.as_array().map_or(1, <[_]>::len));
    let size = mixin.traits.len() + members.sum::<usize>() + properties.sum::<usize>();
    let left = room.checked_sub(size);
    *room = left.unwrap_or(0);
    left.is_some()
}

fn too_much(shape: &Shape) -> Diagnostic {
    let message = format!(
        "Mixins bring more than {MOST_INHERITED} members, traits and properties to the shapes of this model, the last \
         of them to `{}`",
        shape.id
    );
    Diagnostic::error("Model", message).at(shape.span).on(&shape.id)
}

/// Copies what a mixin has to give. What it says wins over what mixins before it said.
fn inherit(shape: &mut Shape, mixin: &Shape, diagnostics: &mut Diagnostics) {
    let local = mixin.prelude_trait("mixin").and_then(|value| value.get("localTraits"));
    let local = local.and_then(Node::as_array).unwrap_or_default();
    let mut local: HashSet<_> = local.iter().filter_map(Node::as_str).collect();
    local.insert("smithy.api#mixin");
    for (id, value) in &mixin.traits {
        if !local.contains(id.to_string().as_str()) {
            shape.traits.insert(id.clone(), value.clone());
        }
    }
    members::inherit(shape, mixin, diagnostics);
    if shape.shape_type != ShapeType::Resource {
        for (name, value) in &mixin.properties {
            add_property(&mut shape.properties, name, value);
        }
    }
}

/// Adds to what is there: lists and objects are joined without repetition, other values replaced.
fn add_property(properties: &mut IndexMap<String, Node>, name: &str, value: &Node) {
    let Some(before) = properties.get_mut(name) else {
        properties.insert(name.to_owned(), value.clone());
        return;
    };
    match (&mut before.kind, &value.kind) {
        (NodeKind::Array(items), NodeKind::Array(more)) => {
            let mut seen: HashSet<_> = items.iter().map(Node::as_str).collect();
            let new: Vec<_> =
                more.iter().filter(|item| seen.insert(item.as_str())).cloned().collect();
            items.extend(new);
        }
        (NodeKind::Object(entries), NodeKind::Object(more)) => entries.extend(more.clone()),
        _ => *before = value.clone(),
    }
}

/// An operation that states no input or output has `smithy.api#Unit`.
fn complete_operation(shape: &mut Shape) {
    if shape.shape_type == ShapeType::Operation {
        for property in ["input", "output"] {
            let unit = || Node::new(shape.span, NodeKind::String("smithy.api#Unit".to_owned()));
            shape.properties.entry(property.to_owned()).or_insert_with(unit);
        }
    }
}
