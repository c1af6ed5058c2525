//! Numbers whose text matters.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::{ReadVisitor, drain_object};
use crate::wire::Read;
use crate::{At, JsonType, Wire};

use super::keys::MapKey;

/// The name under which serde_json's reader hands out the text of a value instead of the value.
pub(crate) const RAW: &str = "$serde_json::private::RawValue";

/// Reads a value of a shape that needs the exact text of its number. Formats that know no raw
/// values give the number as they understand it.
pub(crate) fn read_raw<'de, T, D>(deserializer: D, at: At<'_>) -> Result<Read<T>, D::Error>
where
    T: Wire,
    D: Deserializer<'de>,
{
    deserializer.deserialize_newtype_struct(RAW, RawVisitor { at, holder: PhantomData })
}

struct RawVisitor<'a, T> {
    at: At<'a>,
    holder: PhantomData<T>,
}

impl<'de, T: Wire> Visitor<'de> for RawVisitor<'_, T> {
    type Value = Read<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.at.shape.expected())
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Read<T>, D::Error> {
        deserializer.deserialize_any(ReadVisitor::new(self.at))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut object: A) -> Result<Read<T>, A::Error> {
        match object.next_key()? {
            Some(MapKey(key)) if key == RAW => {
                let MapKey(text) = object.next_value()?;
                Ok(from_raw(&text, self.at))
            }
            _ => {
                self.at.unexpected(JsonType::Object);
                drain_object(object)?;
                Ok(Read::Refused)
            }
        }
    }

    fn visit_unit<E: Error>(self) -> Result<Read<T>, E> {
        Ok(Read::Null)
    }
}

/// `text` is one whole JSON value.
fn from_raw<T: Wire>(text: &str, mut at: At<'_>) -> Read<T> {
    let found = match text.as_bytes().first() {
        Some(b'n') => return Read::Null,
        Some(b'"') => JsonType::String,
        Some(b'[') => JsonType::Array,
        Some(b'{') => JsonType::Object,
        Some(b't' | b'f') => JsonType::Boolean,
        _ => match text.parse() {
            Ok(number) => return T::from_number(number, at).into(),
            Err(_) => JsonType::Number,
        },
    };
    at.unexpected(found);
    Read::Refused
}
