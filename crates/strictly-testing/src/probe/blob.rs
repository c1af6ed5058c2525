//! Blobs: bytes, counted after base64 is undone.

use serde_json::Value;

use super::collection::counts;
use super::{Intent, Probes};
use crate::breach::LONGEST;
use crate::case::Class;
use crate::constraint::ConstraintKind;

/// What is almost base64.
const NEAR: [&str; 10] =
    ["AA", "AAA", "A===", "AB==", "AAB=", "-_-_", " AAAA", "AAAA\n", "AA==AA==", "AAAA="];

impl Probes<'_> {
    pub(super) fn blob(&mut self) {
        let length = self.spot.place.constraints.length;
        for (count, note) in counts(length) {
            let note = format!("{count} bytes, {note}");
            if count > LONGEST {
                self.miss(Class::Length, note, format!("lengths beyond {LONGEST} are not made"));
                continue;
            }
            let fits = length.is_none_or(|length| length.contains(count));
            let intent = if fits { Intent::Valid } else { Intent::Invalid(ConstraintKind::Length) };
            match self.generator.counted(self.spot.place, count) {
                Ok(value) => self.push(Class::Length, note, value, intent),
                Err(reason) => self.miss(Class::Length, note, reason.message()),
            }
        }
        for padding in ["AA==", "AAA=", "AAAA", "+/+/"] {
            self.push(Class::Base64, "each padding", padding.into(), Intent::Any);
        }
        self.try_all(Class::Base64, "almost base64", NEAR.map(Value::from));
    }
}
