//! Builders of structures.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use strictly_contract::{Member, Shape, ShapeKind};

use super::{Context, debug, deprecated, docs, types};
use crate::names;

/// The builder, and the function that starts it.
///
/// ```text
/// impl City {
///     /// Starts building one.
///     #[inline]
///     pub fn builder() -> CityBuilder {
///         CityBuilder::default()
///     }
/// }
///
/// /// Builds a [`City`].
/// #[derive(Clone, Debug, Default)]
/// pub struct CityBuilder {
///     name: Option<String>,
/// }
///
/// impl CityBuilder {
///     /// Sets [`City::name`].
///     pub fn name(mut self, name: impl Into<String>) -> Self {
///         self.name = Some(name.into());
///         self
///     }
///
///     /// Checks every constraint and builds the value.
///     #[inline]
///     pub fn build(self) -> Result<Valid<City>, Violations> {
///         strictly::build(self)
///     }
/// }
/// ```
///
/// What is `#[inline]` is compiled where it is used, and only then: checking, and all that it needs, for
/// those inputs that somebody builds.
pub(super) fn builder(
    context: &Context<'_>,
    shape: &Shape,
    members: &[Member],
    fields: &[Ident],
) -> Vec<TokenStream> {
    let name = context.names.of_type(&shape.id);
    let builder = context.names.builder(&shape.id);
    let docs = docs::comment(&format!("Builds {}.", docs::link(&name)));
    let derives = debug::builder_derives(debug::hides(context, shape, members));
    let slots = members.iter().map(|member| {
        let value = types::of_value(context, &shape.id, member);
        types::optional(context, &value)
    });
    let setters = names::setters(members);
    let setters = members
        .iter()
        .zip(fields.iter().zip(&setters))
        .map(|(member, (field, setter))| self::setter(context, shape, member, field, setter));
    let result = context.path("Result");
    let valid = context.path("Valid");
    let violations = context.path("Violations");
    let start = quote! {
        impl #name {
            /// Starts building one.
            #[inline]
            pub fn builder() -> #builder {
                #builder::default()
            }
        }
    };
    let definition = quote! {
        #docs
        #derives
        pub struct #builder {
            #(#fields: #slots,)*
        }
    };
    let methods = quote! {
        impl #builder {
            #(#setters)*

            /// Checks every constraint and builds the value.
            #[inline]
            pub fn build(self) -> #result<#valid<#name>, #violations> {
                strictly::build(self)
            }
        }
    };
    let debug = debug::builder(context, shape, members, fields);
    [start, definition].into_iter().chain(debug).chain([methods]).collect()
}

fn setter(
    context: &Context<'_>,
    shape: &Shape,
    member: &Member,
    field: &Ident,
    setter: &Ident,
) -> TokenStream {
    let name = context.names.of_type(&shape.id);
    let docs =
        docs::comment(&format!("Sets [`{name}::{}`].", field.to_string().trim_start_matches("r#")));
    let deprecated = deprecated::attribute(member.deprecated.as_deref());
    let value = types::of_value(context, &shape.id, member);
    let is_text = matches!(context.kind(&member.target), Some(ShapeKind::String));
    let (argument, value) = if is_text {
        let into = context.path("Into");
        (quote!(impl #into<#value>), quote!(#field.into()))
    } else if context.boxes.need(&shape.id, member) {
        let (target, boxed) = (types::of_target(context, member), context.path("Box"));
        (target, quote!(#boxed::new(#field)))
    } else {
        (value, quote!(#field))
    };
    quote! {
        #docs
        #deprecated
        pub fn #setter(mut self, #field: #argument) -> Self {
            self.#field = Some(#value);
            self
        }
    }
}
