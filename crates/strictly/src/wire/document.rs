//! Documents.

use std::fmt;

use serde::Serialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::Serializer;
use serde_json::{Map, Number, Value};

use super::{Read, Wire};
use crate::place::DEPTH_LIMIT;
use crate::read::{drain_list, drain_object};
use crate::shape::Shape;
use crate::{At, MismatchKind};

/// Any JSON.
impl Wire for Value {
    fn read<'de, D: Deserializer<'de>>(
        deserializer: D,
        mut at: At<'_>,
    ) -> Result<Read<Self>, D::Error> {
        let mut faults = Faults::default();
        let depth = at.place.depth();
        let value = DocumentSeed { faults: &mut faults, depth }.deserialize(deserializer)?;
        if faults.deep {
            at.too_deep();
        }
        if faults.duplicate {
            at.mismatch(MismatchKind::Duplicate);
        }
        Ok(match value {
            Value::Null => Read::Null,
            value if !faults.deep && !faults.duplicate => Read::Value(value),
            _ => Read::Refused,
        })
    }

    fn null() -> Option<Self> {
        Some(Self::Null)
    }

    fn absent() -> Option<Self> {
        Some(Self::Null)
    }

    fn check(&self, _: At<'_>) {}

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}

/// What can be wrong with a document; each is said once, since no path of the model leads into it.
#[derive(Default)]
struct Faults {
    deep: bool,
    duplicate: bool,
}

/// Reads a document, and minds what the reader would not: its depth, and keys given twice.
struct DocumentSeed<'x> {
    faults: &'x mut Faults,
    depth: usize,
}

impl DocumentSeed<'_> {
    fn deeper(&mut self) -> DocumentSeed<'_> {
        DocumentSeed { faults: self.faults, depth: self.depth + 1 }
    }

    fn may_nest(&mut self) -> bool {
        let nests = self.depth < DEPTH_LIMIT;
        self.faults.deep |= !nests;
        nests
    }
}

impl<'de> DeserializeSeed<'de> for DocumentSeed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for DocumentSeed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        if !self.may_nest() {
            drain_list(list)?;
            return Ok(Value::Array(items));
        }
        while let Some(item) = list.next_element_seed(self.deeper())? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut object: A) -> Result<Value, A::Error> {
        let mut entries = Map::new();
        if !self.may_nest() {
            drain_object(object)?;
            return Ok(Value::Object(entries));
        }
        while let Some(key) = object.next_key::<String>()? {
            let value = object.next_value_seed(self.deeper())?;
            self.faults.duplicate |= entries.insert(key, value).is_some();
        }
        Ok(Value::Object(entries))
    }
}
