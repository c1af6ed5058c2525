//! How structures and unions are put together and taken apart.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use strictly_contract::{Member, Presence, Shape};

use super::{Context, default, deprecated};

/// The implementation of `Aggregate` for a structure.
///
/// ```text
/// impl Aggregate for City {
///     const SHAPE: &'static Shape = &CITY;
///
///     type Draft = CityBuilder;
///
///     fn fill<F: Fill>(draft: &mut CityBuilder, member: usize, from: F) -> Result<(), F::Error> {
///         match member {
///             0 => from.fill(&mut draft.name),
///             _ => Ok(()),
///         }
///     }
///
///     #[inline]
///     fn finish(draft: CityBuilder) -> Option<Self> {
///         Some(Self { name: draft.name? })
///     }
///
///     fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
///         visit.member(0, &self.name)
///     }
/// }
/// ```
pub(super) fn structure(
    context: &Context<'_>,
    shape: &Shape,
    members: &[Member],
    fields: &[Ident],
) -> TokenStream {
    let allow = deprecated::allow_members(members);
    let name = context.names.of_type(&shape.id);
    let builder = context.names.builder(&shape.id);
    let table = context.tables.of_shape(&shape.id);
    let [aggregate, fill, visit, table_type] =
        ["Aggregate", "Fill", "Visit", "Shape"].map(|name| context.path(name));
    let [option, result] = ["Option", "Result"].map(|name| context.path(name));
    // What has no members needs no names for its arguments.
    let argument = |name| if members.is_empty() { quote!(_) } else { name };
    let draft = argument(quote!(draft));
    let (member, from) = (argument(quote!(member)), argument(quote!(from)));
    let visitor = argument(quote!(visit));
    let fill_body = fill_structure(fields);
    let values = members.iter().zip(fields).map(|(member, field)| finished(context, member, field));
    let visit_body = visit_structure(fields);
    quote! {
        #allow
        impl #aggregate for #name {
            const SHAPE: &'static #table_type = &#table;

            type Draft = #builder;

            fn fill<F: #fill>(#draft: &mut #builder, #member: usize, #from: F) -> #result<(), F::Error> {
                #fill_body
            }

            #[inline]
            fn finish(#draft: #builder) -> #option<Self> {
                Some(Self { #(#fields: #values),* })
            }

            fn visit<V: #visit>(&self, #visitor: &mut V) -> #result<(), V::Error> {
                #visit_body
            }
        }
    }
}

/// The implementation of `Aggregate` for a union.
///
/// ```text
/// impl Aggregate for Place {
///     const SHAPE: &'static Shape = &PLACE;
///
///     type Draft = Option<Self>;
///
///     fn fill<F: Fill>(draft: &mut Option<Self>, member: usize, from: F) -> Result<(), F::Error> {
///         match member {
///             0 => from.variant(draft, Self::Named),
///             _ => Ok(()),
///         }
///     }
///
///     fn finish(draft: Option<Self>) -> Option<Self> {
///         draft
///     }
///
///     fn unknown(name: &str) -> Option<Self> {
///         Some(Self::Unknown(name.to_owned()))
///     }
///
///     fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
///         match self {
///             Self::Named(value) => visit.member(0, value),
///             Self::Unknown(_) => visit.unknown(),
///         }
///     }
/// }
/// ```
pub(super) fn union(
    context: &Context<'_>,
    shape: &Shape,
    members: &[Member],
    variants: &[Ident],
) -> TokenStream {
    let allow = deprecated::allow_members(members);
    let name = context.names.of_type(&shape.id);
    let table = context.tables.of_shape(&shape.id);
    let [aggregate, fill, visit, table_type] =
        ["Aggregate", "Fill", "Visit", "Shape"].map(|name| context.path(name));
    let [option, result] = ["Option", "Result"].map(|name| context.path(name));
    let indices: Vec<_> = (0..variants.len()).map(Literal::usize_unsuffixed).collect();
    quote! {
        #allow
        impl #aggregate for #name {
            const SHAPE: &'static #table_type = &#table;

            type Draft = #option<Self>;

            fn fill<F: #fill>(draft: &mut #option<Self>, member: usize, from: F) -> #result<(), F::Error> {
                match member {
                    #(#indices => from.variant(draft, Self::#variants),)*
                    _ => Ok(()),
                }
            }

            fn finish(draft: #option<Self>) -> #option<Self> {
                draft
            }

            fn unknown(name: &str) -> #option<Self> {
                Some(Self::Unknown(name.to_owned()))
            }

            fn visit<V: #visit>(&self, visit: &mut V) -> #result<(), V::Error> {
                match self {
                    #(Self::#variants(value) => visit.member(#indices, value),)*
                    Self::Unknown(_) => visit.unknown(),
                }
            }
        }
    }
}

/// The implementation of `Serialize` for both.
///
/// ```text
/// impl Serialize for City {
///     fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
///         strictly::serialize(self, serializer)
///     }
/// }
/// ```
pub(super) fn serialize(context: &Context<'_>, name: &Ident) -> TokenStream {
    let [serialize, serializer, result] =
        ["Serialize", "Serializer", "Result"].map(|name| context.path(name));
    quote! {
        impl #serialize for #name {
            fn serialize<S: #serializer>(&self, serializer: S) -> #result<S::Ok, S::Error> {
                strictly::serialize(self, serializer)
            }
        }
    }
}

fn fill_structure(fields: &[Ident]) -> TokenStream {
    if fields.is_empty() {
        return quote!(Ok(()));
    }
    let indices = (0..fields.len()).map(Literal::usize_unsuffixed);
    quote! {
        match member {
            #(#indices => from.fill(&mut draft.#fields),)*
            _ => Ok(()),
        }
    }
}

fn visit_structure(fields: &[Ident]) -> TokenStream {
    let visit = |(index, field): (usize, &Ident)| {
        let index = Literal::usize_unsuffixed(index);
        quote!(visit.member(#index, &self.#field))
    };
    let mut calls: Vec<_> = fields.iter().enumerate().map(visit).collect();
    let last = calls.pop().unwrap_or_else(|| quote!(Ok(())));
    quote! {
        #(#calls?;)*
        #last
    }
}

/// The value of a member out of the slot of the builder.
fn finished(context: &Context<'_>, member: &Member, field: &Ident) -> TokenStream {
    match &member.presence {
        Presence::Optional => quote!(draft.#field),
        Presence::Required => quote!(draft.#field?),
        Presence::Default(value) => {
            let or_default = default::or_default(context, member, value);
            quote!(draft.#field #or_default)
        }
    }
}
