//! `@default`.

use serde_json::Value;
use strictly_contract::TimestampFormat;
use strictly_contract::strictly::Number;

use super::{Applied, Bearer, enums};
use crate::model::{Shape, ShapeType};
use crate::node::NodeKind;
use crate::{Diagnostic, Diagnostics, Node};

/// Reads the `@default` of a member that targets `target`, in JSON form; null means none.
///
/// `format` is the effective format of a timestamp, in which its default must be written: JSON form
/// is wire form. See "default trait" in the specification.
pub(crate) fn read(
    applied: &Applied<'_>,
    target: &Shape,
    format: Option<TimestampFormat>,
    found: &mut Diagnostics,
) -> Option<Value> {
    let node = applied.value;
    if node.is_null() {
        return Some(Value::Null);
    }
    match value(node, target, format) {
        Ok(value) => Some(value),
        Err(Refusal::Mismatch(expected)) => {
            let message =
                format!("a default of the type {} must be {expected}", target.shape_type.keyword());
            found
                .push(Diagnostic::error("DefaultTrait", message).on(&applied.bearer).at(node.span));
            None
        }
        Err(Refusal::Timestamp(format)) => {
            found.push(
                Diagnostic::error(
                    "Unsupported.Default",
                    format!("the default is not a timestamp in the form {format}"),
                )
                .on(&applied.bearer)
                .at(node.span)
                .help(format!("write it as {format}, or choose its form with `@timestampFormat`")),
            );
            None
        }
        Err(Refusal::Inexact) => {
            found.push(
                Diagnostic::error(
                    "Unsupported.Default",
                    "the default has more digits than we can keep",
                )
                .on(&applied.bearer)
                .at(node.span)
                .help("use a number that an integer of 64 bits or a double holds exactly"),
            );
            None
        }
    }
}

enum Refusal {
    /// The node is none of these.
    Mismatch(String),
    /// The node is no timestamp in this form.
    Timestamp(TimestampFormat),
    /// The node is a number that JSON values cannot hold exactly.
    Inexact,
}

fn value(node: &Node, target: &Shape, format: Option<TimestampFormat>) -> Result<Value, Refusal> {
    use ShapeType as T;
    let mismatch = |expected: &str| Err(Refusal::Mismatch(expected.to_owned()));
    match (target.shape_type, &node.kind) {
        (T::Boolean, NodeKind::Boolean(value)) => Ok((*value).into()),
        (T::Boolean, _) => mismatch("true or false"),
        (T::String | T::Enum, NodeKind::String(text)) => text_in_set(text, target),
        (T::String | T::Enum, _) => mismatch("a string"),
        (T::Blob, NodeKind::String(text)) if is_base64(text) => Ok(text.as_str().into()),
        (T::Blob, _) => mismatch("a string of base64"),
        (T::Byte, _) => integer(node, i8::MIN.into(), i8::MAX.into()),
        (T::Short, _) => integer(node, i16::MIN.into(), i16::MAX.into()),
        (T::Integer, _) => integer(node, i32::MIN.into(), i32::MAX.into()),
        (T::IntEnum, _) => integer_in_set(node, target),
        (T::Long, _) => integer(node, i64::MIN, i64::MAX),
        (T::Float | T::Double, NodeKind::Number(text)) => float(text),
        (T::Float | T::Double, NodeKind::String(text))
            if matches!(text.as_str(), "NaN" | "Infinity" | "-Infinity") =>
        {
            Ok(text.as_str().into())
        }
        (T::BigInteger, NodeKind::Number(text)) if !text.contains(['.', 'e', 'E']) => exact(text),
        (T::BigInteger, _) => mismatch("an integer"),
        (T::BigDecimal, NodeKind::Number(text)) => exact(text),
        (T::Float | T::Double | T::BigDecimal, _) => mismatch("a number"),
        (T::Timestamp, _) => timestamp(node, format.unwrap_or(TimestampFormat::EpochSeconds)),
        (T::List | T::Set, NodeKind::Array(items)) if items.is_empty() => {
            Ok(Value::Array(Vec::new()))
        }
        (T::List | T::Set, _) => mismatch("an empty array"),
        (T::Map, NodeKind::Object(entries)) if entries.is_empty() => {
            Ok(Value::Object(serde_json::Map::new()))
        }
        (T::Map, _) => mismatch("an empty object"),
        (T::Document, _) => document(node),
        (T::Structure | T::Union | T::Operation | T::Resource | T::Service, _) => {
            mismatch("left out")
        }
    }
}

