//! The statics by which values are read, checked and written.

mod binding;
mod expression;
mod key;
mod operation;
mod pattern;

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use strictly_contract::{Contract, Member, ShapeId};

use self::key::Key;
use self::pattern::Patterns;
use super::order::Part;
use super::{Context, docs};
use crate::names::{Names, Statics};

/// The tables of a contract, in the order they are first needed, and their names.
pub(super) struct Tables<'c> {
    contract: &'c Contract,
    order: Vec<Key>,
    names: HashMap<Key, Ident>,
    service: Ident,
    operations: HashMap<ShapeId, Ident>,
    patterns: Patterns,
}

impl<'c> Tables<'c> {
    pub(super) fn of(contract: &'c Contract, parts: &[Part<'_>], names: &Names) -> Self {
        let order = key::reached(contract, parts);
        let mut statics = Statics::beside(names);
        let names = key::names(&order, &mut statics);
        let service = statics.give(&[contract.service.id.name()]);
        let operations = contract.operations.iter().map(|operation| &operation.id);
        let operations = operations.map(|id| (id.clone(), statics.give(&[id.name()]))).collect();
        let patterned = order.iter().filter_map(|key| {
            Some((names.get(key)?, key.constraints(contract)?.pattern.as_ref()?))
        });
        let patterns = Patterns::of(patterned, statics);
        Self { contract, order, names, service, operations, patterns }
    }

    /// The table of a structure or union.
    pub(super) fn of_shape(&self, id: &ShapeId) -> TokenStream {
        self.reference(&Key::Shape(id.clone()))
    }

    /// The table of the service.
    fn of_service(&self) -> &Ident {
        &self.service
    }

    /// The table of an operation.
    pub(super) fn of_operation(&self, id: &ShapeId) -> TokenStream {
        let name = self.operations.get(id);
        quote!(#name)
    }

    /// The table of a member of the shape `container`.
    fn of_member(&self, container: &ShapeId, member: &Member) -> TokenStream {
        self.reference(&Key::of(self.contract, container, member))
    }

    /// The table by which the texts of a member are read, if it is another.
    fn of_text(&self, container: &ShapeId, member: &Member) -> Option<TokenStream> {
        Key::of_text(self.contract, container, member).map(|key| self.reference(&key))
    }

    /// The definitions of all: service and operations, then shapes, each pattern after the first table that uses it.
    pub(super) fn statics(&self, context: &Context<'_>) -> Vec<TokenStream> {
        let mut statics = Vec::new();
        if !self.operations.is_empty() {
            statics.push(operation::service(context));
        }
        let operations = self.contract.operations.iter();
        statics.extend(operations.map(|each| operation::operation(context, each)));
        for key in &self.order {
            statics.push(self.definition(context, key));
            let pattern = key.constraints(self.contract).and_then(|all| all.pattern.as_ref());
            if let (Some(pattern), Some(name)) = (pattern, self.names.get(key)) {
                statics.extend(self.patterns.definitions(context, pattern, name));
            }
        }
        statics
    }

    /// ```text
    /// /// `example.weather#CityName`
    /// static CITY_NAME: Shape = Shape::string().length(1, 8);
    /// ```
    fn definition(&self, context: &Context<'_>, key: &Key) -> TokenStream {
        let name = self.reference(key);
        let docs = docs::comment(&docs::code(&key.id().to_string()));
        let value = expression::of(context, key);
        let ty = context.path("Shape");
        quote! {
            #docs
            static #name: #ty = #value;
        }
    }

    fn reference(&self, key: &Key) -> TokenStream {
        let name = self.names.get(key);
        quote!(#name)
    }
}
