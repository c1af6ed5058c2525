//! Evaluation.
//!
//! Each step takes a set of shapes and gives one, so the work is bounded by steps times shapes,
//! however many paths lead from one to the other. Only where a variable is kept must each shape
//! go its way alone.

use std::collections::{HashMap, HashSet};

use super::attribute;
use super::expression::{Direction, Expression, Label};
use super::value::{Scope, Value};
use crate::graph::{Edge, Graph, Ix, Relation};
use crate::{Node, NodeKind, ShapeId};

/// What was kept under each name.
pub(super) type Variables = HashMap<String, Vec<Ix>>;

/// The shapes that a selector gives for these, each once, in the order found.
pub(super) fn select(expressions: &[Expression], graph: &Graph<'_>, start: Vec<Ix>) -> Vec<Ix> {
    let mut evaluation = Evaluation { graph, variables: Variables::new(), roots: HashMap::new() };
    if !expressions.iter().any(Expression::keeps) {
        return evaluation.run(expressions, start);
    }
    let mut found = Found::default();
    for ix in start {
        evaluation.variables.clear();
        found.extend(evaluation.run(expressions, vec![ix]));
    }
    found.list
}

/// The variables that a selector keeps on its way from this shape.
pub(super) fn variables(expressions: &[Expression], graph: &Graph<'_>, start: Ix) -> Variables {
    let mut evaluation = Evaluation { graph, variables: Variables::new(), roots: HashMap::new() };
    evaluation.run(expressions, vec![start]);
    evaluation.variables
}

impl Expression {
    /// True if a variable is kept in it.
    fn keeps(&self) -> bool {
        let any = |list: &Vec<Self>| list.iter().any(Self::keeps);
        match self {
            Self::Store(..) => true,
            Self::Test(all) | Self::Not(all) | Self::Is(all) => all.iter().any(any),
            Self::In(list) | Self::Root(list) | Self::Recursive(list) => any(list),
            Self::TopDown(list, other) => any(list) || other.as_ref().is_some_and(any),
            _ => false,
        }
    }
}

/// A set that keeps its order.
#[derive(Default)]
struct Found {
    list: Vec<Ix>,
    seen: HashSet<Ix>,
}

impl Found {
    fn push(&mut self, ix: Ix) -> bool {
        let new = self.seen.insert(ix);
        if new {
            self.list.push(ix);
        }
        new
    }

    fn extend(&mut self, list: impl IntoIterator<Item = Ix>) {
        for ix in list {
            self.push(ix);
        }
    }
}

struct Evaluation<'a, 'm> {
    graph: &'a Graph<'m>,
    variables: Variables,
    /// Results of `:root`, by the place of its selector in memory.
    roots: HashMap<*const Expression, Vec<Ix>>,
}

impl Evaluation<'_, '_> {
    fn run(&mut self, expressions: &[Expression], start: Vec<Ix>) -> Vec<Ix> {
        let Some((first, rest)) = expressions.split_first() else { return start };
        if start.is_empty() {
            return start;
        }
        if let Expression::Store(name, selector) = first {
            let mut found = Found::default();
            for ix in start {
                let kept = self.run(selector, vec![ix]);
                self.variables.insert(name.clone(), kept);
                found.extend(self.run(rest, vec![ix]));
            }
            return found.list;
        }
        let next = self.step(first, start);
        self.run(rest, next)
    }

    fn step(&mut self, expression: &Expression, start: Vec<Ix>) -> Vec<Ix> {
        match expression {
            Expression::Any | Expression::Store(..) => start,
            Expression::Type(test) => self.keep(start, |this, ix| {
                this.graph.get(ix).is_some_and(|entity| test.matches(entity))
            }),
            Expression::Attribute(path, comparison) => self.keep(start, |this, ix| {
                attribute::matches(Value::Shape(ix), path, comparison.as_ref(), this.scope())
            }),
            Expression::Scoped(path, comparisons) => self.keep(start, |this, ix| {
                attribute::matches_scoped(Value::Shape(ix), path, comparisons, this.scope())
            }),
            Expression::Neighbors(direction, labels) => {
                self.gather(start, |this, ix| this.neighbors(ix, *direction, labels.as_deref()))
            }
            Expression::Closure => {
                self.gather(start, |this, ix| this.graph.closure(ix).into_iter().skip(1).collect())
            }
            Expression::Test(all) => self.keep(start, |this, ix| this.any(all, ix)),
            Expression::Not(all) => self.keep(start, |this, ix| !this.any(all, ix)),
            Expression::Is(all) => {
                let mut found = Found::default();
                for selector in all {
                    found.extend(self.run(selector, start.clone()));
                }
                found.list
            }
            Expression::In(selector) => {
                self.keep(start, |this, ix| this.run(selector, vec![ix]).contains(&ix))
            }
            Expression::Root(selector) => self.root(selector),
            Expression::TopDown(selector, until) => {
                self.gather(start, |this, ix| this.top_down(ix, selector, until.as_deref()))
            }
            Expression::Recursive(selector) => {
                self.gather(start, |this, ix| this.recursive(ix, selector))
            }
            Expression::Load(name) => self.variables.get(name).cloned().unwrap_or_default(),
        }
    }

