//! Values of attributes.
//!
//! See "Attribute selectors" in the specification: an attribute that is not there is empty, and
//! anything looked up in it is empty as well.

use std::collections::BTreeSet;

use super::eval::Variables;
use super::expression::Segment;
use crate::graph::{Entity, Graph, Ix};
use crate::{Node, NodeKind, ShapeId};

/// The value of an attribute.
#[derive(Clone, Debug)]
pub(super) enum Value<'m> {
    /// Nothing there.
    Empty,
    /// A shape, which has attributes of its own.
    Shape(Ix),
    /// A shape ID.
    Id(ShapeId),
    /// The traits of a shape.
    Traits(Ix),
    /// The attributes that only services have.
    Service(Ix),
    /// The variables of the selector.
    Variables,
    /// A node value.
    Node(&'m Node),
    /// Any other text.
    Text(String),
    /// Several values.
    Projection(Vec<Value<'m>>),
}

/// What values are looked up in.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a, 'm> {
    pub(super) graph: &'a Graph<'m>,
    pub(super) variables: &'a Variables,
}

impl<'m> Value<'m> {
    /// What is found along a path.
    pub(super) fn follow(self, path: &[Segment], scope: Scope<'_, 'm>) -> Self {
        path.iter().fold(self, |value, segment| value.get(segment, scope))
    }

    /// True unless it is empty.
    pub(super) fn is_present(&self) -> bool {
        match self {
            Self::Empty => false,
            Self::Projection(values) => values.iter().any(Self::is_present),
            _ => true,
        }
    }

    /// The texts to compare: one, or several of a projection.
    pub(super) fn texts(&self) -> BTreeSet<String> {
        match self {
            Self::Projection(values) => values.iter().flat_map(Self::texts).collect(),
            value => value.text().into_iter().collect(),
        }
    }

    /// Its text, if it has one.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Self::Id(id) => Some(id.to_string()),
            Self::Text(text) => Some(text.clone()),
            Self::Node(node) => match &node.kind {
                NodeKind::String(text) | NodeKind::Number(text) => Some(text.clone()),
                NodeKind::Boolean(value) => Some(value.to_string()),
                _ => None,
            },
            _ => None,
        }
    }

    fn get(self, segment: &Segment, scope: Scope<'_, 'm>) -> Self {
        let graph = scope.graph;
        match (self, segment) {
            (Self::Projection(values), segment) => project(values, segment, scope),
            (Self::Shape(ix), Segment::Key(key)) => of_shape(ix, key, graph),
            (Self::Id(id), Segment::Key(key)) => of_id(&id, key),
            (Self::Service(ix), Segment::Key(key)) => of_service(ix, key, graph),
            (Self::Traits(ix), segment) => of_traits(ix, segment, graph),
            (Self::Node(node), segment) => of_node(node, segment),
            (Self::Variables, Segment::Key(key)) => {
                let kept = scope.variables.get(key).map_or(&[][..], Vec::as_slice);
                Self::Projection(kept.iter().map(|ix| Self::Shape(*ix)).collect())
            }
            (value @ (Self::Id(_) | Self::Text(_)), Segment::Length) => {
                count(value.text().map_or(0, |text| text.chars().count()))
            }
            _ => Self::Empty,
        }
    }
}

fn project<'m>(values: Vec<Value<'m>>, segment: &Segment, scope: Scope<'_, 'm>) -> Value<'m> {
    match segment {
        Segment::Length => count(values.len()),
        Segment::First => values.into_iter().next().unwrap_or(Value::Empty),
        Segment::Values => {
            let nested = values.into_iter().flat_map(|value| match value.get(segment, scope) {
                Value::Projection(values) => values,
                Value::Empty => Vec::new(),
                value => vec![value],
            });
            Value::Projection(nested.collect())
        }
        _ => {
            let found = values.into_iter().map(|value| value.get(segment, scope));
            Value::Projection(found.filter(Value::is_present).collect())
        }
    }
}

fn of_shape<'m>(ix: Ix, key: &str, graph: &Graph<'m>) -> Value<'m> {
    let Some(entity) = graph.get(ix) else { return Value::Empty };
    match key {
        "id" => Value::Id(entity.id.clone()),
        "trait" => Value::Traits(ix),
        "service" if entity.type_name() == "service" => Value::Service(ix),
        "var" => Value::Variables,
        _ => Value::Empty,
    }
}

fn of_id<'m>(id: &ShapeId, key: &str) -> Value<'m> {
    match key {
        "namespace" => Value::Text(id.namespace().to_owned()),
        "name" => Value::Text(id.name().to_owned()),
        "member" => id.member().map_or(Value::Empty, |member| Value::Text(member.to_owned())),
        _ => Value::Empty,
    }
}

fn of_service<'m>(ix: Ix, key: &str, graph: &Graph<'m>) -> Value<'m> {
    match (key, graph.get(ix)) {
        ("id", Some(entity)) => Value::Id(entity.id.clone()),
        ("version", Some(entity)) => {
            entity.shape.properties.get("version").map_or(Value::Empty, Value::Node)
        }
        _ => Value::Empty,
    }
}

fn of_traits<'m>(ix: Ix, segment: &Segment, graph: &Graph<'m>) -> Value<'m> {
    let Some(traits) = graph.get(ix).map(Entity::traits) else { return Value::Empty };
    match segment {
        Segment::Key(key) => {
            let id = key.parse().unwrap_or_else(|_| ShapeId::new("smithy.api", key.as_str()));
            traits.get(&id).map_or(Value::Empty, Value::Node)
        }
        Segment::Keys => Value::Projection(traits.keys().cloned().map(Value::Id).collect()),
        Segment::Values => Value::Projection(traits.values().map(Value::Node).collect()),
        Segment::Length => count(traits.len()),
        Segment::First => Value::Empty,
    }
}

fn of_node<'m>(node: &'m Node, segment: &Segment) -> Value<'m> {
    match (&node.kind, segment) {
        (NodeKind::Object(entries), Segment::Key(key)) => {
            entries.get(key).map_or(Value::Empty, Value::Node)
        }
        (NodeKind::Object(entries), Segment::Keys) => {
            Value::Projection(entries.keys().cloned().map(Value::Text).collect())
        }
        (NodeKind::Object(entries), Segment::Values) => {
            Value::Projection(entries.values().map(Value::Node).collect())
        }
        (NodeKind::Object(entries), Segment::Length) => count(entries.len()),
        (NodeKind::Array(items), Segment::Values) => {
            Value::Projection(items.iter().map(Value::Node).collect())
        }
        (NodeKind::Array(items), Segment::Length) => count(items.len()),
        (NodeKind::String(text), Segment::Length) => count(text.chars().count()),
        _ => Value::Empty,
    }
}

fn count<'m>(count: usize) -> Value<'m> {
    Value::Text(count.to_string())
}
