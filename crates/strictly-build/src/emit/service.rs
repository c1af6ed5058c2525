//! The service.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, docs};
use crate::names;

/// The struct that holds what handles each operation, so that none is forgotten.
///
/// ```text
/// /// The service `example.weather#Weather`: what handles each of its operations.
/// #[derive(Clone, Copy, Debug)]
/// pub struct Weather<H, H2> {
///     /// Handles [`GetCity`].
///     pub get_city: H,
///     /// Handles [`Ping`].
///     pub ping: H2,
/// }
///
/// impl<V, H, H2> Service<V> for Weather<H, H2>
/// where
///     V: VisitHandler<GetCity, H> + VisitHandler<Ping, H2>,
/// {
///     fn visit(self, visit: &mut V) {
///         VisitHandler::<GetCity, H>::handler(visit, self.get_city);
///         VisitHandler::<Ping, H2>::handler(visit, self.ping);
///     }
/// }
/// ```
pub(super) fn service(context: &Context<'_>) -> Vec<TokenStream> {
    let contract = context.contract;
    let name = context.names.service();
    let id = docs::code(&contract.service.id.to_string());
    let docs = docs::comment(&format!("The service {id}: what handles each of its operations."));
    let fields = names::operations(&contract.operations);
    let handlers = context.names.handlers();
    let operations =
        contract.operations.iter().map(|operation| context.names.of_type(&operation.id));
    let operations: Vec<_> = operations.collect();
    let field_docs =
        operations.iter().map(|name| docs::comment(&format!("Handles {}.", docs::link(name))));
    let service = context.path("Service");
    // What is not named must not be imported.
    let visit_handler = (!operations.is_empty()).then(|| context.path("VisitHandler"));
    let visitor = context.names.visitor();
    let visit = if operations.is_empty() { quote!(_) } else { quote!(visit) };
    let bounds = quote!(#visitor: #(#visit_handler<#operations, #handlers>)+*);
    let bounds = (!operations.is_empty()).then(|| quote!(where #bounds));
    let parameters = (!handlers.is_empty()).then(|| quote!(<#(#handlers),*>));
    let structure = quote! {
        #docs
        #[derive(Clone, Copy, Debug)]
        pub struct #name #parameters {
            #(#field_docs pub #fields: #handlers,)*
        }
    };
    let implementation = quote! {
        impl<#visitor #(, #handlers)*> #service<#visitor> for #name #parameters
        #bounds
        {
            fn visit(self, #visit: &mut #visitor) {
                #(#visit_handler::<#operations, #handlers>::handler(visit, self.#fields);)*
            }
        }
    };
    vec![structure, implementation]
}
