//! Models to JSON AST.
//!
//! See "JSON AST" in the specification.

use indexmap::IndexMap;

use crate::assemble::{PropertyKind, member_properties, properties_of};
use crate::model::{Member, Reference, Shape, Traits};
use crate::{Model, Node, ShapeId};

use super::json::Json;

impl Model {
    /// The model as JSON AST 2.0, which loads to a model without
    /// [differences](Self::differences) from this one.
    ///
    /// Shapes stand in the order of the model and say what they
    /// [introduce](Shape::introduced): mixins are not flattened. The prelude and other
    /// [built-in](Shape::is_built_in) shapes are left out. Numbers keep their text. See "JSON AST"
    /// in the specification.
    ///
    /// ```
    /// use strictly_smithy::{Sources, load};
    ///
    /// let mut sources = Sources::new();
    /// sources.add("city.smithy", "$version: \"2\"\nnamespace a\n@length(max: 20)\nstring City\n");
    /// let (model, _) = load(&sources);
    /// assert_eq!(
    ///     model.to_ast(),
    ///     r#"{
    ///     "smithy": "2.0",
    ///     "shapes": {
    ///         "a#City": {
    ///             "type": "string",
    ///             "traits": {
    ///                 "smithy.api#length": {
    ///                     "max": 20
    ///                 }
    ///             }
    ///         }
    ///     }
    /// }
    /// "#,
    /// );
    /// ```
    pub fn to_ast(&self) -> String {
        let mut json = Json::new();
        json.object(|json| {
            json.entry("smithy", |json| json.string("2.0"));
            if !self.metadata.is_empty() {
                json.entry("metadata", |json| entries(json, &self.metadata));
            }
            json.entry("shapes", |json| {
                json.object(|json| {
                    for shape in self.shapes.values() {
                        if shape.is_built_in() {
                            applied_to_built_in(json, shape);
                        } else {
                            define(json, shape);
                        }
                    }
                });
            });
        });
        json.finish()
    }
}

/// A shape, then the traits that it applies to members of its mixins.
fn define(json: &mut Json, shape: &Shape) {
    let own = shape.introduced();
    json.entry(&shape.id.to_string(), |json| {
        json.object(|json| {
            json.entry("type", |json| json.string(shape.shape_type.keyword()));
            if !shape.mixins.is_empty() {
                json.entry("mixins", |json| mixins(json, &shape.mixins));
            }
            members(json, shape, own.members);
            for (name, value) in own.properties {
                json.entry(name, |json| property(json, shape, name, value));
            }
            traits(json, own.traits);
        });
    });
    for member in own.members.values().filter(|member| member.inherited) {
        apply(json, &shape.id.with_member(member.name.as_str()), &member.traits);
    }
}

/// The traits that the sources apply to a shape that is built in, and to its members.
fn applied_to_built_in(json: &mut Json, shape: &Shape) {
    let traits = super::applied(&shape.traits);
    if !traits.is_empty() {
        apply(json, &shape.id, &traits);
    }
    for member in shape.members.values() {
        let traits = super::applied(&member.traits);
        if !traits.is_empty() {
            apply(json, &shape.id.with_member(member.name.as_str()), &traits);
        }
    }
}

fn apply(json: &mut Json, target: &ShapeId, applied: &Traits) {
    json.entry(&target.to_string(), |json| {
        json.object(|json| {
            json.entry("type", |json| json.string("apply"));
            traits(json, applied);
        });
    });
}

fn mixins(json: &mut Json, mixins: &[Reference]) {
    json.array(|json| {
        for mixin in mixins {
            json.item(|json| target(json, &mixin.id.to_string()));
        }
    });
}

/// The members of a list or map are properties of it, those of other shapes stand together.
fn members(json: &mut Json, shape: &Shape, members: &IndexMap<String, Member>) {
    let write = |json: &mut Json| {
        for member in members.values().filter(|member| !member.inherited) {
            json.entry(&member.name, |json| {
                json.object(|json| {
                    json.entry("target", |json| json.string(&member.target.id.to_string()));
                    traits(json, &member.traits);
                });
            });
        }
    };
    match member_properties(shape.shape_type) {
        [] => {}
        ["members"] => json.entry("members", |json| json.object(write)),
        _ => write(json),
    }
}

fn property(json: &mut Json, shape: &Shape, name: &str, value: &Node) {
    let known = properties_of(shape.shape_type);
    let kind = known.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
    match kind {
        Some(PropertyKind::Id) => target(json, value.as_str().unwrap_or_default()),
        Some(PropertyKind::Ids) => json.array(|json| {
            for id in value.as_array().unwrap_or_default() {
                json.item(|json| target(json, id.as_str().unwrap_or_default()));
            }
        }),
        Some(PropertyKind::NamedIds) => json.object(|json| {
            for (key, id) in value.as_object().into_iter().flatten() {
                json.entry(key, |json| target(json, id.as_str().unwrap_or_default()));
            }
        }),
        Some(PropertyKind::Text | PropertyKind::Texts) | None => json.node(value),
    }
}

fn target(json: &mut Json, id: &str) {
    json.object(|json| json.entry("target", |json| json.string(id)));
}

fn traits(json: &mut Json, traits: &Traits) {
    if traits.is_empty() {
        return;
    }
    json.entry("traits", |json| {
        json.object(|json| {
            for (id, value) in traits {
                json.entry(&id.to_string(), |json| json.node(value));
            }
        });
    });
}

fn entries(json: &mut Json, entries: &IndexMap<String, Node>) {
    json.object(|json| {
        for (key, value) in entries {
            json.entry(key, |json| json.node(value));
        }
    });
}
