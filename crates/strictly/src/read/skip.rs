//! Passing over what is not looked at.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::keys::AnyKey;
use crate::At;
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
/// be good all the same, and its nesting is measured.
pub(crate) struct Skip {
    /// How many containers hold the value.
    depth: usize,
}

/// What was passed over.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Skipped {
    /// It was null.
    pub(crate) null: bool,
    /// It is nested beyond the limit.
    pub(crate) deep: bool,
}

impl Skip {
    /// A member or an item of the container that stands at `at`.
    pub(crate) fn inside(at: &At<'_>) -> Self {
        Self { depth: at.place.depth() + 1 }
    }

    fn may_nest(&self) -> bool {
        self.depth < DEPTH_LIMIT
    }

    fn deeper(&self) -> Self {
        Self { depth: self.depth + 1 }
    }
}

impl<'de> DeserializeSeed<'de> for Skip {
    type Value = Skipped;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Skipped, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Skip {
    type Value = Skipped;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Skipped, E> {
        Ok(Skipped::default())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Skipped, E> {
        Ok(Skipped::default())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Skipped, E> {
        Ok(Skipped::default())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Skipped, E> {
        Ok(Skipped::default())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<Skipped, E> {
        Ok(Skipped::default())
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<Skipped, E> {
        Ok(Skipped::default())
    }

    fn visit_none<E: Error>(self) -> Result<Skipped, E> {
        Ok(Skipped { null: true, deep: false })
    }

    fn visit_unit<E: Error>(self) -> Result<Skipped, E> {
        Ok(Skipped { null: true, deep: false })
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Skipped, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Skipped, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Skipped, A::Error> {
        let mut skipped = Skipped { null: false, deep: !self.may_nest() };
        if skipped.deep {
            drain_list(list)?;
            return Ok(skipped);
        }
        while let Some(item) = list.next_element_seed(self.deeper())? {
            skipped.deep |= item.deep;
        }
        Ok(skipped)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Skipped, A::Error> {
        let mut skipped = Skipped { null: false, deep: !self.may_nest() };
        if skipped.deep {
            drain_object(object)?;
            return Ok(skipped);
        }
        while object.next_key::<AnyKey>()?.is_some() {
            skipped.deep |= object.next_value_seed(self.deeper())?.deep;
        }
        Ok(skipped)
    }
}
