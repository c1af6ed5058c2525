//! The model as a graph: shapes and members, and what leads from one to another.
//!
//! See "Relationships" in the chapter on selectors of the specification.

mod relation;

use std::collections::HashMap;

use crate::model::{Member, Shape, ShapeType, Traits};
use crate::{Diagnostic, Model, Node, Severity, ShapeId, Span};

pub(crate) use relation::{Relation, references, relations};

/// Names an entity of a graph.
pub(crate) type Ix = usize;

/// A shape or a member: what a shape ID can name.
#[derive(Clone, Debug)]
pub(crate) struct Entity<'m> {
    /// Its ID.
    pub(crate) id: ShapeId,
    /// The shape; of a member, the one that contains it.
    pub(crate) shape: &'m Shape,
    /// The member, if it is one.
    pub(crate) member: Option<&'m Member>,
}

/// One relationship, seen from one end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edge {
    /// What kind it is.
    pub(crate) relation: Relation,
    /// The other end.
    pub(crate) other: Ix,
}

/// The entities of a model and their relationships.
#[derive(Debug)]
pub(crate) struct Graph<'m> {
    /// The model it was made of.
    pub(crate) model: &'m Model,
    /// Every shape, each followed by its members, in the order of the model.
    pub(crate) entities: Vec<Entity<'m>>,
    index: HashMap<ShapeId, Ix>,
    forward: Vec<Vec<Edge>>,
    reverse: Vec<Vec<Edge>>,
    bearers: HashMap<ShapeId, Vec<Ix>>,
}

impl<'m> Graph<'m> {
    /// The graph of a model. Relationships to shapes that do not exist are left out.
    pub(crate) fn of(model: &'m Model) -> Self {
        let mut graph = Self {
            model,
            entities: Vec::new(),
            index: HashMap::new(),
            forward: Vec::new(),
            reverse: Vec::new(),
            bearers: HashMap::new(),
        };
        for shape in model.shapes.values() {
            graph.add(Entity { id: shape.id.clone(), shape, member: None });
            for member in shape.members.values() {
                let id = shape.id.with_member(member.name.as_str());
                graph.add(Entity { id, shape, member: Some(member) });
            }
        }
        graph.forward.resize_with(graph.entities.len(), Vec::new);
        graph.reverse.resize_with(graph.entities.len(), Vec::new);
        relation::connect(&mut graph);
        graph
    }

    fn add(&mut self, entity: Entity<'m>) {
        let ix = self.entities.len();
        for id in entity.traits().keys() {
            match self.bearers.get_mut(id) {
                Some(bearers) => bearers.push(ix),
                None => {
                    self.bearers.insert(id.clone(), vec![ix]);
                }
            }
        }
        self.index.insert(entity.id.clone(), ix);
        self.entities.push(entity);
    }

    fn connect(&mut self, from: Ix, relation: Relation, to: Ix) {
        if let Some(edges) = self.forward.get_mut(from) {
            edges.push(Edge { relation, other: to });
        }
        if let Some(edges) = self.reverse.get_mut(to) {
            edges.push(Edge { relation, other: from });
        }
    }

    /// The place of a shape or member.
    pub(crate) fn find(&self, id: &ShapeId) -> Option<Ix> {
        self.index.get(id).copied()
    }

