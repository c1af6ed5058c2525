//! Writing: values out, in the wire form of their shape.

use serde::Serialize;
use serde::ser::{Error, SerializeMap, Serializer};

use crate::Wire;
use crate::aggregate::{Aggregate, Visit};
use crate::shape::Shape;

/// Writes a structure or union; generated types implement [`Serialize`] by it.
///
/// Members that are absent are left out. A union member that the model does not know cannot be
/// written: its value was never read.
pub fn serialize<T: Aggregate, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    aggregate(value, T::SHAPE, serializer)
}

/// As [`serialize`], for the shape that holds where the value stands.
pub(crate) fn aggregate<T: Aggregate, S: Serializer>(
    value: &T,
    shape: &'static Shape,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut writer = Writer { map: serializer.serialize_map(None)?, shape };
    value.visit(&mut writer)?;
    writer.map.end()
}

struct Writer<M> {
    map: M,
    shape: &'static Shape,
}

impl<M: SerializeMap> Visit for Writer<M> {
    type Error = M::Error;

    fn member<T: Wire>(&mut self, index: usize, value: &T) -> Result<(), M::Error> {
        match self.shape.members().get(index) {
            Some(member) if !value.is_absent() => {
                let written = Written { value, shape: member.shape };
                if member.unwritten_default().is_some_and(|json| is_json(&written, json)) {
                    return Ok(());
                }
                self.map.serialize_entry(member.json_name, &written)
            }
            _ => Ok(()),
        }
    }

    fn unknown(&mut self) -> Result<(), M::Error> {
        Err(M::Error::custom("a union member that the model does not know cannot be written"))
    }
}

/// True if the value is written as this JSON.
pub(crate) fn is_json(value: &impl Serialize, json: &str) -> bool {
    let parsed = serde_json::from_str::<serde_json::Value>(json);
    parsed.ok().zip(serde_json::to_value(value).ok()).is_some_and(|(a, b)| a == b)
}

/// A value with its shape, for serde.
pub(crate) struct Written<'a, T> {
    pub(crate) value: &'a T,
    pub(crate) shape: &'static Shape,
}

impl<T: Wire> Serialize for Written<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.write(self.shape, serializer)
    }
}
