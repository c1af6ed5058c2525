//! Unions.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use strictly_contract::{Member, Shape};

use super::{Context, aggregate, debug, deprecated, docs, types};
use crate::names;

/// The enum with a variant for each member, and its implementations.
///
/// ```text
/// /// A place.
/// #[derive(Clone, Debug, PartialEq)]
/// pub enum Place {
///     /// By name.
///     Named(String),
///     /// A member that the model does not know, by its name in JSON.
///     Unknown(String),
/// }
/// ```
pub(super) fn union(context: &Context<'_>, shape: &Shape, members: &[Member]) -> Vec<TokenStream> {
    let name = context.names.of_type(&shape.id);
    let variants =
        names::variants(members.iter().map(|member| member.name.as_str()), "UnknownMember");
    let fallback = format!("The union {}.", docs::code(shape.id.name()));
    let docs = docs::text_or(shape.documentation.as_deref(), &fallback);
    let deprecated = deprecated::attribute(shape.deprecated.as_deref());
    let derives = debug::derives(debug::hides(context, shape, members));
    let declarations = members
        .iter()
        .zip(&variants)
        .map(|(member, variant)| declaration(context, shape, member, variant));
    let string = context.path("String");
    let mut items = vec![quote! {
        #docs
        #deprecated
        #derives
        pub enum #name {
            #(#declarations)*
            /// A member that the model does not know, by its name in JSON.
            Unknown(#string),
        }
    }];
    items.extend(debug::union(context, shape, members, &variants));
    items.push(aggregate::union(context, shape, members, &variants));
    items.push(aggregate::serialize(context, &name));
    items
}

fn declaration(
    context: &Context<'_>,
    shape: &Shape,
    member: &Member,
    variant: &Ident,
) -> TokenStream {
    let target = context.target(member);
    let constraints = docs::variant_constraint_line(member, target.map(|target| &target.kind));
    let fallback = format!("The member {}.", docs::code(&member.name));
    let docs = docs::with_constraints(docs::of_member(member, target), &constraints, &fallback);
    let deprecated = deprecated::attribute(member.deprecated.as_deref());
    let ty = types::of_value(context, &shape.id, member);
    quote! {
        #docs
        #deprecated
        #variant(#ty),
    }
}
