//! Values.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::Foreign;
use super::key::Key;
use crate::read::{drain_items, drain_object};
use crate::wire::Read;
use crate::{At, JsonType, Wire};

/// The name under which serde_json's reader hands out the text of a value instead of the value.
const RAW: &str = "$serde_json::private::RawValue";

/// Reads a value. Where the exact text of a number matters it is asked for; formats that know no
/// such thing give the number as they understand it.
pub(super) fn read<'de, T, D>(deserializer: D, at: At<'_>) -> Result<Read<T>, D::Error>
where
    T: Wire,
    D: Deserializer<'de>,
{
    if at.shape().is_exact() {
        return deserializer.deserialize_newtype_struct(RAW, RawVisitor(ReadVisitor::new(at)));
    }
    deserializer.deserialize_any(ReadVisitor::new(at))
}

/// A type and a position, waiting for a deserializer.
pub(super) struct Seed<'a, T> {
    at: At<'a>,
    holder: PhantomData<T>,
}

impl<'a, T> Seed<'a, T> {
    pub(super) fn new(at: At<'a>) -> Self {
        Self { at, holder: PhantomData }
    }
}

impl<'de, T: Wire> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = Read<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read<T>, D::Error> {
        T::read(Foreign(deserializer), self.at)
    }
}

/// Hands whatever comes next to the type that is to hold it.
struct ReadVisitor<'a, T> {
    at: At<'a>,
    holder: PhantomData<T>,
}

impl<'a, T> ReadVisitor<'a, T> {
    fn new(at: At<'a>) -> Self {
        Self { at, holder: PhantomData }
    }
}

impl<'de, T: Wire> Visitor<'de> for ReadVisitor<'_, T> {
    type Value = Read<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.at.shape().expected())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Read<T>, E> {
        Ok(T::from_bool(value, self.at).into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Read<T>, E> {
        Ok(T::from_integer(value.into(), self.at).into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Read<T>, E> {
        Ok(T::from_integer(value.into(), self.at).into())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Read<T>, E> {
        Ok(T::from_integer(value, self.at).into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Read<T>, E> {
        Ok(T::from_float(value, self.at).into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Read<T>, E> {
        Ok(T::from_text(text, self.at).into())
    }

    fn visit_bytes<E: Error>(mut self, _: &[u8]) -> Result<Read<T>, E> {
        self.at.unexpected(JsonType::String);
        Ok(Read::Refused)
    }

    fn visit_none<E: Error>(self) -> Result<Read<T>, E> {
        Ok(Read::Null)
    }

    fn visit_unit<E: Error>(self) -> Result<Read<T>, E> {
        Ok(Read::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read<T>, D::Error> {
        T::read(Foreign(deserializer), self.at)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Read<T>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, list: A) -> Result<Read<T>, A::Error> {
        if self.at.may_nest() {
            return Ok(T::from_list(Foreign(list), self.at)?.into());
        }
        drain_items(Foreign(list), &self.at)?;
        Ok(Read::Refused)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, object: A) -> Result<Read<T>, A::Error> {
        if self.at.may_nest() {
            return Ok(T::from_object(Foreign(object), self.at)?.into());
        }
        drain_object(Foreign(object), &self.at)?;
        Ok(Read::Refused)
    }
}

/// Takes the text of a number, in the form in which serde_json hands it out: a map with one entry. What
/// a format hands out instead is taken as anywhere else.
struct RawVisitor<'a, T>(ReadVisitor<'a, T>);

/// Hands on what is not the text of a number.
macro_rules! not_raw {
    ($($method:ident: $type:ty),*) => {$(
        fn $method<E: Error>(self, value: $type) -> Result<Read<T>, E> {
            self.0.$method(value)
        }
    )*};
}

impl<'de, T: Wire> Visitor<'de> for RawVisitor<'_, T> {
    type Value = Read<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    not_raw!(
        visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_i128: i128, visit_f64: f64,
        visit_str: &str, visit_bytes: &[u8]
    );

    fn visit_none<E: Error>(self) -> Result<Read<T>, E> {
        Ok(Read::Null)
    }

    fn visit_unit<E: Error>(self) -> Result<Read<T>, E> {
        Ok(Read::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read<T>, D::Error> {
        deserializer.deserialize_any(self.0)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Read<T>, D::Error> {
        deserializer.deserialize_any(self.0)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Read<T>, A::Error> {
        self.0.visit_seq(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Read<T>, A::Error> {
        let mut at = self.0.at;
        match map.next_key()? {
            Some(Key(key)) if key == RAW => {
                let Key(text) = map.next_value()?;
                return Ok(from_raw(&text, at));
            }
            Some(Key(_)) => map.next_value::<IgnoredAny>().map(drop)?,
            None => {}
        }
        at.unexpected(JsonType::Object);
        drain_object(Foreign(map), &at)?;
        Ok(Read::Refused)
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
