//! Errors: the structures themselves, and those of an operation as one type.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use strictly_contract::{Member, Operation, Presence, Shape, ShapeKind};

use super::{Context, deprecated, docs};
use crate::names;

/// What makes a structure an error.
///
/// ```text
/// impl fmt::Display for NoSuchCity {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         match &self.message {
///             Some(message) => write!(f, "NoSuchCity: {message}"),
///             None => f.write_str("NoSuchCity"),
///         }
///     }
/// }
///
/// impl std::error::Error for NoSuchCity {}
/// ```
pub(super) fn of_structure(
    context: &Context<'_>,
    shape: &Shape,
    members: &[Member],
) -> Vec<TokenStream> {
    let name = context.names.of_type(&shape.id);
    let allow = deprecated::allow_members(members);
    let fmt = context.path("fmt");
    let body = message(context, shape, members);
    let display = quote! {
        #allow
        impl #fmt::Display for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                #body
            }
        }
    };
    vec![display, quote!(impl std::error::Error for #name {})]
}

/// The errors of an operation; nothing, if it has none.
///
/// ```text
/// /// The errors of [`GetWeather`].
/// #[derive(Clone, Debug, PartialEq)]
/// pub enum GetWeatherError {
///     /// There is no such city.
///     NoSuchCity(NoSuchCity),
/// }
///
/// impl fmt::Display for GetWeatherError {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         match self {
///             Self::NoSuchCity(error) => fmt::Display::fmt(error, f),
///         }
///     }
/// }
///
/// impl std::error::Error for GetWeatherError {}
///
/// impl From<NoSuchCity> for GetWeatherError {
///     fn from(error: NoSuchCity) -> Self {
///         Self::NoSuchCity(error)
///     }
/// }
/// ```
pub(super) fn of_operation(context: &Context<'_>, operation: &Operation) -> Vec<TokenStream> {
    if operation.errors.is_empty() {
        return Vec::new();
    }
    let name = context.names.error(&operation.id);
    let docs = docs::comment(&format!(
        "The errors of {}.",
        docs::link(&context.names.of_type(&operation.id))
    ));
    // A variant is called as its type is.
    let errors: Vec<_> = operation.errors.iter().map(|id| context.names.of_type(id)).collect();
    let declarations = operation.errors.iter().zip(&errors).map(|(id, error)| {
        let documentation =
            context.contract.shape(id).and_then(|shape| shape.documentation.as_deref());
        let docs = docs::text_or(documentation, &docs::code(id.name()));
        quote!(#docs #error(#error),)
    });
    let (fmt, from) = (context.path("fmt"), context.path("From"));
    let definition = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        pub enum #name {
            #(#declarations)*
        }
    };
    let display = quote! {
        impl #fmt::Display for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                match self {
                    #(Self::#errors(error) => #fmt::Display::fmt(error, f),)*
                }
            }
        }
    };
    let error = quote!(impl std::error::Error for #name {});
    let conversion = |error: &Ident| {
        quote! {
            impl #from<#error> for #name {
                fn from(error: #error) -> Self {
                    Self::#error(error)
                }
            }
        }
    };
    [definition, display, error].into_iter().chain(errors.iter().map(conversion)).collect()
}

/// The name of the error, and its message if it has one for everybody's eyes.
fn message(context: &Context<'_>, shape: &Shape, members: &[Member]) -> TokenStream {
    let label = shape.id.name();
    let with_message = format!("{label}: {{message}}");
    let fields = names::fields(members);
    let found = members.iter().zip(&fields).find(|(member, _)| is_message(context, member));
    match found.filter(|_| !shape.sensitive) {
        None => quote!(f.write_str(#label)),
        Some((member, field)) if member.presence == Presence::Optional => quote! {
            match &self.#field {
                Some(message) => write!(f, #with_message),
                None => f.write_str(#label),
            }
        },
        Some((_, field)) => {
            let format = format!("{label}: {{}}");
            quote!(write!(f, #format, self.#field))
        }
    }
}

fn is_message(context: &Context<'_>, member: &Member) -> bool {
    member.name.eq_ignore_ascii_case("message")
        && matches!(context.kind(&member.target), Some(ShapeKind::String))
        && !context.contract.is_sensitive(&member.target)
}
