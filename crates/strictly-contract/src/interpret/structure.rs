//! Structures, and `@required`.

use serde_json::{Map, Value};
use strictly::{Constraint, Expected, Violation};

use super::{Place, Walk, depth};
use crate::{Member, Presence};

impl<'a> Walk<'a> {
    pub(super) fn structure(&mut self, place: &Place<'a>, members: &'a [Member], value: &Value) {
        let Some(object) = value.as_object() else {
            return self.wrong_type(place, Expected::Structure, value);
        };
        self.unknown_members(place, members, object);
        for member in members {
            let path = place.path.clone().member(&member.name);
            match object.get(&member.json_name) {
                Some(held) if !held.is_null() => {
                    let Some(below) = self.below(place, member, path) else {
                        return;
                    };
                    self.value(&below, held);
                }
                _ if member.presence == Presence::Required => {
                    self.violations.push(Violation::new(path, Constraint::Required));
                    self.incomplete += 1;
                }
                _ => {}
            }
        }
    }

    /// Members that the shape does not have are ignored; only, they too may not nest without end.
    /// However many do, it is said once, of the shape that holds them.
    pub(super) fn unknown_members(
        &mut self,
        place: &Place<'a>,
        members: &[Member],
        object: &Map<String, Value>,
    ) {
        let is_unknown = |name: &str| members.iter().all(|member| member.json_name != name);
        let mut unknown = object.iter().filter(|(name, _)| is_unknown(name));
        if unknown.any(|(_, held)| depth::exceeds_limit(held, place.depth + 1)) {
            self.too_deep(place);
        }
    }
}
