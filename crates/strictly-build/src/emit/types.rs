//! The Rust types of values.

use proc_macro2::TokenStream;
use quote::quote;
use strictly_contract::{Member, Presence, ShapeId, ShapeKind};

use super::Context;

/// The type of a member's value, without regard to whether it may be absent.
pub(super) fn of_value(context: &Context<'_>, container: &ShapeId, member: &Member) -> TokenStream {
    let plain = of_target(context, member);
    if context.boxes.need(container, member) {
        let boxed = context.path("Box");
        quote!(#boxed<#plain>)
    } else {
        plain
    }
}

/// The type of a member's value where it needs no box.
pub(super) fn of_target(context: &Context<'_>, member: &Member) -> TokenStream {
    of_shape(context, &member.target)
}

/// The type of a structure's member: an `Option` unless it is required or has a default.
pub(super) fn of_member(
    context: &Context<'_>,
    container: &ShapeId,
    member: &Member,
) -> TokenStream {
    let value = of_value(context, container, member);
    if member.presence == Presence::Optional { optional(context, &value) } else { value }
}

pub(super) fn optional(context: &Context<'_>, value: &TokenStream) -> TokenStream {
    let option = context.path("Option");
    quote!(#option<#value>)
}

fn of_shape(context: &Context<'_>, id: &ShapeId) -> TokenStream {
    let Some(kind) = context.kind(id) else {
        return context.path("Document");
    };
    match kind {
        ShapeKind::Boolean => quote!(bool),
        ShapeKind::Byte => quote!(i8),
        ShapeKind::Short => quote!(i16),
        ShapeKind::Integer => quote!(i32),
        ShapeKind::Long => quote!(i64),
        ShapeKind::Float => quote!(f32),
        ShapeKind::Double => quote!(f64),
        ShapeKind::String => context.path("String"),
        ShapeKind::Blob => context.path("Blob"),
        ShapeKind::BigInteger => context.path("BigInteger"),
        ShapeKind::BigDecimal => context.path("BigDecimal"),
        ShapeKind::Timestamp => context.path("Timestamp"),
        ShapeKind::Document => context.path("Document"),
        ShapeKind::List { member, sparse, .. } => {
            let (vec, item) = (context.path("Vec"), held(context, member, *sparse));
            quote!(#vec<#item>)
        }
        ShapeKind::Map { value, sparse, .. } => {
            let (map, string) = (context.path("BTreeMap"), context.path("String"));
            let value = held(context, value, *sparse);
            quote!(#map<#string, #value>)
        }
        ShapeKind::Enum(_)
        | ShapeKind::IntEnum(_)
        | ShapeKind::Structure { .. }
        | ShapeKind::Union { .. } => {
            let name = context.names.of_type(id);
            quote!(#name)
        }
    }
}

/// What a list or map holds.
fn held(context: &Context<'_>, member: &Member, sparse: bool) -> TokenStream {
    let value = of_shape(context, &member.target);
    if sparse { optional(context, &value) } else { value }
}
