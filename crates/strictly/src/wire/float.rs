//! Floating point numbers.

use serde::ser::Serializer;

use super::Wire;
use crate::shape::Shape;
use crate::{At, JsonType};

impl Wire for f64 {
    fn absent() -> Option<Self> {
        Some(0.0)
    }

    #[allow(clippy::cast_precision_loss, reason = "a double holds the nearest number there is")]
    fn from_integer(value: i128, at: At<'_>) -> Option<Self> {
        Self::from_float(value as f64, at)
    }

    fn from_float(value: f64, mut at: At<'_>) -> Option<Self> {
        at.double(value).then_some(value)
    }

    fn from_text(text: &str, mut at: At<'_>) -> Option<Self> {
        let value = from_name(text, &mut at)?;
        at.double(value).then_some(value)
    }

    fn check(&self, mut at: At<'_>) {
        at.double(*self);
    }

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        match name(*self) {
            Some(name) => serializer.serialize_str(name),
            None => serializer.serialize_f64(*self),
        }
    }
}

impl Wire for f32 {
    fn absent() -> Option<Self> {
        Some(0.0)
    }

    #[allow(clippy::cast_precision_loss, reason = "a double holds the nearest number there is")]
    fn from_integer(value: i128, at: At<'_>) -> Option<Self> {
        Self::from_float(value as f64, at)
    }

    #[allow(clippy::cast_possible_truncation, reason = "what the cast loses is looked at")]
    fn from_float(value: f64, mut at: At<'_>) -> Option<Self> {
        let float = value as f32;
        if float.is_infinite() {
            at.unreadable();
            return None;
        }
        at.float(float).then_some(float)
    }

    #[allow(clippy::cast_possible_truncation, reason = "infinities and NaN have both widths")]
    fn from_text(text: &str, mut at: At<'_>) -> Option<Self> {
        let value = from_name(text, &mut at)? as f32;
        at.float(value).then_some(value)
    }

    fn check(&self, mut at: At<'_>) {
        at.float(*self);
    }

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        match name((*self).into()) {
            Some(name) => serializer.serialize_str(name),
            None => serializer.serialize_f32(*self),
        }
    }
}

/// JSON has no numbers for these; the protocols spell them as strings, exactly so.
fn from_name(text: &str, at: &mut At<'_>) -> Option<f64> {
    match text {
        "NaN" => Some(f64::NAN),
        "Infinity" => Some(f64::INFINITY),
        "-Infinity" => Some(f64::NEG_INFINITY),
        _ => {
            at.unexpected(JsonType::String);
            None
        }
    }
}

fn name(value: f64) -> Option<&'static str> {
    match value {
        f64::INFINITY => Some("Infinity"),
        f64::NEG_INFINITY => Some("-Infinity"),
        _ if value.is_nan() => Some("NaN"),
        _ => None,
    }
}