    /// The entity at this place.
    pub(crate) fn get(&self, ix: Ix) -> Option<&Entity<'m>> {
        self.entities.get(ix)
    }

    /// The shape or member with this ID.
    pub(crate) fn entity(&self, id: &ShapeId) -> Option<&Entity<'m>> {
        self.get(self.find(id)?)
    }

    /// What this leads to. Traits are not among it.
    pub(crate) fn forward(&self, ix: Ix) -> &[Edge] {
        self.forward.get(ix).map_or(&[], Vec::as_slice)
    }

    /// What leads to this.
    pub(crate) fn reverse(&self, ix: Ix) -> &[Edge] {
        self.reverse.get(ix).map_or(&[], Vec::as_slice)
    }

    /// Everything that this trait is applied to, in the order of the model.
    pub(crate) fn with_trait<'a>(
        &'a self,
        id: &ShapeId,
    ) -> impl Iterator<Item = &'a Entity<'m>> + use<'a, 'm> {
        let bearers = self.bearers.get(id).map_or(&[][..], Vec::as_slice);
        bearers.iter().filter_map(|ix| self.get(*ix))
    }

    /// Everything that the prelude trait of this name is applied to.
    pub(crate) fn with<'a>(
        &'a self,
        name: &str,
    ) -> impl Iterator<Item = &'a Entity<'m>> + use<'a, 'm> {
        self.with_trait(&ShapeId::new("smithy.api", name))
    }

    /// Every shape of this type, in the order of the model. Members are not among them.
    pub(crate) fn shapes_of(&self, shape_type: ShapeType) -> impl Iterator<Item = &Entity<'m>> {
        self.entities.iter().filter(move |entity| entity.shape_type() == Some(shape_type))
    }

    /// Every member, in the order of the model.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&Entity<'m>, &'m Member)> {
        self.entities.iter().filter_map(|entity| Some((entity, entity.member?)))
    }

    /// What leads to this shape.
    pub(crate) fn users(&self, id: &ShapeId) -> impl Iterator<Item = (Relation, &Entity<'m>)> {
        let edges = self.find(id).map_or(&[][..], |ix| self.reverse(ix));
        edges.iter().filter_map(|edge| Some((edge.relation, self.get(edge.other)?)))
    }

    /// Every trait that is applied somewhere.
    pub(crate) fn applied_traits(&self) -> impl Iterator<Item = &ShapeId> {
        self.bearers.keys()
    }

    /// The shape that a member targets.
    pub(crate) fn target(&self, member: &Member) -> Option<&'m Shape> {
        self.model.shape(&member.target.id)
    }

    /// Everything reachable from `start` by directed relationships, `start` first.
    pub(crate) fn closure(&self, start: Ix) -> Vec<Ix> {
        self.closure_where(start, |_| true)
    }

    /// Everything reachable from `start` by directed relationships that pass, `start` first.
    pub(crate) fn closure_where(&self, start: Ix, pass: impl Fn(&Edge) -> bool) -> Vec<Ix> {
        let mut seen = std::collections::HashSet::from([start]);
        let mut found = vec![start];
        let mut next = 0;
        while let Some(ix) = found.get(next).copied() {
            for edge in self.forward(ix).iter().filter(|edge| pass(edge)) {
                if seen.insert(edge.other) {
                    found.push(edge.other);
                }
            }
            next += 1;
        }
        found
    }
}

impl<'m> Entity<'m> {
    /// The traits applied to it.
    pub(crate) fn traits(&self) -> &'m Traits {
        self.member.map_or(&self.shape.traits, |member| &member.traits)
    }

    /// The value of the prelude trait of this name.
    pub(crate) fn applied(&self, name: &str) -> Option<&'m Node> {
        let traits = self.traits();
        if traits.is_empty() {
            return None;
        }
        traits.get(&ShapeId::new("smithy.api", name))
    }

    /// True if the prelude trait of this name is applied.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.applied(name).is_some()
    }

    /// Its type, none for members.
    pub(crate) fn shape_type(&self) -> Option<ShapeType> {
        self.member.is_none().then_some(self.shape.shape_type)
    }

    /// Its type as messages name it.
    pub(crate) fn type_name(&self) -> &'static str {
        self.shape_type().map_or("member", ShapeType::keyword)
    }

    /// Type and ID, as messages name it.
    pub(crate) fn described(&self) -> String {
        format!("({}: `{}`)", self.type_name(), self.id)
    }

    /// Where its name stands.
    pub(crate) fn span(&self) -> Span {
        self.member.map_or(self.shape.span, |member| member.span)
    }

    /// True if it comes with this crate: the prelude, and traits of well-known namespaces.
    pub(crate) fn is_built_in(&self) -> bool {
        self.shape.is_built_in()
    }

    /// A finding about it.
    pub(crate) fn event(
        &self,
        severity: Severity,
        id: impl Into<String>,
        message: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic::new(severity, id, message).on(&self.id).at(self.span())
    }

    /// An error about it.
    pub(crate) fn error(&self, id: impl Into<String>, message: impl Into<String>) -> Diagnostic {
        self.event(Severity::Error, id, message)
    }

    /// A warning about it.
    pub(crate) fn warning(&self, id: impl Into<String>, message: impl Into<String>) -> Diagnostic {
        self.event(Severity::Warning, id, message)
    }
}
