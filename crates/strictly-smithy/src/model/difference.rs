//! What tells two models apart.

use indexmap::IndexMap;

use super::{Member, Model, Reference, Shape, Traits};
use crate::{Node, NodeKind};

impl Model {
    /// What `self` and `other` do not agree on, one line each; nothing if they say the same.
    ///
    /// Models say the same if they have equal metadata and the same shapes; shapes if they have the
    /// same type, equal traits, the same members in the same order, the same mixins in the same
    /// order, and equal properties, of which the operations and resources bound to a shape may
    /// stand in any order. Both what a shape has and what it
    /// [introduces](Shape::introduced) itself are compared. The order of shapes, of traits and of
    /// the entries of objects does not count, nor do [places](crate::Span), nor the
    /// [built-in](Shape::is_built_in) shapes, nor how a number is spelled.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let mut found = Differences::default();
        found.entries("metadata", &self.metadata, &other.metadata);
        for shape in self.shapes.values().filter(|shape| !shape.is_built_in()) {
            match other.shapes.get(&shape.id) {
                Some(other) => found.shape(shape, other),
                None => found.push(format!("{}: only in the first", shape.id)),
            }
        }
        for shape in other.shapes.values().filter(|shape| !shape.is_built_in()) {
            if !self.shapes.contains_key(&shape.id) {
                found.push(format!("{}: only in the second", shape.id));
            }
        }
        found.list
    }
}

#[derive(Default)]
struct Differences {
    list: Vec<String>,
}

impl Differences {
    fn shape(&mut self, a: &Shape, b: &Shape) {
        let id = a.id.to_string();
        if a.shape_type != b.shape_type {
            self.push(format!("{id}: {} or {}", a.shape_type.keyword(), b.shape_type.keyword()));
        }
        if !ids(&a.mixins).eq(ids(&b.mixins)) {
            self.push(format!("{id}: other mixins"));
        }
        self.traits(&id, &a.traits, &b.traits);
        self.members(&id, &a.members, &b.members);
        self.entries(&id, &unordered(&a.properties), &unordered(&b.properties));
        let (a, b) = (a.introduced(), b.introduced());
        let id = format!("introduced by {id}");
        self.traits(&id, a.traits, b.traits);
        self.members(&id, a.members, b.members);
        self.entries(&id, &unordered(a.properties), &unordered(b.properties));
    }

    fn members(&mut self, id: &str, a: &IndexMap<String, Member>, b: &IndexMap<String, Member>) {
        if !a.keys().eq(b.keys()) {
            let (a, b): (Vec<_>, Vec<_>) = (a.keys().collect(), b.keys().collect());
            self.push(format!("{id}: the members {a:?} or {b:?}"));
            return;
        }
        for (a, b) in a.values().zip(b.values()) {
            let id = format!("{id}${}", a.name);
            if a.target.id != b.target.id {
                self.push(format!("{id}: targets {} or {}", a.target.id, b.target.id));
            }
            if a.inherited != b.inherited {
                self.push(format!("{id}: inherited by one only"));
            }
            self.traits(&id, &a.traits, &b.traits);
        }
    }

    fn traits(&mut self, id: &str, a: &Traits, b: &Traits) {
        if a == b {
            return;
        }
        for (name, value) in a {
            if b.get(name) != Some(value) {
                self.push(format!("{id}: other @{name}"));
            }
        }
        for name in b.keys().filter(|name| !a.contains_key(*name)) {
            self.push(format!("{id}: @{name} only in the second"));
        }
    }

    fn entries(&mut self, id: &str, a: &IndexMap<String, Node>, b: &IndexMap<String, Node>) {
        for (name, value) in a {
            if b.get(name) != Some(value) {
                self.push(format!("{id}: other {name}"));
            }
        }
        for name in b.keys().filter(|name| !a.contains_key(*name)) {
            self.push(format!("{id}: {name} only in the second"));
        }
    }

    fn push(&mut self, line: String) {
        self.list.push(line);
    }
}

/// The properties of a shape, the operations and resources that it binds sorted: they are sets.
fn unordered(properties: &IndexMap<String, Node>) -> IndexMap<String, Node> {
    let mut properties = properties.clone();
    for name in ["operations", "collectionOperations", "resources"] {
        if let Some(NodeKind::Array(ids)) = properties.get_mut(name).map(|node| &mut node.kind) {
            ids.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
        }
    }
    properties
}

fn ids(references: &[Reference]) -> impl Iterator<Item = &crate::ShapeId> {
    references.iter().map(|reference| &reference.id)
}
