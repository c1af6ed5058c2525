//! Values that may be absent: optional members, and what a sparse list or map holds.

use serde::ser::Serializer;

use super::{Read, Wire};
use crate::At;
use crate::read::Source;
use crate::shape::Shape;

impl<T: Wire> Wire for Option<T> {
    /// Whatever stands next is read as a `T`, so that the functions for each JSON type are those of `T`.
    fn read<'de, S: Source<'de>>(source: S, at: At<'_>) -> Result<Read<Self>, S::Error> {
        Ok(T::read(source, at)?.map(Some))
    }

    fn null() -> Option<Self> {
        Some(None)
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