    fn keep(&mut self, start: Vec<Ix>, mut pass: impl FnMut(&mut Self, Ix) -> bool) -> Vec<Ix> {
        start.into_iter().filter(|ix| pass(self, *ix)).collect()
    }

    fn gather(
        &mut self,
        start: Vec<Ix>,
        mut give: impl FnMut(&mut Self, Ix) -> Vec<Ix>,
    ) -> Vec<Ix> {
        let mut found = Found::default();
        for ix in start {
            found.extend(give(self, ix));
        }
        found.list
    }

    fn any(&mut self, selectors: &[Vec<Expression>], ix: Ix) -> bool {
        selectors.iter().any(|selector| !self.run(selector, vec![ix]).is_empty())
    }

    fn scope(&self) -> Scope<'_, '_> {
        Scope { graph: self.graph, variables: &self.variables }
    }

    fn root(&mut self, selector: &[Expression]) -> Vec<Ix> {
        let key = selector.as_ptr();
        if let Some(found) = self.roots.get(&key) {
            return found.clone();
        }
        let found = self.run(selector, (0..self.graph.entities.len()).collect());
        self.roots.insert(key, found.clone());
        found
    }

    fn neighbors(&self, ix: Ix, direction: Direction, labels: Option<&[Label]>) -> Vec<Ix> {
        let edges = match direction {
            Direction::Forward => self.graph.forward(ix),
            Direction::Reverse => self.graph.reverse(ix),
        };
        let Some(labels) = labels else {
            return edges.iter().map(|edge| edge.other).collect();
        };
        let mut found = Vec::new();
        for label in labels {
            match label {
                Label::Relation(_) => {
                    let of_this = |edge: &&Edge| label.matches(edge.relation);
                    found.extend(edges.iter().filter(of_this).map(|edge| edge.other));
                }
                Label::Trait => found.extend(self.traits(ix, direction)),
                Label::IdRef => found.extend(self.named_in_traits(ix, direction)),
            }
        }
        found
    }

    /// The definitions of the traits applied to a shape; or what a trait is applied to.
    fn traits(&self, ix: Ix, direction: Direction) -> Vec<Ix> {
        let Some(entity) = self.graph.get(ix) else { return Vec::new() };
        match direction {
            Direction::Forward => {
                entity.traits().keys().filter_map(|id| self.graph.find(id)).collect()
            }
            Direction::Reverse => self
                .graph
                .with_trait(&entity.id)
                .filter_map(|bearer| self.graph.find(&bearer.id))
                .collect(),
        }
    }

    /// The shapes that the values of traits name; or those in whose traits a shape is named.
    fn named_in_traits(&self, ix: Ix, direction: Direction) -> Vec<Ix> {
        let Some(entity) = self.graph.get(ix) else { return Vec::new() };
        let mut ids = Vec::new();
        match direction {
            Direction::Forward => {
                entity.traits().values().for_each(|node| ids_in(node, &mut ids));
                ids.iter().filter_map(|id| self.graph.find(id)).collect()
            }
            Direction::Reverse => {
                let names_it = |other: &Ix| {
                    let mut ids = Vec::new();
                    if let Some(other) = self.graph.get(*other) {
                        other.traits().values().for_each(|node| ids_in(node, &mut ids));
                    }
                    ids.contains(&entity.id)
                };
                (0..self.graph.entities.len()).filter(names_it).collect()
            }
        }
    }

    /// Services, resources and operations below `ix`, as long as they are qualified.
    fn top_down(
        &mut self,
        ix: Ix,
        selector: &[Expression],
        until: Option<&[Expression]>,
    ) -> Vec<Ix> {
        let is_entity = self.graph.get(ix).is_some_and(|entity| {
            matches!(entity.type_name(), "service" | "resource" | "operation")
        });
        if !is_entity {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        let mut stack = vec![(ix, false)];
        while let Some((ix, mut qualified)) = stack.pop() {
            if !seen.insert(ix) {
                continue;
            }
            qualified = qualified || !self.run(selector, vec![ix]).is_empty();
            if let (true, Some(until)) = (qualified, until) {
                qualified = self.run(until, vec![ix]).is_empty();
            }
            if qualified {
                found.push(ix);
            }
            let below =
                |edge: &&Edge| matches!(edge.relation, Relation::Operation | Relation::Resource);
            stack.extend(
                self.graph.forward(ix).iter().filter(below).map(|edge| (edge.other, qualified)),
            );
        }
        found
    }

    fn recursive(&mut self, ix: Ix, selector: &[Expression]) -> Vec<Ix> {
        let mut found = Found::default();
        found.extend(self.run(selector, vec![ix]));
        let mut next = 0;
        while let Some(ix) = found.list.get(next).copied() {
            let more = self.run(selector, vec![ix]);
            found.extend(more);
            next += 1;
        }
        found.list
    }
}

/// The shape IDs among the texts of a node.
fn ids_in(node: &Node, ids: &mut Vec<ShapeId>) {
    match &node.kind {
        NodeKind::String(text) => ids.extend(text.parse::<ShapeId>().ok()),
        NodeKind::Array(items) => items.iter().for_each(|item| ids_in(item, ids)),
        NodeKind::Object(entries) => entries.values().for_each(|value| ids_in(value, ids)),
        _ => {}
    }
}
