//! The values of `@default`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;
use strictly_contract::{Member, ShapeId, ShapeKind, TimestampFormat};

use super::{Context, literal};
use crate::wire;

/// What follows the slot of a builder to make it a value: `.unwrap_or(0.5)`.
///
/// What only may fail, such as an instant outside the calendar, is tried with `?`. It does not:
/// lowering and [`unsupported`](crate::unsupported) have looked at it.
pub(super) fn or_default(context: &Context<'_>, member: &Member, json: &Value) -> TokenStream {
    let value = value(context, member, json);
    match value {
        Default::Zero => quote!(.unwrap_or_default()),
        Default::Cheap(value) => quote!(.unwrap_or(#value)),
        Default::Made(value) => quote!(.unwrap_or_else(|| #value)),
        Default::Tried(value) => quote!(.or_else(|| #value)?),
    }
}

/// An expression, by how it is best used.
enum Default {
    /// What the type itself calls its default, where that is plain to see: nothing in it.
    Zero,
    Cheap(TokenStream),
    Made(TokenStream),
    Tried(TokenStream),
}

fn value(context: &Context<'_>, member: &Member, json: &Value) -> Default {
    let Some(kind) = context.kind(&member.target) else {
        return Default::Zero;
    };
    match (kind, json) {
        (ShapeKind::Boolean, Value::Bool(value)) => Default::Cheap(quote!(#value)),
        (
            ShapeKind::Byte | ShapeKind::Short | ShapeKind::Integer | ShapeKind::Long,
            Value::Number(number),
        ) => Default::Cheap(literal::number(&number.to_string())),
        (ShapeKind::Float, _) => Default::Cheap(float(json, &quote!(f32))),
        (ShapeKind::Double, _) => Default::Cheap(float(json, &quote!(f64))),
        (ShapeKind::String, Value::String(text)) => string(text),
        (ShapeKind::Enum(_) | ShapeKind::IntEnum(_), _) => {
            enum_value(context, &member.target, json)
        }
        (ShapeKind::Blob, _) => blob(context, json),
        (ShapeKind::BigInteger | ShapeKind::BigDecimal, _) => parsed(json),
        (ShapeKind::Timestamp, _) => timestamp(context, member, json),
        (ShapeKind::Document, _) => document(context, json),
        // Lists and maps have no other default than the empty one.
        _ => Default::Zero,
    }
}

fn string(text: &str) -> Default {
    if text.is_empty() {
        return Default::Zero;
    }
    let text = literal::string(text);
    Default::Made(quote!(#text.to_owned()))
}

fn float(json: &Value, ty: &TokenStream) -> TokenStream {
    match json {
        Value::String(name) if name == "NaN" => quote!(#ty::NAN),
        Value::String(name) if name == "Infinity" => quote!(#ty::INFINITY),
        Value::String(_) => quote!(#ty::NEG_INFINITY),
        number => literal::float(&number.to_string()),
    }
}

fn enum_value(context: &Context<'_>, id: &ShapeId, json: &Value) -> Default {
    let name = context.names.of_type(id);
    let variant = match context.kind(id) {
        Some(ShapeKind::Enum(values)) => {
            let index = values.iter().position(|value| json.as_str() == Some(&value.value));
            index.and_then(|index| super::enumeration::variants(values).into_iter().nth(index))
        }
        Some(ShapeKind::IntEnum(values)) => {
            let is_it = |value: i32| json.as_i64() == Some(value.into());
            let index = values.iter().position(|value| is_it(value.value));
            index.and_then(|index| super::int_enum::variants(values).into_iter().nth(index))
        }
        _ => None,
    };
    match variant {
        Some(variant) => Default::Cheap(quote!(#name::#variant)),
        None => Default::Tried(quote!(None)),
    }
}

fn blob(context: &Context<'_>, json: &Value) -> Default {
    let blob = context.path("Blob");
    match wire::blob(json) {
        Some(bytes) if bytes.is_empty() => Default::Zero,
        Some(bytes) => {
            let bytes = Literal::byte_string(&bytes);
            Default::Made(quote!(#blob::from(#bytes.as_slice())))
        }
        None => Default::Tried(quote!(None)),
    }
}

fn timestamp(context: &Context<'_>, member: &Member, json: &Value) -> Default {
    let format = member.timestamp_format.unwrap_or(TimestampFormat::EpochSeconds);
    let ty = context.path("Timestamp");
    match wire::timestamp(json, format) {
        Some(instant) => {
            let seconds = literal::number(&instant.epoch_seconds().to_string());
            let nanos = literal::number(&instant.subsec_nanos().to_string());
            Default::Tried(quote!(#ty::from_epoch(#seconds, #nanos)))
        }
        None => Default::Tried(quote!(None)),
    }
}

fn document(context: &Context<'_>, json: &Value) -> Default {
    let document = context.path("Document");
    match json {
        Value::Bool(value) => Default::Cheap(quote!(#document::Bool(#value))),
        Value::String(text) => {
            let text = literal::string(text);
            Default::Made(quote!(#document::from(#text)))
        }
        json => parsed(json),
    }
}

/// What is made from its JSON text.
fn parsed(json: &Value) -> Default {
    let text = literal::string(&json.to_string());
    Default::Tried(quote!(#text.parse().ok()))
}
