//! What a table says of a member's place in HTTP messages.

use proc_macro2::TokenStream;
use quote::quote;
use strictly_contract::{Binding, Member, ShapeId};

use super::super::{Context, literal};

/// `.header("X-Times").in_text(&TIMES_HTTP_DATE).media_type("text/plain")`; nothing for a plain
/// member of the document.
pub(super) fn of(context: &Context<'_>, container: &ShapeId, member: &Member) -> TokenStream {
    let place = match &member.binding {
        Binding::Document => TokenStream::new(),
        Binding::Label => quote!(.label()),
        Binding::Query(name) => {
            let name = literal::string(name);
            quote!(.query(#name))
        }
        Binding::QueryParams => quote!(.query_params()),
        Binding::Header(name) => {
            let name = literal::string(name);
            quote!(.header(#name))
        }
        Binding::PrefixHeaders(prefix) => {
            let prefix = literal::string(prefix);
            quote!(.prefix_headers(#prefix))
        }
        Binding::Payload => quote!(.payload()),
        Binding::ResponseCode => quote!(.response_code()),
    };
    let text = context.tables.of_text(container, member);
    let text = text.map(|table| quote!(.in_text(&#table)));
    let media_type = member.media_type.as_deref().map(literal::string);
    let media_type = media_type.map(|media_type| quote!(.media_type(#media_type)));
    let token = member.idempotency_token.then(|| quote!(.idempotency_token()));
    quote!(#place #text #media_type #token)
}
