//! How the errors of an operation are read and shown.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use strictly_contract::Operation;

use super::Context;

/// The implementation of `OperationError`.
///
/// ```text
/// impl OperationError for GetWeatherError {
///     fn read<R: ReadError>(index: usize, from: R) -> Option<Result<Self, R::Error>> {
///         match index {
///             0 => Some(from.read().map(Self::NoSuchCity)),
///             _ => None,
///         }
///     }
///
///     fn visit<V: VisitError>(&self, visit: V) -> V::Output {
///         match self {
///             Self::NoSuchCity(error) => visit.error(0, error),
///         }
///     }
/// }
/// ```
pub(super) fn of_operation(context: &Context<'_>, operation: &Operation) -> Vec<TokenStream> {
    if operation.errors.is_empty() {
        return Vec::new();
    }
    let name = context.names.error(&operation.id);
    let [operation_error, read_error, visit_error] =
        ["OperationError", "ReadError", "VisitError"].map(|name| context.path(name));
    let [option, result] = ["Option", "Result"].map(|name| context.path(name));
    // A variant is called as its type is.
    let errors: Vec<_> = operation.errors.iter().map(|id| context.names.of_type(id)).collect();
    let indices: Vec<_> = (0..errors.len()).map(Literal::usize_unsuffixed).collect();
    vec![quote! {
        impl #operation_error for #name {
            fn read<R: #read_error>(index: usize, from: R) -> #option<#result<Self, R::Error>> {
                match index {
                    #(#indices => Some(from.read().map(Self::#errors)),)*
                    _ => None,
                }
            }

            fn visit<V: #visit_error>(&self, visit: V) -> V::Output {
                match self {
                    #(Self::#errors(error) => visit.error(#indices, error),)*
                }
            }
        }
    }]
}
