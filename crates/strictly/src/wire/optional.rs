//! Values that may be absent: optional members, and what a sparse list or map holds.

use serde::ser::Serializer;

use super::{Read, Wire};
use crate::read::{Items, Object, Source};
use crate::shape::Shape;
use crate::{At, Number};

impl<T: Wire> Wire for Option<T> {
    fn read<'de, S: Source<'de>>(source: S, at: At<'_>) -> Result<Read<Self>, S::Error> {
        Ok(T::read(source, at)?.map(Some))
    }

    fn null() -> Option<Self> {
        Some(None)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn from_bool(value: bool, at: At<'_>) -> Option<Self> {
        T::from_bool(value, at).map(Some)
    }

    fn from_integer(value: i128, at: At<'_>) -> Option<Self> {
        T::from_integer(value, at).map(Some)
    }

    fn from_float(value: f64, at: At<'_>) -> Option<Self> {
        T::from_float(value, at).map(Some)
    }

    fn from_number(value: Number, at: At<'_>) -> Option<Self> {
        T::from_number(value, at).map(Some)
    }

    fn from_text(text: &str, at: At<'_>) -> Option<Self> {
        T::from_text(text, at).map(Some)
    }

    fn from_bytes(bytes: &[u8], at: At<'_>) -> Option<Self> {
        T::from_bytes(bytes, at).map(Some)
    }

    fn from_list<'de, I: Items<'de>>(list: I, at: At<'_>) -> Result<Option<Self>, I::Error> {
        Ok(T::from_list(list, at)?.map(Some))
    }

    fn from_object<'de, O: Object<'de>>(object: O, at: At<'_>) -> Result<Option<Self>, O::Error> {
        Ok(T::from_object(object, at)?.map(Some))
    }

    fn bytes(&self) -> Option<&[u8]> {
        self.as_ref().and_then(T::bytes)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn check(&self, at: At<'_>) {
        if let Some(value) = self {
            value.check(at);
        }
    }

    fn write<S: Serializer>(
        &self,
        shape: &'static Shape,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => value.write(shape, serializer),
            None => serializer.serialize_none(),
        }
    }
}
