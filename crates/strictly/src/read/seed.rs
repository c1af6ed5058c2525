//! A type and a position, waiting for a deserializer.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer};

use crate::wire::Read;
use crate::{At, Wire};

/// Reads a `T` at a position.
pub(crate) struct Seed<'a, T> {
    at: At<'a>,
    holder: PhantomData<T>,
}

impl<'a, T> Seed<'a, T> {
    pub(crate) fn new(at: At<'a>) -> Self {
        Self { at, holder: PhantomData }
    }
}

impl<'de, T: Wire> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = Read<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read<T>, D::Error> {
        T::read(deserializer, self.at)
    }
}