fn text_in_set(text: &str, target: &Shape) -> Result<Value, Refusal> {
    // What is wrong with the set itself is reported where the set is.
    let mut ignored = Diagnostics::new();
    let bearer = Bearer::shape(target);
    let members = match bearer.applied("enum") {
        Some(applied) => enums::definitions(&applied, &mut ignored),
        None if target.shape_type == ShapeType::Enum => enums::members(target, &mut ignored),
        None => return Ok(text.into()),
    };
    if members.iter().any(|member| member.value == text) {
        return Ok(text.into());
    }
    let values: Vec<_> = members.iter().map(|member| format!("{:?}", member.value)).collect();
    Err(Refusal::Mismatch(format!("one of {}", values.join(", "))))
}

fn integer_in_set(node: &Node, target: &Shape) -> Result<Value, Refusal> {
    let number = integer(node, i32::MIN.into(), i32::MAX.into())?;
    let members = enums::int_members(target, &mut Diagnostics::new());
    if members.iter().any(|member| number.as_i64() == Some(member.value.into())) {
        return Ok(number);
    }
    let values: Vec<_> = members.iter().map(|member| member.value.to_string()).collect();
    Err(Refusal::Mismatch(format!("one of {}", values.join(", "))))
}

fn integer(node: &Node, min: i64, max: i64) -> Result<Value, Refusal> {
    let value = node.as_number().and_then(|text| text.parse::<i64>().ok());
    match value.filter(|value| (min..=max).contains(value)) {
        Some(value) => Ok(value.into()),
        None => Err(Refusal::Mismatch(format!("an integer from {min} to {max}"))),
    }
}

/// A number as near as a double comes, which is what the type asks for.
fn float(text: &str) -> Result<Value, Refusal> {
    text.parse().map(Value::Number).map_err(|_| Refusal::Inexact)
}

/// A number that survives its way through a JSON value.
fn exact(text: &str) -> Result<Value, Refusal> {
    let number: serde_json::Number = text.parse().map_err(|_| Refusal::Inexact)?;
    let kept = number
        .to_string()
        .parse::<Number>()
        .is_ok_and(|kept| text.parse().is_ok_and(|number| kept == number));
    if kept { Ok(number.into()) } else { Err(Refusal::Inexact) }
}

/// Only the outer form is looked at: a number or a string, and of strings whether they look like a
/// date in the one form or the other.
fn timestamp(node: &Node, format: TimestampFormat) -> Result<Value, Refusal> {
    match (format, &node.kind) {
        (TimestampFormat::EpochSeconds, NodeKind::Number(text)) => float(text),
        (TimestampFormat::DateTime, NodeKind::String(text)) if text.ends_with('Z') => {
            Ok(text.as_str().into())
        }
        (TimestampFormat::HttpDate, NodeKind::String(text)) if text.ends_with(" GMT") => {
            Ok(text.as_str().into())
        }
        (format, NodeKind::Number(_) | NodeKind::String(_)) => Err(Refusal::Timestamp(format)),
        _ => Err(Refusal::Mismatch("a number or a string".to_owned())),
    }
}

fn document(node: &Node) -> Result<Value, Refusal> {
    match &node.kind {
        NodeKind::Boolean(value) => Ok((*value).into()),
        NodeKind::Number(text) => exact(text),
        NodeKind::String(text) => Ok(text.as_str().into()),
        NodeKind::Array(items) if items.is_empty() => Ok(Value::Array(Vec::new())),
        NodeKind::Object(entries) if entries.is_empty() => {
            Ok(Value::Object(serde_json::Map::new()))
        }
        NodeKind::Null | NodeKind::Array(_) | NodeKind::Object(_) => {
            Err(Refusal::Mismatch("a scalar, an empty array or an empty object".to_owned()))
        }
    }
}

/// Standard base64 with padding (RFC 4648, section 4).
fn is_base64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    text.len() % 4 == 0
        && padding <= 2
        && digits.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'+' || b == b'/')
}
