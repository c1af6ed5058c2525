//! Structures.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use strictly_contract::{Member, Operation, Shape};

use super::{Context, aggregate, builder, debug, deprecated, docs, types};
use crate::names;

/// The struct, its builder, and its implementations.
///
/// ```text
/// /// A city.
/// #[derive(Clone, Debug, PartialEq)]
/// pub struct City {
///     /// Its name.
///     ///
///     /// Required. Length `1..=8`.
///     pub name: String,
/// }
/// ```
pub(super) fn structure(
    context: &Context<'_>,
    shape: &Shape,
    members: &[Member],
) -> Vec<TokenStream> {
    let name = context.names.of_type(&shape.id);
    let fields = names::fields(members);
    let docs = docs::text_or(shape.documentation.as_deref(), &fallback(context, shape));
    let deprecated = deprecated::attribute(shape.deprecated.as_deref());
    let derives = debug::derives(debug::hides(context, shape, members));
    let declarations = members
        .iter()
        .zip(&fields)
        .map(|(member, field)| declaration(context, shape, member, field));
    let mut items = vec![quote! {
        #docs
        #deprecated
        #derives
        pub struct #name {
            #(#declarations)*
        }
    }];
    items.extend(debug::structure(context, shape, members, &fields));
    items.extend(builder::builder(context, shape, members, &fields));
    items.push(aggregate::structure(context, shape, members, &fields));
    items.push(aggregate::serialize(context, &name));
    items
}

fn declaration(
    context: &Context<'_>,
    shape: &Shape,
    member: &Member,
    field: &Ident,
) -> TokenStream {
    let docs = member_docs(context, member);
    let deprecated = deprecated::attribute(member.deprecated.as_deref());
    let ty = types::of_member(context, &shape.id, member);
    quote! {
        #docs
        #deprecated
        pub #field: #ty,
    }
}

/// What the model says of the member, or else of a target that is no type of its own.
fn member_docs(context: &Context<'_>, member: &Member) -> TokenStream {
    let target = context.target(member);
    let constraints = docs::constraint_line(member, target.map(|target| &target.kind));
    let documentation = docs::of_member(member, target);
    let fallback = format!("The member {}.", docs::code(&member.name));
    docs::with_constraints(documentation, &constraints, &fallback)
}

/// What a structure is, where the model does not say it.
fn fallback(context: &Context<'_>, shape: &Shape) -> String {
    let operations = || context.contract.operations.iter();
    let of = |role: &str, operation: &Operation| {
        format!("The {role} of {}.", docs::link(&context.names.of_type(&operation.id)))
    };
    let input = operations().find(|operation| operation.input == shape.id);
    let output = operations().find(|operation| operation.output == shape.id);
    match (input, output) {
        _ if shape.id.name() == "Unit" => "Nothing: what has no members.".to_owned(),
        (Some(operation), _) => of("input", operation),
        (None, Some(operation)) => of("output", operation),
        (None, None) => format!("The structure {}.", docs::code(shape.id.name())),
    }
}
