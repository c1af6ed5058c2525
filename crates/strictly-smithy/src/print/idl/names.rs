//! How a file refers to shapes.

use std::collections::HashMap;

use crate::{Model, ShapeId};

/// Words that mean something else than a shape where a node value may stand.
const KEYWORDS: [&str; 3] = ["true", "false", "null"];

/// The shapes that a file may refer to by their names alone.
pub(super) struct Names<'m> {
    model: &'m Model,
    namespace: &'m str,
    /// The shapes of `use` statements, by name.
    uses: HashMap<String, ShapeId>,
}

impl<'m> Names<'m> {
    pub(super) fn of(model: &'m Model, namespace: &'m str) -> Self {
        Self { model, namespace, uses: HashMap::new() }
    }

    /// The shapes to write `use` statements for.
    pub(super) fn uses(&self) -> impl Iterator<Item = &ShapeId> {
        self.uses.values()
    }

    /// How to write the ID of a shape: the name if that leads to it, else the whole ID.
    pub(super) fn refer(&mut self, id: &ShapeId) -> String {
        let name = id.name();
        if KEYWORDS.contains(&name) || id.member().is_some() || !self.has(id.namespace(), name) {
            return id.to_string();
        }
        let is_own = id.namespace() == self.namespace;
        if is_own || is_prelude(id) && !self.has(self.namespace, name) || self.may_use(id) {
            return name.to_owned();
        }
        id.to_string()
    }

    /// Notes the shape for a `use` statement, if its name means nothing else in this file.
    fn may_use(&mut self, id: &ShapeId) -> bool {
        let name = id.name();
        if is_prelude(id) || self.has(self.namespace, name) || self.has("smithy.api", name) {
            return false;
        }
        let used = self.uses.entry(name.to_owned()).or_insert_with(|| id.clone());
        used == id
    }

    fn has(&self, namespace: &str, name: &str) -> bool {
        self.model.shapes.contains_key(&ShapeId::new(namespace, name))
    }
}

fn is_prelude(id: &ShapeId) -> bool {
    id.namespace() == "smithy.api"
}
