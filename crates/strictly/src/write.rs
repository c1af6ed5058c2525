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
                if member.unwritten_default().is_some_and(|json| is_json(value, member.shape, json))
                {
                    return Ok(());
                }
                self.map.serialize_entry(member.json_name, &Written { value, shape: member.shape })
            }
            _ => Ok(()),
        }
    }

    fn unknown(&mut self) -> Result<(), M::Error> {
        Err(M::Error::custom("a union member that the model does not know cannot be written"))
    }
}

/// A value that can be written as JSON, for code of which one copy serves all types.
pub(crate) trait Json {
    /// Its text.
    fn json(&self, shape: &'static Shape) -> Option<Vec<u8>>;
}

impl<T: Wire> Json for T {
    fn json(&self, shape: &'static Shape) -> Option<Vec<u8>> {
        let mut json = Vec::new();
        self.write(shape, &mut serde_json::Serializer::new(&mut json)).is_ok().then_some(json)
    }
}

/// True if the value is written as this JSON.
fn is_json(value: &dyn Json, shape: &'static Shape, json: &str) -> bool {
    let parsed = |json: &[u8]| serde_json::from_slice::<serde_json::Value>(json).ok();
    let written = value.json(shape).and_then(|json| parsed(&json));
    written.is_some() && written == parsed(json.as_bytes())
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
