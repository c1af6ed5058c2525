//! Equality by value, which `@uniqueItems` asks for.

use std::collections::BTreeMap;

use serde_json::Value;
use strictly::Number;

use super::{Direction, blob, timestamp};
use crate::{Contract, Member, Presence, ShapeId, ShapeKind};

/// What a value is, whichever way JSON spells it: two values of one shape are equal if their
/// identities are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Identity {
    Null,
    Boolean(bool),
    Number(Number),
    Text(String),
    Bytes(Vec<u8>),
    /// Nanoseconds since 1970.
    Instant(i128),
    List(Vec<Identity>),
    /// The entries of a map, or the members of a structure or union by their name.
    Entries(BTreeMap<String, Identity>),
    /// JSON that has no meaning of its own in the shape; equal if spelled equally.
    Json(String),
}

impl Contract {
    /// True if `left` and `right`, both well-formed values of the shape `id`, are the same value:
    /// timestamps the same instant, blobs the same bytes, numbers the same number, maps and
    /// structures the same entries in any order. A structure member that is null or absent equals
    /// its default, and members unknown to the shape count for nothing.
    ///
    /// Follows "uniqueItems trait" and "value equality" of the Smithy specification.
    pub fn are_equal(&self, id: &ShapeId, left: &Value, right: &Value) -> bool {
        self.identity(id, left) == self.identity(id, right)
    }

    pub(super) fn identity(&self, id: &ShapeId, value: &Value) -> Identity {
        let meaning = self.shape(id).and_then(|shape| self.meaning(&shape.kind, value));
        meaning.unwrap_or_else(|| Identity::Json(value.to_string()))
    }

    /// None if the value is not of the kind.
    fn meaning(&self, kind: &ShapeKind, value: &Value) -> Option<Identity> {
        if value.is_null() {
            return Some(Identity::Null);
        }
        Some(match kind {
            ShapeKind::Blob => Identity::Bytes(blob::decode(value.as_str()?)?),
            ShapeKind::Boolean => Identity::Boolean(value.as_bool()?),
            ShapeKind::String | ShapeKind::Enum(_) => Identity::Text(value.as_str()?.to_owned()),
            ShapeKind::Byte
            | ShapeKind::Short
            | ShapeKind::Integer
            | ShapeKind::IntEnum(_)
            | ShapeKind::Long
            | ShapeKind::Float
            | ShapeKind::Double
            | ShapeKind::BigInteger
            | ShapeKind::BigDecimal => {
                Identity::Number(value.as_number()?.to_string().parse().ok()?)
            }
            ShapeKind::Timestamp => Identity::Instant(instant(value)?),
            ShapeKind::Document => return None,
            ShapeKind::List { member, .. } => {
                let items = value.as_array()?.iter();
                Identity::List(items.map(|item| self.identity(&member.target, item)).collect())
            }
            ShapeKind::Map { value: held, .. } => {
                let entries = value.as_object()?.iter();
                let entries =
                    entries.map(|(key, item)| (key.clone(), self.identity(&held.target, item)));
                Identity::Entries(entries.collect())
            }
            ShapeKind::Structure { members, .. } => self.members(members, value)?,
            ShapeKind::Union { members } => self.union_identity(members, value)?,
        })
    }

    fn members(&self, members: &[Member], value: &Value) -> Option<Identity> {
        let object = value.as_object()?;
        let mut entries = BTreeMap::new();
        for member in members {
            let given = object.get(&member.json_name).filter(|given| !given.is_null());
            let default = match &member.presence {
                Presence::Default(default) => Some(default),
                Presence::Required | Presence::Optional => None,
            };
            if let Some(value) = given.or(default) {
                entries.insert(member.name.clone(), self.identity(&member.target, value));
            }
        }
        Some(Identity::Entries(entries))
    }

    /// Of a member that the union does not have, only the name counts.
    fn union_identity(&self, members: &[Member], value: &Value) -> Option<Identity> {
        let Identity::Entries(mut entries) = self.members(members, value)? else {
            return None;
        };
        if entries.is_empty() {
            let unknown =
                value.as_object()?.iter().find(|(name, held)| *name != "__type" && !held.is_null());
            entries.extend(unknown.map(|(name, _)| (name.clone(), Identity::Null)));
        }
        Some(Identity::Entries(entries))
    }
}

/// The three formats share no text, so the value alone tells which one it is in.
fn instant(value: &Value) -> Option<i128> {
    match value {
        Value::Number(number) => timestamp::epoch_seconds(number.as_f64()?),
        Value::String(text) => timestamp::date_time(text, Direction::Output)
            .or_else(|| timestamp::http_date(text, Direction::Output)),
        _ => None,
    }
}
