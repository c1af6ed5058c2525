//! The statics of operations and of their service.

use proc_macro2::TokenStream;
use quote::quote;
use strictly_contract::{Operation, Protocol, ShapeId, ShapeKind};

use super::super::{Context, docs, literal};

/// ```text
/// /// `example.weather#Weather`
/// static WEATHER: ServiceShape = ServiceShape::new("example.weather#Weather", Protocol::RestJson1);
/// ```
pub(super) fn service(context: &Context<'_>) -> TokenStream {
    let service = &context.contract.service;
    let name = context.tables.of_service();
    let id = service.id.to_string();
    let docs = docs::comment(&docs::code(&id));
    let [ty, protocol_type] = ["ServiceShape", "Protocol"].map(|name| context.path(name));
    let protocol = match context.contract.protocol {
        Protocol::RestJson1 => quote!(RestJson1),
        Protocol::AwsJson1_0 => quote!(AwsJson1_0),
        Protocol::AwsJson1_1 => quote!(AwsJson1_1),
        _ => quote!(Json),
    };
    let query_compatible = service.query_compatible.then(|| quote!(.query_compatible()));
    quote! {
        #docs
        static #name: #ty = #ty::new(#id, #protocol_type::#protocol) #query_compatible;
    }
}

/// ```text
/// /// `example.weather#GetCity`
/// static GET_CITY: OperationShape = OperationShape::new("example.weather#GetCity", &WEATHER)
///     .http("GET", "/cities/{name}", 200)
///     .input(&GET_CITY_INPUT)
///     .output(&CITY)
///     .errors(&[ErrorShape::new("example.weather#NoSuchCity", &NO_SUCH_CITY, 404)]);
/// ```
pub(super) fn operation(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let name = context.tables.of_operation(&operation.id);
    let id = operation.id.to_string();
    let docs = docs::comment(&docs::code(&id));
    let ty = context.path("OperationShape");
    let service = context.tables.of_service();
    let http = operation.http.as_ref().map(|http| {
        let (method, uri) = (literal::string(&http.method), literal::string(&http.uri));
        let code = literal::number(&http.code.to_string());
        quote!(.http(#method, #uri, #code))
    });
    let input = structure(context, &operation.input).map(|table| quote!(.input(&#table)));
    let output = structure(context, &operation.output).map(|table| quote!(.output(&#table)));
    let errors = operation.errors.iter().map(|id| error(context, id));
    let errors = (!operation.errors.is_empty()).then(|| quote!(.errors(&[#(#errors),*])));
    let prefix = operation.host_prefix.as_deref().map(literal::string);
    let prefix = prefix.map(|prefix| quote!(.host_prefix(#prefix)));
    let checksum = operation.checksum_required.then(|| quote!(.checksum_required()));
    let encodings = operation.request_compression.iter().map(|encoding| literal::string(encoding));
    let compression = (!operation.request_compression.is_empty())
        .then(|| quote!(.request_compression(&[#(#encodings),*])));
    quote! {
        #docs
        static #name: #ty = #ty::new(#id, &#service)
            #http #input #output #errors #prefix #checksum #compression;
    }
}

/// `ErrorShape::new("example.weather#NoSuchCity", &NO_SUCH_CITY, 404)`.
fn error(context: &Context<'_>, id: &ShapeId) -> TokenStream {
    let ty = context.path("ErrorShape");
    let table = context.tables.of_shape(id);
    let id_text = id.to_string();
    let error = match context.kind(id) {
        Some(ShapeKind::Structure { error, .. }) => error.as_ref(),
        _ => None,
    };
    let code = literal::number(&error.map_or(500, |error| error.code).to_string());
    let query_code = error.and_then(|error| error.query_code.as_deref()).map(literal::string);
    let query_code = query_code.map(|code| quote!(.query_code(#code)));
    quote!(#ty::new(#id_text, &#table, #code) #query_code)
}

/// The table of an input or output, unless that is nothing.
fn structure(context: &Context<'_>, id: &ShapeId) -> Option<TokenStream> {
    let is_unit = id.namespace() == "smithy.api" && id.name() == "Unit";
    (!is_unit).then(|| context.tables.of_shape(id))
}
