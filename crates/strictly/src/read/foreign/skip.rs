//! Passing over what is not looked at.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::place::DEPTH_LIMIT;
use crate::read::Skipped;

/// Passes over a value that the model knows nothing of, such as an unknown member. Its text has to
/// be good all the same, and its nesting is measured.
pub(super) struct Skip {
    /// How many containers hold the value.
    pub(super) depth: usize,
}

impl Skip {
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

    fn visit_i128<E: Error>(self, _: i128) -> Result<Skipped, E> {
        Ok(Skipped::default())
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<Skipped, E> {
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
            while list.next_element::<IgnoredAny>()?.is_some() {}
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
            while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(skipped);
        }
        while object.next_key::<IgnoredAny>()?.is_some() {
            skipped.deep |= object.next_value_seed(self.deeper())?.deep;
        }
        Ok(skipped)
    }
}
