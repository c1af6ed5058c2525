//! Which shapes exist, before anything is resolved.

use std::collections::{HashMap, HashSet};

use crate::ShapeId;
use crate::ast::{Io, Shape, Statement};

use super::Parsed;

/// The names of all shapes, by namespace.
#[derive(Debug, Default)]
pub(super) struct Names(HashMap<String, HashSet<String>>);

impl Names {
    pub(super) fn of(files: &[Parsed]) -> Self {
        let mut names = Self::default();
        for file in files {
            match file {
                Parsed::Json(draft) => {
                    draft
                        .definitions
                        .iter()
                        .for_each(|shape| names.insert(shape.id.namespace(), shape.id.name()));
                }
                Parsed::Idl(file) => {
                    let namespace = file.namespace.as_ref().map_or("", |namespace| &namespace.text);
                    for statement in &file.statements {
                        if let Statement::Shape(shape) = statement {
                            names.insert_shape(namespace, shape);
                        }
                    }
                }
            }
        }
        names
    }

    pub(super) fn has(&self, namespace: &str, name: &str) -> bool {
        self.0.get(namespace).is_some_and(|names| names.contains(name))
    }

    pub(super) fn has_id(&self, id: &ShapeId) -> bool {
        self.has(id.namespace(), id.name())
    }

    /// The shape, and those its operation defines inline.
    fn insert_shape(&mut self, namespace: &str, shape: &Shape) {
        self.insert(namespace, &shape.name.text);
        if let crate::ast::Body::Operation(operation) = &shape.body {
            for io in [&operation.input, &operation.output].into_iter().flatten() {
                if let Io::Inline(shape) = io {
                    self.insert(namespace, &shape.name.text);
                }
            }
        }
    }

    fn insert(&mut self, namespace: &str, name: &str) {
        match self.0.get_mut(namespace) {
            Some(names) => {
                names.insert(name.to_owned());
            }
            None => {
                self.0.insert(namespace.to_owned(), HashSet::from([name.to_owned()]));
            }
        }
    }
}
