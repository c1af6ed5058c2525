//! IntEnums.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use strictly_contract::{IntEnumMember, Shape};

use super::{Context, debug, deprecated, docs, literal};
use crate::names;

/// The enum with a variant for each value, and its implementations.
///
/// ```text
/// /// How bad the weather is.
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
/// pub enum Level {
///     /// `1`
///     Low,
///     /// A value that the model does not know.
///     Unknown(i32),
/// }
/// ```
pub(super) fn int_enum(
    context: &Context<'_>,
    shape: &Shape,
    values: &[IntEnumMember],
) -> Vec<TokenStream> {
    let name = context.names.of_type(&shape.id);
    let fallback = format!("The intEnum {}.", docs::code(shape.id.name()));
    let docs = docs::text_or(shape.documentation.as_deref(), &fallback);
    let deprecated = deprecated::attribute(shape.deprecated.as_deref());
    let debug = if shape.sensitive { quote!() } else { quote!(Debug,) };
    let variants = variants(values);
    let declarations = values.iter().zip(&variants).map(|(value, variant)| {
        let fallback = docs::code(&value.value.to_string());
        let docs = docs::text_or(value.documentation.as_deref(), &fallback);
        let deprecated = deprecated::attribute(value.deprecated.as_deref());
        quote!(#docs #deprecated #variant,)
    });
    let definition = quote! {
        #docs
        #deprecated
        #[derive(Clone, Copy, #debug PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum #name {
            #(#declarations)*
            /// A value that the model does not know.
            Unknown(i32),
        }
    };
    let mut items = vec![definition];
    if shape.sensitive {
        items.push(debug::opaque(context, &name));
    }
    items.extend(conversions(context, &name, values, &variants));
    if !shape.sensitive {
        items.push(display(context, &name));
    }
    items.push(wire(context, &name));
    items.push(serialize(context, &name));
    items
}

/// What the variants of an intEnum are called, in the order of its values.
pub(super) fn variants(values: &[IntEnumMember]) -> Vec<Ident> {
    names::variants(values.iter().map(|value| value.name.as_str()), "UnknownValue")
}

/// ```text
/// impl Level {
///     /// Its number on the wire.
///     pub fn value(self) -> i32 {
///         match self {
///             Self::Low => 1,
///             Self::Unknown(value) => value,
///         }
///     }
/// }
///
/// impl From<i32> for Level {
///     fn from(value: i32) -> Self {
///         match value {
///             1 => Self::Low,
///             _ => Self::Unknown(value),
///         }
///     }
/// }
/// ```
fn conversions(
    context: &Context<'_>,
    name: &Ident,
    values: &[IntEnumMember],
    variants: &[Ident],
) -> [TokenStream; 2] {
    let allow = deprecated::allow(values.iter().any(|value| value.deprecated.is_some()));
    let numbers: Vec<_> =
        values.iter().map(|value| literal::number(&value.value.to_string())).collect();
    let from = context.path("From");
    let value = quote! {
        #allow
        impl #name {
            /// Its number on the wire.
            pub fn value(self) -> i32 {
                match self {
                    #(Self::#variants => #numbers,)*
                    Self::Unknown(value) => value,
                }
            }
        }
    };
    let from_value = quote! {
        #allow
        impl #from<i32> for #name {
            fn from(value: i32) -> Self {
                match value {
                    #(#numbers => Self::#variants,)*
                    _ => Self::Unknown(value),
                }
            }
        }
    };
    [value, from_value]
}

/// ```text
/// impl fmt::Display for Level {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         fmt::Display::fmt(&self.value(), f)
///     }
/// }
/// ```
fn display(context: &Context<'_>, name: &Ident) -> TokenStream {
    let fmt = context.path("fmt");
    quote! {
        impl #fmt::Display for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                #fmt::Display::fmt(&self.value(), f)
            }
        }
    }
}

/// ```text
/// impl Wire for Level {
///     fn absent() -> Option<Self> {
///         Some(Self::from(0))
///     }
///
///     fn from_integer(value: i128, at: At<'_>) -> Option<Self> {
///         i32::from_integer(value, at).map(Self::from)
///     }
///
///     fn from_float(value: f64, at: At<'_>) -> Option<Self> {
///         i32::from_float(value, at).map(Self::from)
///     }
///
///     fn check(&self, at: At<'_>) {
///         self.value().check(at);
///     }
///
///     fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
///         serializer.serialize_i32(self.value())
///     }
/// }
/// ```
fn wire(context: &Context<'_>, name: &Ident) -> TokenStream {
    let [wire, at, shape, serializer] =
        ["Wire", "At", "Shape", "Serializer"].map(|name| context.path(name));
    let [option, result] = ["Option", "Result"].map(|name| context.path(name));
    quote! {
        impl #wire for #name {
            fn absent() -> #option<Self> {
                Some(Self::from(0))
            }

            fn from_integer(value: i128, at: #at<'_>) -> #option<Self> {
                i32::from_integer(value, at).map(Self::from)
            }

            fn from_float(value: f64, at: #at<'_>) -> #option<Self> {
                i32::from_float(value, at).map(Self::from)
            }

            fn check(&self, at: #at<'_>) {
                self.value().check(at);
            }

            fn write<S: #serializer>(&self, _: &'static #shape, serializer: S) -> #result<S::Ok, S::Error> {
                serializer.serialize_i32(self.value())
            }
        }
    }
}

/// ```text
/// impl Serialize for Level {
///     fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
///         serializer.serialize_i32(self.value())
///     }
/// }
/// ```
fn serialize(context: &Context<'_>, name: &Ident) -> TokenStream {
    let [serialize, serializer, result] =
        ["Serialize", "Serializer", "Result"].map(|name| context.path(name));
    quote! {
        impl #serialize for #name {
            fn serialize<S: #serializer>(&self, serializer: S) -> #result<S::Ok, S::Error> {
                serializer.serialize_i32(self.value())
            }
        }
    }
}
