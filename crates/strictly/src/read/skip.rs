//! Passing over what is not looked at.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::At;
use crate::MismatchKind;
use crate::place::DEPTH_LIMIT;

/// Passes over the rest of a list that has been refused. The reader does so without recursion.
pub(crate) fn drain_list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<(), A::Error> {
    while list.next_element::<IgnoredAny>()?.is_some() {}
    Ok(())
}

/// Passes over the rest of an object that has been refused.
pub(crate) fn drain_object<'de, A: MapAccess<'de>>(mut object: A) -> Result<(), A::Error> {
    while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

/// Passes over a value that the model knows nothing of, such as an unknown member. Its text has to
/// be good and its nesting within the limit all the same.
pub(crate) struct Skip<'a, 'b> {
    /// Where to report nesting that is too deep.
    at: &'b mut At<'a>,
    /// How many containers hold the value.
    depth: usize,
}

impl<'a, 'b> Skip<'a, 'b> {
    /// A member of the object that stands at `at`.
    pub(crate) fn inside(at: &'b mut At<'a>) -> Self {
        let depth = at.place.depth() + 1;
        Self { at, depth }
    }

    fn deeper(&mut self) -> Skip<'a, '_> {
        Skip { at: self.at, depth: self.depth + 1 }
    }

    fn may_nest(&mut self) -> bool {
        let nests = self.depth < DEPTH_LIMIT;
        if !nests {
            self.at.mismatch(MismatchKind::Depth { limit: DEPTH_LIMIT });
        }
        nests
    }
}

/// True if the value was null.
impl<'de> DeserializeSeed<'de> for Skip<'_, '_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Skip<'_, '_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_none<E: Error>(self) -> Result<bool, E> {
        Ok(true)
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(true)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<bool, A::Error> {
        if self.may_nest() {
            while list.next_element_seed(self.deeper())?.is_some() {}
        } else {
            drain_list(list)?;
        }
        Ok(false)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut object: A) -> Result<bool, A::Error> {
        if self.may_nest() {
            while object.next_key::<super::keys::AnyKey>()?.is_some() {
                object.next_value_seed(self.deeper())?;
            }
        } else {
            drain_object(object)?;
        }
        Ok(false)
    }
}
