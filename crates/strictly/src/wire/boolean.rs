//! Booleans.

use serde::ser::Serializer;

use super::Wire;
use crate::At;
use crate::shape::Shape;

impl Wire for bool {
    fn absent() -> Option<Self> {
        Some(false)
    }

    fn from_bool(value: bool, _: At<'_>) -> Option<Self> {
        Some(value)
    }

    fn check(&self, _: At<'_>) {}

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(*self)
    }
}
