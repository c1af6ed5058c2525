//! Values of another JSON type, and what lenient readers make of them.

use serde_json::{Value, json};

use super::{Intent, Probes};
use crate::case::Class;
use crate::spot::Holder;

impl Probes<'_> {
    /// One value of each JSON type, and texts that look like another.
    pub(super) fn wrong_types(&mut self) {
        if matches!(self.spot.holder, Holder::MapKey) {
            return;
        }
        let values = [
            ("null", Value::Null),
            ("a boolean", json!(true)),
            ("an integer", json!(1)),
            ("a fraction", json!(1.5)),
            ("a text", json!("text")),
            ("a number in quotes", json!("123")),
            ("a boolean in quotes", json!("true")),
            ("an empty array", json!([])),
            ("an array", json!([1])),
            ("an empty object", json!({})),
        ];
        for (note, value) in values {
            let present = !(value.is_null() && matches!(self.spot.holder, Holder::Structure(_)));
            if present && !self.is_of_the_kind(&value) {
                // Sparse lists and maps take null.
                let intent = if value.is_null() { Intent::Any } else { Intent::Malformed };
                self.push(Class::Type, note, value, intent);
            }
        }
    }

    /// Whether the interpreter takes it for a value of the shape, valid or not.
    fn is_of_the_kind(&self, value: &Value) -> bool {
        use strictly_contract::ShapeKind as Kind;
        match &self.spot.place.shape.kind {
            Kind::Document => true,
            Kind::Boolean => value.is_boolean(),
            // Some texts are base64 or instants by chance; these have probes of their own.
            Kind::String | Kind::Enum(_) | Kind::Blob => value.is_string(),
            Kind::Timestamp => value.is_string() || value.is_number(),
            Kind::List { .. } => value.is_array(),
            // None of the members is set: unions have probes of their own.
            Kind::Map { .. } | Kind::Structure { .. } | Kind::Union { .. } => value.is_object(),
            Kind::Float | Kind::Double | Kind::BigDecimal => value.is_number(),
            _ => value.is_i64(),
        }
    }
}
