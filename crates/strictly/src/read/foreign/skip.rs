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

/// Of what is neither null nor a container, nothing is to be told.
macro_rules! scalars {
    ($($method:ident: $type:ty),*) => {$(
        fn $method<E: Error>(self, _: $type) -> Result<Skipped, E> {
            Ok(Skipped::default())
        }
    )*};
}

impl<'de> Visitor<'de> for Skip {
    type Value = Skipped;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    scalars!(
        visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_i128: i128, visit_u128: u128,
        visit_f64: f64, visit_str: &str, visit_bytes: &[u8]
    );

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
