//! Numbers of any size.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;
use serde::ser::{Error, Serializer};
use serde_json::value::RawValue;

use super::Wire;
use crate::shape::Shape;
use crate::{At, Number, NumberError};

/// An integer of any size, in the text of a JSON number.
///
/// Equality and order are those of the value, as with [`Number`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BigInteger(Number);

/// A decimal number of any size and precision, in the text of a JSON number.
///
/// Equality and order are those of the value, as with [`Number`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BigDecimal(Number);

impl BigInteger {
    /// The integer with this value; none if the number has a fraction.
    pub fn new(number: Number) -> Option<Self> {
        number.is_integer().then_some(Self(number))
    }

    /// The number.
    pub fn as_number(&self) -> &Number {
        &self.0
    }
}

impl BigDecimal {
    /// The decimal with this value.
    pub fn new(number: Number) -> Self {
        Self(number)
    }

    /// The number.
    pub fn as_number(&self) -> &Number {
        &self.0
    }
}

impl From<i128> for BigInteger {
    fn from(value: i128) -> Self {
        Self(value.into())
    }
}

impl FromStr for BigInteger {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        Self::new(text.parse()?).ok_or_else(NumberError::new)
    }
}

impl FromStr for BigDecimal {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        Ok(Self::new(text.parse()?))
    }
}

impl From<BigInteger> for Number {
    fn from(value: BigInteger) -> Self {
        value.0
    }
}

impl From<BigDecimal> for Number {
    fn from(value: BigDecimal) -> Self {
        value.0
    }
}

impl fmt::Display for BigInteger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Display for BigDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Wire for BigInteger {
    fn absent() -> Option<Self> {
        Some(0.into())
    }

    fn from_integer(value: i128, at: At<'_>) -> Option<Self> {
        Self::from_number(value.into(), at)
    }

    fn from_float(value: f64, at: At<'_>) -> Option<Self> {
        from_float(value, at).and_then(|(number, at)| Self::from_number(number, at))
    }

    fn from_number(number: Number, mut at: At<'_>) -> Option<Self> {
        let Some(value) = Self::new(number) else {
            at.unreadable();
            return None;
        };
        at.number(&value.0).then_some(value)
    }

    fn check(&self, mut at: At<'_>) {
        at.number(&self.0);
    }

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        write(&self.0, serializer)
    }
}

impl Wire for BigDecimal {
    fn absent() -> Option<Self> {
        Some(Self(0.into()))
    }

    fn from_integer(value: i128, at: At<'_>) -> Option<Self> {
        Self::from_number(value.into(), at)
    }

    fn from_float(value: f64, at: At<'_>) -> Option<Self> {
        from_float(value, at).and_then(|(number, at)| Self::from_number(number, at))
    }

    fn from_number(number: Number, mut at: At<'_>) -> Option<Self> {
        at.number(&number).then_some(Self(number))
    }

    fn check(&self, mut at: At<'_>) {
        at.number(&self.0);
    }

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        write(&self.0, serializer)
    }
}

/// A format without raw values gives a number as a float; its shortest text stands for it.
fn from_float(value: f64, mut at: At<'_>) -> Option<(Number, At<'_>)> {
    let number =
        serde_json::Number::from_f64(value).and_then(|number| number.to_string().parse().ok());
    if number.is_none() {
        at.unreadable();
    }
    number.map(|number| (number, at))
}

/// As a JSON number with the very same text.
fn write<S: Serializer>(number: &Number, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_string(number.to_string()).map_err(S::Error::custom)?.serialize(serializer)
}
