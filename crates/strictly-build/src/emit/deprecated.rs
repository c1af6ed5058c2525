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
    let allowed = |item| if needs(&item, &types) { allowed(item) } else { item };
    items.into_iter().map(allowed).collect()
}

/// True if an item names a deprecated type. One that is deprecated itself may do so, but what is
/// derived for it may not; its own name it may always say.
fn needs(item: &TokenStream, types: &BTreeSet<String>) -> bool {
    let is_deprecated = attributes(item).any(|name| name == "deprecated");
    let own = is_deprecated.then(|| own_name(item)).flatten();
    match own.filter(|own| types.contains(own)) {
        Some(own) => {
            let mut others = types.clone();
            others.remove(&own);
            mentions(item, &others)
        }
        None => mentions(item, types),
    }
}

/// The item with the attribute after its documentation, unless it has it already.
fn allowed(item: TokenStream) -> TokenStream {
    let attributes: Vec<_> = attributes(&item).collect();
    if attributes.iter().any(|name| name == "allow") {
        return item;
    }
    let tokens: Vec<_> = item.into_iter().collect();
    let docs = attributes.iter().take_while(|name| *name == "doc").count();
    let (docs, rest) = tokens.split_at(docs * 2);
    quote!(#(#docs)* #[allow(deprecated)] #(#rest)*)
}

/// The names of the attributes that an item starts with.
fn attributes(item: &TokenStream) -> impl Iterator<Item = String> {
    let tokens: Vec<_> = item.clone().into_iter().collect();
    let names: Vec<_> = tokens.chunks(2).map_while(attribute_name).collect();
    names.into_iter()
}

/// What a struct or enum is called.
fn own_name(item: &TokenStream) -> Option<String> {
    let mut tokens = item.clone().into_iter();
    let is_keyword = |token: &TokenTree| matches!(token, TokenTree::Ident(ident) if *ident == "struct" || *ident == "enum");
    tokens.find(is_keyword)?;
    tokens.next().map(|name| name.to_string())
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
