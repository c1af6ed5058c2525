//! Strings and enums, and `@pattern`.

use serde_json::Value;
use strictly::{Constraint, Expected};

use super::{Direction, Place, Walk};
use crate::EnumMember;

impl Walk<'_> {
    pub(super) fn string(&mut self, place: &Place<'_>, value: &Value) {
        match value.as_str() {
            Some(text) => self.text(place, text),
            None => self.wrong_type(place, Expected::String, value),
        }
    }

    pub(super) fn enumeration(&mut self, place: &Place<'_>, members: &[EnumMember], value: &Value) {
        let Some(text) = value.as_str() else {
            return self.wrong_type(place, Expected::String, value);
        };
        let known = members.iter().any(|member| member.value == text);
        if !known && self.direction == Direction::Input {
            let shown = members.iter().filter(|member| !member.internal);
            let values = shown.map(|member| member.value.clone().into()).collect();
            self.violation(place, Constraint::Enum { values });
        }
        self.text(place, text);
    }

    fn text(&mut self, place: &Place<'_>, text: &str) {
        self.length(place, text.chars().count() as u64);
        let Some(pattern) = &place.constraints.pattern else {
            return;
        };
        if !pattern.is_match(text) {
            self.violation(
                place,
                Constraint::Pattern { pattern: pattern.source().to_owned().into() },
            );
        }
    }
}
