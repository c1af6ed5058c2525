//! Values as texts.

use std::borrow::Cow;

use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use serde_json::Error;

use crate::parts::Part;

/// Writes scalars as their text, lists as texts, and maps as texts with names. What is absent from
/// a list or map is left out.
pub(super) struct TextWriter;

/// The text of what JSON writes without quotes.
fn plain(value: &impl Serialize) -> Result<Part<'static>, Error> {
    Ok(Part::Text(serde_json::to_string(value)?.into()))
}

/// What the model puts nowhere but in JSON.
fn unbound<T>() -> Result<T, Error> {
    Err(Error::custom("a value of this kind has no text"))
}

macro_rules! plain {
    ($($method:ident: $type:ty),*) => {$(
        fn $method(self, value: $type) -> Result<Part<'static>, Error> {
            plain(&value)
        }
    )*};
}

impl Serializer for TextWriter {
    type Ok = Part<'static>;
    type Error = Error;
    type SerializeSeq = ListWriter;
    type SerializeTuple = Impossible<Part<'static>, Error>;
    type SerializeTupleStruct = Impossible<Part<'static>, Error>;
    type SerializeTupleVariant = Impossible<Part<'static>, Error>;
    type SerializeMap = MapWriter;
    type SerializeStruct = NumberWriter;
    type SerializeStructVariant = Impossible<Part<'static>, Error>;

    plain!(
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32,
        serialize_i64: i64, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32,
        serialize_u64: u64, serialize_f32: f32, serialize_f64: f64
    );

    fn serialize_char(self, value: char) -> Result<Self::Ok, Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<Self::Ok, Error> {
        Ok(Part::Text(Cow::Owned(value.to_owned())))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Self::Ok, Error> {
        unbound()
    }

    fn serialize_none(self) -> Result<Self::Ok, Error> {
        Ok(Part::Absent)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Self::Ok, Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Self::Ok, Error> {
        Ok(Part::Absent)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Self::Ok, Error> {
        unbound()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
    ) -> Result<Self::Ok, Error> {
        unbound()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Self::Ok, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Self::Ok, Error> {
        unbound()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<ListWriter, Error> {
        Ok(ListWriter(Vec::new()))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        unbound()
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        unbound()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        unbound()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<MapWriter, Error> {
        Ok(MapWriter { entries: Vec::new(), key: None })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<NumberWriter, Error> {
        Ok(NumberWriter(Part::Absent))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        unbound()
    }
}

/// The texts of the items of a list.
pub(super) struct ListWriter(Vec<Cow<'static, str>>);

impl SerializeSeq for ListWriter {
    type Ok = Part<'static>;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.0.extend(texts(value)?);
        Ok(())
    }

    fn end(self) -> Result<Part<'static>, Error> {
        Ok(Part::Texts(self.0))
    }
}

/// The texts of the values of a map, with its keys.
pub(super) struct MapWriter {
    entries: Vec<(Cow<'static, str>, Vec<Cow<'static, str>>)>,
    key: Option<Cow<'static, str>>,
}

impl SerializeMap for MapWriter {
    type Ok = Part<'static>;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = texts(key)?.into_iter().next();
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        let texts = texts(value)?;
        if let Some(key) = self.key.take() {
            self.entries.push((key, texts));
        }
        Ok(())
    }

    fn end(self) -> Result<Part<'static>, Error> {
        Ok(Part::Entries(self.entries))
    }
}

/// The text of a number of any size, which serde_json hands over as the one member of a structure.
pub(super) struct NumberWriter(Part<'static>);

impl SerializeStruct for NumberWriter {
    type Ok = Part<'static>;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.0 = value.serialize(TextWriter)?;
        Ok(())
    }

    fn end(self) -> Result<Part<'static>, Error> {
        Ok(self.0)
    }
}

fn texts<T: Serialize + ?Sized>(value: &T) -> Result<Vec<Cow<'static, str>>, Error> {
    Ok(match value.serialize(TextWriter)? {
        Part::Text(text) => vec![text],
        Part::Texts(texts) => texts,
        _ => Vec::new(),
    })
}
