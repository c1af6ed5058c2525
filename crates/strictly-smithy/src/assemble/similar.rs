//! Shapes with a name like the one that was not found.

use crate::distance::distance;
use crate::{Model, ShapeId};

/// The most differences of names that still look alike.
const MOST: usize = 2;

/// Finds shapes with similar IDs. Looks through the whole model, so it stops answering after some
/// questions: a model full of errors must not take for ever.
pub(crate) struct Similar<'a> {
    model: &'a Model,
    questions_left: usize,
}

impl<'a> Similar<'a> {
    pub(crate) fn of(model: &'a Model) -> Self {
        Self { model, questions_left: 20 }
    }

    /// The shapes whose IDs differ least from this one, sorted; none if all differ much.
    pub(crate) fn to(&mut self, id: &ShapeId) -> Vec<String> {
        if self.questions_left == 0 {
            return Vec::new();
        }
        self.questions_left -= 1;
        let mut best = MOST;
        let mut found = Vec::new();
        for other in self.model.shapes.keys().filter(|other| other.namespace() == id.namespace()) {
            // Most names of a large model are ruled out by their length.
            if other.name().len().abs_diff(id.name().len()) > best {
                continue;
            }
            let distance = distance(other.name(), id.name());
            if distance > best {
                continue;
            }
            if distance < best {
                best = distance;
                found.clear();
            }
            found.push(other.to_string());
        }
        found.sort();
        found
    }
}
