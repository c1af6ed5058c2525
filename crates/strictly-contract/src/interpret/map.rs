//! Maps.

use std::collections::BTreeMap;

use serde_json::Value;
use strictly::Expected;

use super::{Place, Walk};
use crate::Member;

impl<'a> Walk<'a> {
    /// Entries are judged in the order of their keys' code points, each key before its value. What
    /// is wrong with a key is said of the map.
    pub(super) fn map(
        &mut self,
        place: &Place<'a>,
        key_member: &'a Member,
        value_member: &'a Member,
        sparse: bool,
        value: &Value,
    ) {
        let Some(object) = value.as_object() else {
            return self.wrong_type(place, Expected::Map, value);
        };
        if !self.length_of_contents(place, object.len()) {
            return;
        }
        for (key, held) in object.iter().collect::<BTreeMap<_, _>>() {
            let Some(key_place) = self.below(place, key_member, place.path.clone()) else {
                return;
            };
            self.value(&key_place, &Value::String(key.clone()));
            let path = place.path.clone();
            let path = if key_place.shape.sensitive { path.sensitive_key() } else { path.key(key) };
            let Some(value_place) = self.below(place, value_member, path) else {
                return;
            };
            self.item(&value_place, sparse, held);
        }
    }
}
