//! Reading: serde's events in, checked values out.

mod aggregate;
mod keys;
mod list;
mod map;
mod raw;
mod seed;
mod skip;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

pub(crate) use self::aggregate::{
    Assemble, Indices, Outcome, fill_absent, fill_next, read_aggregate, report_duplicate,
};
pub(crate) use self::keys::MemberName;
pub(crate) use self::list::read_list;
pub(crate) use self::map::{Entries, Seen, read_map};
pub(crate) use self::raw::{RAW, read_raw};
pub(crate) use self::seed::Seed;
pub(crate) use self::skip::{Skip, drain_list, drain_object};

use crate::wire::Read;
use crate::{At, JsonType, Wire};

/// Hands whatever comes next to the type that is to hold it.
pub(crate) struct ReadVisitor<'a, T> {
    at: At<'a>,
    holder: PhantomData<T>,
}

impl<'a, T> ReadVisitor<'a, T> {
    pub(crate) fn new(at: At<'a>) -> Self {
        Self { at, holder: PhantomData }
    }
}

impl<'de, T: Wire> Visitor<'de> for ReadVisitor<'_, T> {
    type Value = Read<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.at.shape.expected())
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
        T::read(deserializer, self.at)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Read<T>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, list: A) -> Result<Read<T>, A::Error> {
        if self.at.may_nest() {
            return Ok(T::from_list(list, self.at)?.into());
        }
        drain_list(list)?;
        Ok(Read::Refused)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, object: A) -> Result<Read<T>, A::Error> {
        if self.at.may_nest() {
            return Ok(T::from_object(object, self.at)?.into());
        }
        drain_object(object)?;
        Ok(Read::Refused)
    }
}
