//! What rules look into.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use strictly_contract::pattern::{Lint, Pattern, lint};

use crate::closure;
use crate::graph::{Entity, Graph, Ix};
use crate::model::{Shape, ShapeType};
use crate::selector::Selector;
use crate::validate::Options;
use crate::{Model, ShapeId};

/// A model with its graph, and what was found out about it so far.
#[derive(Debug)]
pub(crate) struct Context<'m> {
    /// The model.
    pub(crate) model: &'m Model,
    /// Its graph.
    pub(crate) graph: Graph<'m>,
    /// The rules that are applied.
    pub(crate) options: Options<'m>,
    selections: RefCell<HashMap<String, Option<Rc<HashSet<Ix>>>>>,
    patterns: RefCell<HashMap<String, Option<Rc<Pattern>>>>,
    lints: RefCell<Lints>,
}

/// What is doubtful about each pattern beside each length constraint.
type Lints = HashMap<(String, Bounds), Rc<[Lint]>>;

/// The least and the greatest number of characters, where there is a length constraint.
pub(crate) type Bounds = Option<(u64, u64)>;

impl<'m> Context<'m> {
    pub(super) fn of(model: &'m Model, options: Options<'m>) -> Self {
        Self {
            model,
            graph: Graph::of(model),
            options,
            selections: RefCell::default(),
            patterns: RefCell::default(),
            lints: RefCell::default(),
        }
    }

    /// What a selector selects from the model; none if it is not a selector.
    pub(crate) fn select(&self, selector: &str) -> Option<Rc<HashSet<Ix>>> {
        if let Some(known) = self.selections.borrow().get(selector) {
            return known.clone();
        }
        let found = Selector::parse(selector)
            .ok()
            .map(|selector| Rc::new(selector.select_in(&self.graph).into_iter().collect()));
        self.selections.borrow_mut().insert(selector.to_owned(), found.clone());
        found
    }

    /// A pattern, parsed once; none if it is not one.
    pub(crate) fn pattern(&self, text: &str) -> Option<Rc<Pattern>> {
        if let Some(known) = self.patterns.borrow().get(text) {
            return known.clone();
        }
        let found = Pattern::parse(text).ok().map(Rc::new);
        self.patterns.borrow_mut().insert(text.to_owned(), found.clone());
        found
    }

    /// What is doubtful about a pattern beside a length constraint, found out once.
    pub(crate) fn lints(&self, text: &str, length: Bounds) -> Rc<[Lint]> {
        let key = (text.to_owned(), length);
        if let Some(known) = self.lints.borrow().get(&key) {
            return Rc::clone(known);
        }
        let lints = self.pattern(text).map_or_else(Vec::new, |pattern| lint(&pattern, length));
        let lints: Rc<[Lint]> = lints.into();
        self.lints.borrow_mut().insert(key, Rc::clone(&lints));
        lints
    }

    /// The services of the model.
    pub(crate) fn services(&self) -> impl Iterator<Item = &Entity<'m>> {
        self.graph.shapes_of(ShapeType::Service)
    }

    /// The operations of the model.
    pub(crate) fn operations(&self) -> impl Iterator<Item = &Entity<'m>> {
        self.graph.shapes_of(ShapeType::Operation)
    }

    /// The resources of the model.
    pub(crate) fn resources(&self) -> impl Iterator<Item = &Entity<'m>> {
        self.graph.shapes_of(ShapeType::Resource)
    }

    /// Every operation of a service, those of its resources included.
    pub(crate) fn operations_of(&self, service: &'m Shape) -> Vec<&'m Shape> {
        closure::operations(self.model, service)
    }

    /// Every resource of a service, in the order of their IDs.
    pub(crate) fn resources_of(&self, service: &'m Shape) -> Vec<&'m Shape> {
        let mut seen = BTreeSet::new();
        let mut shapes = vec![service];
        while let Some(shape) = shapes.pop() {
            for id in targets(shape, "resources") {
                if seen.insert(id.clone()) {
                    shapes.extend(self.model.shape(&id));
                }
            }
        }
        seen.iter().filter_map(|id| self.model.shape(id)).collect()
    }

    /// The structure that an operation takes; `Unit` if it takes nothing.
    pub(crate) fn input(&self, operation: &Shape) -> Option<&'m Shape> {
        self.structure(operation, "input")
    }

    /// The structure that an operation answers with; `Unit` if it answers with nothing.
    pub(crate) fn output(&self, operation: &Shape) -> Option<&'m Shape> {
        self.structure(operation, "output")
    }

    fn structure(&self, operation: &Shape, property: &str) -> Option<&'m Shape> {
        let id = target(operation, property)?;
        self.model.shape(&id).filter(|shape| shape.shape_type == ShapeType::Structure)
    }

    /// Every shape ID below a service, its own included.
    pub(crate) fn closure_of(&self, shape: &ShapeId) -> Vec<&Entity<'m>> {
        let start = self.graph.find(shape);
        let found = start.map_or_else(Vec::new, |ix| self.graph.closure(ix));
        found.into_iter().filter_map(|ix| self.graph.get(ix)).collect()
    }
}

/// The shape ID that a property of a service, resource or operation names.
pub(crate) fn target(shape: &Shape, property: &str) -> Option<ShapeId> {
    shape.properties.get(property)?.as_str()?.parse().ok()
}

/// The shape IDs that a property of a service, resource or operation names.
pub(crate) fn targets(shape: &Shape, property: &str) -> Vec<ShapeId> {
    let items = shape.properties.get(property).and_then(|node| node.as_array()).unwrap_or_default();
    items.iter().filter_map(|item| item.as_str()?.parse().ok()).collect()
}

/// The shape IDs that a property of a resource names, by name.
pub(crate) fn named_targets(shape: &Shape, property: &str) -> Vec<(String, ShapeId)> {
    let entries = shape.properties.get(property).and_then(|node| node.as_object());
    let entries = entries.into_iter().flatten();
    entries.filter_map(|(name, id)| Some((name.clone(), id.as_str()?.parse().ok()?))).collect()
}

/// A trait as messages name it: one of the prelude without its namespace.
pub(crate) fn trait_name(id: &ShapeId) -> String {
    if id.namespace() == "smithy.api" { id.name().to_owned() } else { id.to_string() }
}

/// Names in ticks, sorted: `` `a`, `b` ``.
pub(crate) fn ticked(names: impl IntoIterator<Item = impl ToString>) -> String {
    let mut names: Vec<_> = names.into_iter().map(|name| name.to_string()).collect();
    names.sort();
    format!("`{}`", names.join("`, `"))
}
