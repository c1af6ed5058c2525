//! Booleans.

use serde_json::Value;
use strictly::Expected;

use super::{Place, Walk};

impl Walk<'_> {
    pub(super) fn boolean(&mut self, place: &Place<'_>, value: &Value) {
        if !value.is_boolean() {
            self.wrong_type(place, Expected::Boolean, value);
        }
    }
}
