//! Nesting depth, and documents, of which nothing else can be said.

use serde_json::Value;
use strictly::MismatchKind;

use super::{Place, Walk};

/// The deepest that arrays and objects may nest; one that stands alone has depth 1.
pub(super) const LIMIT: usize = 128;

impl Walk<'_> {
    /// A document may be any JSON. What is nested too deeply inside is reported once, at the
    /// document, because no path of the model leads further.
    pub(super) fn document(&mut self, place: &Place<'_>, value: &Value) {
        if exceeds_limit(value, place.depth) {
            self.too_deep(place);
        }
    }

    pub(super) fn too_deep(&mut self, place: &Place<'_>) {
        self.mismatch(place, MismatchKind::Depth { limit: LIMIT });
    }
}

/// True if `value`, which stands at `depth`, holds an array or an object beyond the limit or is one.
pub(super) fn exceeds_limit(value: &Value, depth: usize) -> bool {
    match value {
        Value::Array(items) => {
            depth > LIMIT || items.iter().any(|item| exceeds_limit(item, depth + 1))
        }
        Value::Object(map) => {
            depth > LIMIT || map.values().any(|held| exceeds_limit(held, depth + 1))
        }
        _ => false,
    }
}
