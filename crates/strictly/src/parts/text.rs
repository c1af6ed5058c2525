//! Texts as values: what labels, query strings and headers hold has no types, so the shape says
//! what a text is to be read as.

use std::borrow::Cow;

use serde::de::value::Error;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::read::RAW;
use crate::shape::{Kind, Shape};
use crate::wire::{Read, Wire};
use crate::{At, Malformed, Number};

/// What stands in one place.
#[derive(Clone, Debug)]
pub(super) enum Text<'a> {
    One(Cow<'a, str>),
    Many(Vec<Cow<'a, str>>),
    Entries(Vec<(Cow<'a, str>, Vec<Cow<'a, str>>)>),
}

impl Text<'_> {
    /// Reads it as a value of the shape at `at`.
    pub(super) fn read<T: Wire>(self, at: At<'_>) -> Result<Read<T>, Malformed> {
        let shape = at.shape;
        T::read(TextReader { text: self, shape }, at)
            .map_err(|_| Malformed::syntax("the text could not be read", None))
    }
}

/// Hands a text out as what its shape asks for, where it is one: otherwise as a string, which is
/// then refused as being none of these.
struct TextReader<'a> {
    text: Text<'a>,
    shape: &'static Shape,
}

impl<'de> Deserializer<'de> for TextReader<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let shape = self.shape;
        match (self.text, shape.kind) {
            (Text::One(text), Kind::Boolean) => boolean(&text, visitor),
            (Text::One(text), kind) if is_number(kind) => number(&text, visitor),
            (Text::One(text), _) => visitor.visit_str(&text),
            // Where the model asks for one, the first counts.
            (Text::Many(texts), kind) if !matches!(kind, Kind::List { .. }) => {
                match texts.into_iter().next() {
                    Some(text) => {
                        TextReader { text: Text::One(text), shape }.deserialize_any(visitor)
                    }
                    None => visitor.visit_none(),
                }
            }
            (Text::Many(texts), _) => visitor.visit_seq(Items { texts: texts.into_iter(), shape }),
            (Text::Entries(entries), _) => {
                visitor.visit_map(Entries { rest: entries.into_iter(), value: None, shape })
            }
        }
    }

    /// Numbers of any size keep their text.
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.text {
            Text::One(text) if name == RAW && text.parse::<Number>().is_ok() => {
                visitor.visit_map(Raw(Some(text)))
            }
            _ => visitor.visit_newtype_struct(self),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

fn is_number(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Byte
            | Kind::Short
            | Kind::Integer
            | Kind::IntEnum { .. }
            | Kind::Long
            | Kind::Float
            | Kind::Double
            | Kind::EpochSeconds
    )
}

fn boolean<'de, V: Visitor<'de>>(text: &str, visitor: V) -> Result<V::Value, Error> {
    match text {
        "true" => visitor.visit_bool(true),
        "false" => visitor.visit_bool(false),
        _ => visitor.visit_str(text),
    }
}

/// Numbers are spelled as in JSON. `NaN` and the infinities remain text, which floats know.
fn number<'de, V: Visitor<'de>>(text: &str, visitor: V) -> Result<V::Value, Error> {
    if text.parse::<Number>().is_err() {
        return visitor.visit_str(text);
    }
    match (text.parse::<i64>(), text.parse::<f64>()) {
        (Ok(0), Ok(zero)) if zero.is_sign_negative() => visitor.visit_f64(zero),
        (Ok(integer), _) => visitor.visit_i64(integer),
        (Err(_), Ok(float)) if float.is_finite() => visitor.visit_f64(float),
        _ => visitor.visit_str(text),
    }
}

/// The items of a list.
struct Items<'a> {
    texts: std::vec::IntoIter<Cow<'a, str>>,
    shape: &'static Shape,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some(text) = self.texts.next() else {
            return Ok(None);
        };
        let shape = self.shape.item().unwrap_or(self.shape);
        seed.deserialize(TextReader { text: Text::One(text), shape }).map(Some)
    }
}

/// The entries of a map.
struct Entries<'a> {
    rest: std::vec::IntoIter<(Cow<'a, str>, Vec<Cow<'a, str>>)>,
    value: Option<Vec<Cow<'a, str>>>,
    shape: &'static Shape,
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some((key, value)) = self.rest.next() else {
            return Ok(None);
        };
        self.value = Some(value);
        seed.deserialize(key_reader(&key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let shape = self.shape.item().unwrap_or(self.shape);
        let texts = self.value.take().unwrap_or_default();
        seed.deserialize(TextReader { text: Text::Many(texts), shape })
    }
}

fn key_reader(key: &str) -> serde::de::value::StrDeserializer<'_, Error> {
    serde::de::IntoDeserializer::into_deserializer(key)
}

/// The exact text of a number, as the reader of JSON hands it out.
struct Raw<'a>(Option<&'a str>);

impl<'de> MapAccess<'de> for Raw<'_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        self.0.map(|_| seed.deserialize(key_reader(RAW))).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(key_reader(self.0.take().unwrap_or_default()))
    }
}
