//! Reading by the table alone, without a Rust type for the value.

mod canonical;
mod checked;

pub(crate) use self::canonical::Canonical;
pub(crate) use self::checked::Checked;

use crate::At;
use crate::shape::Kind;
use crate::wire::{Wire, check_blob};
use crate::{BigDecimal, BigInteger, JsonType, Number, Timestamp};

/// A scalar that has been read and checked.
pub(crate) enum Scalar<'a> {
    Boolean(bool),
    Integer(i64),
    Float,
    Number(Number),
    Text(&'a str),
    Timestamp(Timestamp),
}

/// Reads a boolean by the table.
pub(crate) fn boolean(value: bool, mut at: At<'_>) -> Option<Scalar<'static>> {
    if let Kind::Boolean = at.shape().kind {
        return Some(Scalar::Boolean(value));
    }
    at.unexpected(JsonType::Boolean);
    None
}

/// Reads an integer by the table. Numbers of any size come by their text: see [`number`].
pub(crate) fn integer(value: i128, mut at: At<'_>) -> Option<Scalar<'static>> {
    match at.shape().kind {
        Kind::Byte => i8::from_integer(value, at).map(|value| Scalar::Integer(value.into())),
        Kind::Short => i16::from_integer(value, at).map(|value| Scalar::Integer(value.into())),
        Kind::Integer | Kind::IntEnum { .. } => {
            i32::from_integer(value, at).map(|value| Scalar::Integer(value.into()))
        }
        Kind::Long => i64::from_integer(value, at).map(Scalar::Integer),
        Kind::Float => f32::from_integer(value, at).map(|_| Scalar::Float),
        Kind::Double => f64::from_integer(value, at).map(|_| Scalar::Float),
        Kind::EpochSeconds => Timestamp::from_integer(value, at).map(Scalar::Timestamp),
        _ => {
            at.unexpected(JsonType::Number);
            None
        }
    }
}

/// Reads any other number by the table.
pub(crate) fn float(value: f64, mut at: At<'_>) -> Option<Scalar<'static>> {
    match at.shape().kind {
        Kind::Byte | Kind::Short | Kind::Integer | Kind::IntEnum { .. } | Kind::Long => {
            crate::wire::zero(value, at).and_then(|at| integer(0, at))
        }
        Kind::Float => f32::from_float(value, at).map(|_| Scalar::Float),
        Kind::Double => f64::from_float(value, at).map(|_| Scalar::Float),
        Kind::EpochSeconds => Timestamp::from_float(value, at).map(Scalar::Timestamp),
        _ => {
            at.unexpected(JsonType::Number);
            None
        }
    }
}

/// Reads a number by its text and the table.
pub(crate) fn number(value: Number, mut at: At<'_>) -> Option<Scalar<'static>> {
    match at.shape().kind {
        Kind::BigInteger => {
            BigInteger::from_number(value, at).map(|value| Scalar::Number(value.into()))
        }
        Kind::BigDecimal => {
            BigDecimal::from_number(value, at).map(|value| Scalar::Number(value.into()))
        }
        _ => {
            at.unexpected(JsonType::Number);
            None
        }
    }
}

/// Reads text by the table.
pub(crate) fn text<'a>(text: &'a str, mut at: At<'_>) -> Option<Scalar<'a>> {
    match at.shape().kind {
        Kind::String | Kind::Enum { .. } => at.string(text).then_some(Scalar::Text(text)),
        // One text for each sequence of bytes: base64 is read strictly.
        Kind::Blob => check_blob(text, &mut at).then_some(Scalar::Text(text)),
        Kind::Float => f32::from_text(text, at).map(|_| Scalar::Float),
        Kind::Double => f64::from_text(text, at).map(|_| Scalar::Float),
        Kind::DateTime | Kind::HttpDate => Timestamp::from_text(text, at).map(Scalar::Timestamp),
        _ => {
            at.unexpected(JsonType::String);
            None
        }
    }
}
