//! Shapes with a name like the one that was not found.

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
            let Some(distance) = distance(other.name(), id.name(), best) else { continue };
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

/// How many letters to insert, delete or replace to make `b` of `a`; none if more than `most`.
fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at, x) in a.bytes().enumerate() {
        let mut next = vec![at + 1];
        for (column, y) in b.bytes().enumerate() {
            let replaced = row[column] + usize::from(x != y);
            next.push(replaced.min(row[column + 1] + 1).min(next[column] + 1));
        }
        row = next;
    }
    row.last().copied().filter(|distance| *distance <= most)
}
