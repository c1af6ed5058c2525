//! Enums.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use strictly_contract::{EnumMember, Shape};

use super::{Context, debug, deprecated, docs, literal};
use crate::names;

/// The enum with a variant for each value, and its implementations.
///
/// ```text
/// /// The climate.
/// #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
/// pub enum Climate {
///     /// `DRY`
///     Dry,
///     /// A value that the model does not know.
///     Unknown(String),
/// }
/// ```
pub(super) fn enumeration(
    context: &Context<'_>,
    shape: &Shape,
    values: &[EnumMember],
) -> Vec<TokenStream> {
    let name = context.names.of_type(&shape.id);
    let fallback = format!("The enum {}.", docs::code(shape.id.name()));
    let docs = docs::text_or(shape.documentation.as_deref(), &fallback);
    let deprecated = deprecated::attribute(shape.deprecated.as_deref());
    let debug = if shape.sensitive { quote!() } else { quote!(Debug,) };
    let variants = variants(values);
    let declarations = values.iter().zip(&variants).map(|(value, variant)| {
        let docs = docs::text_or(value.documentation.as_deref(), &docs::code(&value.value));
        let deprecated = deprecated::attribute(value.deprecated.as_deref());
        quote!(#docs #deprecated #variant,)
    });
    let string = context.path("String");
    let definition = quote! {
        #docs
        #deprecated
        #[derive(Clone, #debug PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum #name {
            #(#declarations)*
            /// A value that the model does not know.
            Unknown(#string),
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

/// What the variants of an enum are called, in the order of its values.
pub(super) fn variants(values: &[EnumMember]) -> Vec<Ident> {
    names::variants(values.iter().map(|value| value.name.as_str()), "UnknownValue")
}

/// ```text
/// impl Climate {
///     /// Its text on the wire.
///     pub fn as_str(&self) -> &str {
///         match self {
///             Self::Dry => "DRY",
///             Self::Unknown(value) => value,
///         }
///     }
/// }
///
/// impl From<&str> for Climate {
///     fn from(value: &str) -> Self {
///         match value {
///             "DRY" => Self::Dry,
///             _ => Self::Unknown(value.to_owned()),
///         }
///     }
/// }
/// ```
fn conversions(
    context: &Context<'_>,
    name: &Ident,
    values: &[EnumMember],
    variants: &[Ident],
) -> [TokenStream; 2] {
    let allow = deprecated::allow(values.iter().any(|value| value.deprecated.is_some()));
    let texts: Vec<_> = values.iter().map(|value| literal::string(&value.value)).collect();
    let from = context.path("From");
    let as_str = quote! {
        #allow
        impl #name {
            /// Its text on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #texts,)*
                    Self::Unknown(value) => value,
                }
            }
        }
    };
    let from_str = quote! {
        #allow
        impl #from<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#texts => Self::#variants,)*
                    _ => Self::Unknown(value.to_owned()),
                }
            }
        }
    };
    [as_str, from_str]
}

/// ```text
/// impl fmt::Display for Climate {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         f.write_str(self.as_str())
///     }
/// }
/// ```
fn display(context: &Context<'_>, name: &Ident) -> TokenStream {
    let fmt = context.path("fmt");
    quote! {
        impl #fmt::Display for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}

/// ```text
/// impl Wire for Climate {
///     fn absent() -> Option<Self> {
///         Some(Self::from(""))
///     }
///
///     fn from_text(text: &str, mut at: At<'_>) -> Option<Self> {
///         at.text(text).then(|| Self::from(text))
///     }
///
///     fn check(&self, mut at: At<'_>) {
///         at.text(self.as_str());
///     }
///
///     fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
///         serializer.serialize_str(self.as_str())
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
                Some(Self::from(""))
            }

            fn from_text(text: &str, mut at: #at<'_>) -> #option<Self> {
                at.text(text).then(|| Self::from(text))
            }

            fn check(&self, mut at: #at<'_>) {
                at.text(self.as_str());
            }

            fn write<S: #serializer>(&self, _: &'static #shape, serializer: S) -> #result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    }
}

/// ```text
/// impl Serialize for Climate {
///     fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
///         serializer.serialize_str(self.as_str())
///     }
/// }
/// ```
fn serialize(context: &Context<'_>, name: &Ident) -> TokenStream {
    let [serialize, serializer, result] =
        ["Serialize", "Serializer", "Result"].map(|name| context.path(name));
    quote! {
        impl #serialize for #name {
            fn serialize<S: #serializer>(&self, serializer: S) -> #result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    }
}
