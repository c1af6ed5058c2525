//! Keys of objects.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, Visitor};

use crate::shape::Member;

/// A key that is not looked at; its text has to be good.
pub(crate) struct AnyKey;

impl<'de> Deserialize<'de> for AnyKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(MemberName { members: &[], next: 0 }).map(|_| AnyKey)
    }
}

/// A key of a map, borrowed from the text unless it holds escapes.
pub(crate) struct MapKey<'de>(pub(crate) Cow<'de, str>);

impl<'de> Deserialize<'de> for MapKey<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(MapKeyVisitor)
    }
}

struct MapKeyVisitor;

impl<'de> Visitor<'de> for MapKeyVisitor {
    type Value = MapKey<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<MapKey<'de>, E> {
        Ok(MapKey(Cow::Borrowed(key)))
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<MapKey<'de>, E> {
        Ok(MapKey(Cow::Owned(key.to_owned())))
    }

    fn visit_string<E: Error>(self, key: String) -> Result<MapKey<'de>, E> {
        Ok(MapKey(Cow::Owned(key)))
    }
}

/// A key of a structure, looked up among its members: the index of one, or none. Most senders keep the order of the
/// model, so the search begins where the last one ended.
pub(crate) struct MemberName {
    pub(crate) members: &'static [Member],
    pub(crate) next: usize,
}

impl<'de> DeserializeSeed<'de> for MemberName {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for MemberName {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Option<usize>, E> {
        let start = self.next.min(self.members.len());
        let (before, after) = self.members.split_at(start);
        let find = |members: &[Member]| members.iter().position(|member| member.json_name == name);
        let found = find(after).map(|index| index + start).or_else(|| find(before));
        Ok(found)
    }
}
