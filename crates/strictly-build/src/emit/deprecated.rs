//! `@deprecated`, which callers shall notice and the module itself need not.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use strictly_contract::Member;

use super::Context;
use super::literal;

/// `#[deprecated(note = "…")]`, given the message of the trait.
pub(super) fn attribute(message: Option<&str>) -> TokenStream {
    match message {
        None => TokenStream::new(),
        Some("") => quote!(#[deprecated]),
        Some(message) => {
            let note = literal::string(message);
            quote!(#[deprecated(note = #note)])
        }
    }
}

/// `#[allow(deprecated)]`, for an implementation that touches these members.
pub(super) fn allow_members(members: &[Member]) -> TokenStream {
    allow(members.iter().any(|member| member.deprecated.is_some()))
}

/// `#[allow(deprecated)]`, if something deprecated is touched.
pub(super) fn allow(touched: bool) -> TokenStream {
    if touched { quote!(#[allow(deprecated)]) } else { TokenStream::new() }
}

/// Puts `#[allow(deprecated)]` on every item that names a deprecated type.
pub(super) fn allow_uses(context: &Context<'_>, items: Vec<TokenStream>) -> Vec<TokenStream> {
    let types = deprecated_types(context);
    if types.is_empty() {
        return items;
    }
    items
        .into_iter()
        .map(|item| if mentions(&item, &types) { allowed(item) } else { item })
        .collect()
}

/// The item with the attribute after its documentation. Items that are deprecated themselves, or
/// have the attribute already, may name what is deprecated.
fn allowed(item: TokenStream) -> TokenStream {
    let tokens: Vec<_> = item.clone().into_iter().collect();
    let attributes: Vec<_> = tokens.chunks(2).map_while(attribute_name).collect();
    if attributes.iter().any(|name| name == "deprecated" || name == "allow") {
        return item;
    }
    let docs = attributes.iter().take_while(|name| *name == "doc").count();
    let (docs, rest) = tokens.split_at(docs * 2);
    quote!(#(#docs)* #[allow(deprecated)] #(#rest)*)
}

/// `doc` for `#[doc = "…"]`, given the two tokens it is made of.
fn attribute_name(tokens: &[TokenTree]) -> Option<String> {
    match tokens {
        [TokenTree::Punct(hash), TokenTree::Group(group)] if hash.as_char() == '#' => {
            group.stream().into_iter().next().map(|name| name.to_string())
        }
        _ => None,
    }
}

fn deprecated_types(context: &Context<'_>) -> BTreeSet<String> {
    let shapes = context.contract.shapes.values();
    let shapes = shapes.filter(|shape| shape.deprecated.is_some()).map(|shape| &shape.id);
    let operations = context.contract.operations.iter();
    let operations = operations
        .filter(|operation| operation.deprecated.is_some())
        .map(|operation| &operation.id);
    let is_type = |id: &&strictly_contract::ShapeId| context.names.has_type(id);
    shapes
        .chain(operations)
        .filter(is_type)
        .map(|id| context.names.of_type(id).to_string())
        .collect()
}

fn mentions(tokens: &TokenStream, names: &BTreeSet<String>) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => names.contains(&ident.to_string()),
        TokenTree::Group(group) => mentions(&group.stream(), names),
        _ => false,
    })
}
