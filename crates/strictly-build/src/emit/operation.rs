//! Operations.

use proc_macro2::TokenStream;
use quote::quote;
use strictly_contract::{Operation, Protocol};

use super::{Context, deprecated, docs};

/// The marker of an operation, which names what belongs to it.
///
/// ```text
/// /// Tells the weather.
/// ///
/// /// Takes [`GetWeatherInput`], gives [`GetWeatherOutput`], fails with [`GetWeatherError`].
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
/// pub struct GetWeather;
///
/// impl Operation for GetWeather {
///     type Input = GetWeatherInput;
///     type Output = GetWeatherOutput;
///     type Error = GetWeatherError;
///
///     const SHAPE: &'static OperationShape = &GET_WEATHER;
///
///     const ID: &'static str = "example.weather#GetWeather";
/// }
/// ```
pub(super) fn operation(context: &Context<'_>, operation: &Operation) -> Vec<TokenStream> {
    let id = &operation.id;
    let name = context.names.of_type(id);
    let fallback = format!("The operation {}.", docs::code(id.name()));
    let docs = docs::text_or(operation.documentation.as_deref(), &fallback);
    let without_http = (context.contract.protocol == Protocol::Json).then(|| {
        docs::comment("\nNot over HTTP: its service names no protocol that `strictly-http` speaks.")
    });
    let links = docs::comment(&links(context, operation));
    let deprecated = deprecated::attribute(operation.deprecated.as_deref());
    let [input, output] = [&operation.input, &operation.output].map(|id| context.names.of_type(id));
    let error = if operation.errors.is_empty() {
        context.path("Infallible")
    } else {
        let name = context.names.error(id);
        quote!(#name)
    };
    let table = context.tables.of_operation(id);
    let [operation, shape] = ["Operation", "OperationShape"].map(|name| context.path(name));
    let text = id.to_string();
    let marker = quote! {
        #docs
        #links
        #without_http
        #deprecated
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct #name;
    };
    let implementation = quote! {
        impl #operation for #name {
            type Input = #input;
            type Output = #output;
            type Error = #error;

            const SHAPE: &'static #shape = &#table;

            const ID: &'static str = #text;
        }
    };
    vec![marker, implementation]
}

/// What belongs to the operation, after an empty line.
fn links(context: &Context<'_>, operation: &Operation) -> String {
    let [input, output] =
        [&operation.input, &operation.output].map(|id| docs::link(&context.names.of_type(id)));
    let links = format!("\nTakes {input}, gives {output}");
    if operation.errors.is_empty() {
        return format!("{links}.");
    }
    format!("{links}, fails with {}.", docs::link(&context.names.error(&operation.id)))
}
