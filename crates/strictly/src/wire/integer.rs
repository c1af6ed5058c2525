//! Integers of fixed size.

use serde::ser::Serializer;

use super::Wire;
use crate::At;
use crate::shape::Shape;

macro_rules! integers {
    ($($integer:ty: $serialize:ident),*) => {$(
        impl Wire for $integer {
            fn absent() -> Option<Self> {
                Some(0)
            }

            fn from_integer(value: i128, mut at: At<'_>) -> Option<Self> {
                let Ok(value) = Self::try_from(value) else {
                    at.unreadable();
                    return None;
                };
                at.integer(value.into()).then_some(value)
            }

            fn from_float(value: f64, at: At<'_>) -> Option<Self> {
                zero(value, at).and_then(|at| Self::from_integer(0, at))
            }

            fn check(&self, mut at: At<'_>) {
                at.integer((*self).into());
            }

            fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.$serialize(*self)
            }
        }
    )*};
}
integers!(i8: serialize_i8, i16: serialize_i16, i32: serialize_i32, i64: serialize_i64);

/// The reader gives `-0` as a float, the only integer it does that with.
pub(crate) fn zero(value: f64, mut at: At<'_>) -> Option<At<'_>> {
    if value == 0.0 && value.is_sign_negative() {
        return Some(at);
    }
    at.unreadable();
    None
}
