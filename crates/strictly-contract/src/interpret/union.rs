//! Unions.

use serde_json::Value;
use strictly::{Expected, MismatchKind};

use super::{Direction, Place, Walk};
use crate::Member;

impl<'a> Walk<'a> {
    /// Exactly one member is set. Null sets nothing, and `__type` is a mark that some servers add.
    pub(super) fn union(&mut self, place: &Place<'a>, members: &'a [Member], value: &Value) {
        let Some(object) = value.as_object() else {
            return self.wrong_type(place, Expected::Union, value);
        };
        let set: Vec<_> =
            object.iter().filter(|(name, held)| *name != "__type" && !held.is_null()).collect();
        let [(name, held)] = set[..] else {
            return self.mismatch(place, MismatchKind::UnionMembers { found: set.len() as u64 });
        };
        let member = members.iter().find(|member| member.json_name == *name);
        if member.is_none() && self.direction == Direction::Input {
            return self.mismatch(place, MismatchKind::UnknownUnionMember);
        }
        self.unknown_members(place, members, object);
        if let Some(member) = member {
            let path = place.path.clone().member(&member.name);
            let Some(below) = self.below(place, member, path) else {
                return;
            };
            self.value(&below, held);
        }
    }
}
