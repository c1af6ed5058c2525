//! The same values in other spellings.

use std::fmt::Write as _;

use strictly_contract::ShapeKind;

use super::{Intent, Probe, Probes, Put};
use crate::case::Class;
use crate::draws::Draws;
use crate::spot::Holder;

/// Numbers as JSON may spell them.
const NUMBERS: [&str; 9] = ["1e2", "1E+2", "100.0", "1.0", "-0", "-0.0", "0e0", "12e-1", "10e-1"];

impl Probes<'_> {
    pub(super) fn spellings(&mut self) {
        if matches!(self.spot.holder, Holder::MapKey) {
            return;
        }
        match &self.spot.place.shape.kind {
            ShapeKind::String | ShapeKind::Enum(_) | ShapeKind::Blob => self.escaped(),
            ShapeKind::Boolean
            | ShapeKind::Timestamp
            | ShapeKind::Document
            | ShapeKind::List { .. }
            | ShapeKind::Map { .. }
            | ShapeKind::Structure { .. }
            | ShapeKind::Union { .. } => {}
            _ => {
                for text in NUMBERS {
                    self.spell(format!("a number spelled {text}"), text.to_owned(), Intent::Any);
                }
            }
        }
    }

    /// The simplest text with every character escaped.
    fn escaped(&mut self) {
        let value = self.generator.valid_at(self.spot.place, &mut Draws::replay(Vec::new()));
        let Ok(text) = value.as_ref().map(|value| value.as_str().unwrap_or_default()) else {
            return;
        };
        let mut escaped = String::new();
        for unit in text.encode_utf16().take(4096) {
            // Writing to a String cannot fail.
            let _ = write!(escaped, "\\u{unit:04x}");
        }
        if text.encode_utf16().count() <= 4096 {
            self.spell(
                "every character escaped".to_owned(),
                format!("\"{escaped}\""),
                Intent::Valid,
            );
        }
    }

    fn spell(&mut self, note: String, text: String, intent: Intent) {
        self.list.push(Probe { class: Class::Spelling, note, put: Put::Text(text), intent });
    }
}
