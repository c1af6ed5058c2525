//! A format that hands a value out in any of the ways serde has.

use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use strictly::{Aggregate, Rejection, Valid};

/// A value, and how a format hands it out.
#[derive(Clone, Debug)]
pub(crate) enum Any {
    /// `visit_bool`.
    Bool(bool),
    /// `visit_i64`.
    Signed(i64),
    /// `visit_u64`.
    Unsigned(u64),
    /// `visit_i128`.
    Wide(i128),
    /// `visit_u128`.
    Huge(u128),
    /// `visit_f64`.
    Float(f64),
    /// `visit_str`.
    Text(&'static str),
    /// `visit_borrowed_str`.
    Borrowed(&'static str),
    /// `visit_string`.
    Owned(&'static str),
    /// `visit_bytes`.
    Bytes(&'static [u8]),
    /// `visit_none`.
    None,
    /// `visit_unit`.
    Unit,
    /// `visit_some`.
    Some(Box<Any>),
    /// `visit_newtype_struct`.
    Newtype(Box<Any>),
    /// What stands inside, by a format that knows no newtypes.
    Transparent(Box<Any>),
    /// `visit_enum`.
    Variant(&'static str),
    /// `visit_seq`.
    List(Vec<Any>),
    /// `visit_map`.
    Map(Vec<(Any, Any)>),
}

impl Any {
    /// Behind `Some`.
    pub(crate) fn some(self) -> Self {
        Self::Some(Box::new(self))
    }

    /// Inside of a newtype.
    pub(crate) fn newtype(self) -> Self {
        Self::Newtype(Box::new(self))
    }

    /// Of a format that knows no newtypes.
    pub(crate) fn transparent(self) -> Self {
        Self::Transparent(Box::new(self))
    }

    /// An object with one member.
    pub(crate) fn object(member: &'static str, value: Self) -> Self {
        Self::Map(vec![(Self::Text(member), value)])
    }
}

impl<'de> Deserializer<'de> for Any {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Bool(value) => visitor.visit_bool(value),
            Self::Signed(value) => visitor.visit_i64(value),
            Self::Unsigned(value) => visitor.visit_u64(value),
            Self::Wide(value) => visitor.visit_i128(value),
            Self::Huge(value) => visitor.visit_u128(value),
            Self::Float(value) => visitor.visit_f64(value),
            Self::Text(text) => visitor.visit_str(text),
            Self::Borrowed(text) => visitor.visit_borrowed_str(text),
            Self::Owned(text) => visitor.visit_string(text.to_owned()),
            Self::Bytes(bytes) => visitor.visit_bytes(bytes),
            Self::None => visitor.visit_none(),
            Self::Unit => visitor.visit_unit(),
            Self::Some(value) => visitor.visit_some(*value),
            Self::Newtype(value) => visitor.visit_newtype_struct(*value),
            Self::Transparent(value) => value.deserialize_any(visitor),
            Self::Variant(name) => visitor.visit_enum(name.into_deserializer()),
            Self::List(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
            Self::Map(entries) => visitor.visit_map(MapDeserializer::new(entries.into_iter())),
        }
    }

    /// As most formats do it: they know nothing of the name, and hand out what is inside.
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Self::Transparent(value) => value.deserialize_any(visitor),
            value => visitor.visit_newtype_struct(value),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_, Error> for Any {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Reads a value of a format.
pub(crate) fn read<T: Aggregate>(value: Any) -> Result<T, Rejection> {
    strictly::from_deserializer(value).map(Valid::into_inner)
}

/// What is said of a value; `ok` if nothing is.
pub(crate) fn verdict<T: Aggregate>(value: Any) -> String {
    read::<T>(value).map_or_else(|rejection| rejection.to_string(), |_| "ok".to_owned())
}
