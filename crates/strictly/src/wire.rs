//! Rust types as values of shapes.

mod aggregate;
mod big;
mod blob;
mod boolean;
mod document;
mod float;
mod integer;
mod list;
mod map;
mod optional;
mod string;
mod timestamp;

pub use self::big::{BigDecimal, BigInteger};
pub use self::blob::Blob;
pub(crate) use self::blob::check_text as check_blob;
pub(crate) use self::document::Faults;
pub(crate) use self::integer::zero;

use serde::ser::Serializer;

use crate::read::{Items, Object, Outcome, Source, drain_items, drain_object};
use crate::shape::Shape;
use crate::{At, JsonType, Number};

/// A Rust type that holds the values of a shape: it can be read from the wire, checked, and
/// written to the wire.
///
/// Implemented for the types generated code uses in fields, and by generated enums; structures and
/// unions have it through [`Aggregate`](crate::Aggregate). Reading never stops at a value that does
/// not fit: it says so through [`At`], consumes the value, and gives `None`.
pub trait Wire: Sized {
    /// Reads a value. The source calls one of the functions below, by what stands next; types with
    /// something to do before or after replace it.
    #[doc(hidden)]
    #[inline]
    fn read<'de, S: Source<'de>>(source: S, at: At<'_>) -> Result<Read<Self>, S::Error> {
        source.read(at)
    }

    /// What null stands for where it is allowed; none where it means absence.
    fn null() -> Option<Self> {
        None
    }

    /// What a client puts for a member that a service should have sent and did not ("client error
    /// correction" in the Smithy specification).
    fn absent() -> Option<Self> {
        None
    }

    /// From a JSON boolean.
    fn from_bool(_: bool, mut at: At<'_>) -> Option<Self> {
        at.unexpected(JsonType::Boolean);
        None
    }

    /// From a JSON number without fraction or exponent.
    fn from_integer(_: i128, mut at: At<'_>) -> Option<Self> {
        at.unexpected(JsonType::Number);
        None
    }

    /// From any other JSON number.
    fn from_float(_: f64, mut at: At<'_>) -> Option<Self> {
        at.unexpected(JsonType::Number);
        None
    }

    /// From the exact text of a JSON number.
    fn from_number(_: Number, mut at: At<'_>) -> Option<Self> {
        at.unexpected(JsonType::Number);
        None
    }

    /// From a JSON string.
    fn from_text(_: &str, mut at: At<'_>) -> Option<Self> {
        at.unexpected(JsonType::String);
        None
    }

    /// From bytes as they are.
    fn from_bytes(_: &[u8], mut at: At<'_>) -> Option<Self> {
        at.unexpected(JsonType::String);
        None
    }

    /// From a JSON array.
    fn from_list<'de, I: Items<'de>>(list: I, mut at: At<'_>) -> Result<Option<Self>, I::Error> {
        at.unexpected(JsonType::Array);
        drain_items(list, &at)?;
        Ok(None)
    }

    /// From a JSON object.
    fn from_object<'de, O: Object<'de>>(
        object: O,
        mut at: At<'_>,
    ) -> Result<Option<Self>, O::Error> {
        at.unexpected(JsonType::Object);
        drain_object(object, &at)?;
        Ok(None)
    }

    /// The bytes, if these are what the value is.
    fn bytes(&self) -> Option<&[u8]> {
        None
    }

    /// True if there is nothing to write.
    fn is_absent(&self) -> bool {
        false
    }

    /// Checks the constraints of the shape.
    fn check(&self, at: At<'_>);

    /// Writes the value in the wire form of the shape.
    fn write<S: Serializer>(&self, shape: &'static Shape, serializer: S)
    -> Result<S::Ok, S::Error>;
}

/// What came of reading a value.
#[doc(hidden)]
#[derive(Debug)]
pub enum Read<T> {
    /// A value of the shape that satisfies its constraints.
    Value(T),
    /// Null; what it means depends on the place.
    Null,
    /// Something else; the report knows.
    Refused,
}

impl<T> Read<T> {
    /// The same of another type.
    #[inline]
    pub(crate) fn map<U>(self, value: impl FnOnce(T) -> U) -> Read<U> {
        match self {
            Self::Value(held) => Read::Value(value(held)),
            Self::Null => Read::Null,
            Self::Refused => Read::Refused,
        }
    }

    /// Puts the value, if it is one, into the slot of a member, and says what came of it.
    #[inline]
    pub(crate) fn fill(self, slot: &mut Option<T>) -> Outcome {
        match self {
            Self::Value(value) => {
                *slot = Some(value);
                Outcome::Value
            }
            Self::Null => Outcome::Null,
            Self::Refused => Outcome::Refused,
        }
    }
}

impl Read<()> {
    /// What `value` gives where there was something: a value, or what the report knows.
    #[inline]
    pub(crate) fn then<T, E>(
        self,
        value: impl FnOnce() -> Result<Option<T>, E>,
    ) -> Result<Read<T>, E> {
        Ok(match self {
            Self::Value(()) => value()?.into(),
            Self::Null => Read::Null,
            Self::Refused => Read::Refused,
        })
    }
}

impl<T> From<Option<T>> for Read<T> {
    #[inline]
    fn from(value: Option<T>) -> Self {
        match value {
            Some(value) => Self::Value(value),
            None => Self::Refused,
        }
    }
}
