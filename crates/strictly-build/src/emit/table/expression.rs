//! What a table says.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use strictly_contract::{
    Constraints, EnumMember, IntEnumMember, Member, Presence, Shape, ShapeId, ShapeKind,
    TimestampFormat,
};

use super::super::{Context, literal};
use super::binding;
use super::key::Key;

/// `Shape::list(&CITY_NAME).length_at_most(5).unique_items()`.
pub(super) fn of(context: &Context<'_>, key: &Key) -> TokenStream {
    let ty = context.path("Shape");
    let Some(shape) = key.shape(context.contract) else {
        return quote!(#ty::document());
    };
    let kind = match key {
        Key::Timestamp(_, format) => timestamp(*format),
        Key::Text(id, format) => text_list(context, id, shape, *format),
        _ => kind(context, shape),
    };
    let constraints = key.constraints(context.contract).map(|all| constraints(context, all));
    let sensitive = is_sensitive_key(shape).then(|| quote!(.sensitive()));
    let output = is_answer(context, shape).then(|| quote!(.output()));
    quote!(#ty::#kind #constraints #sensitive #output)
}

/// The constructor, with what only shapes of the kind have.
fn kind(context: &Context<'_>, shape: &Shape) -> TokenStream {
    match &shape.kind {
        ShapeKind::Blob => quote!(blob()),
        ShapeKind::Boolean => quote!(boolean()),
        ShapeKind::String => quote!(string()),
        ShapeKind::Enum(values) => enumeration(values),
        ShapeKind::Byte => quote!(byte()),
        ShapeKind::Short => quote!(short()),
        ShapeKind::Integer => quote!(integer()),
        ShapeKind::IntEnum(values) => int_enum(values),
        ShapeKind::Long => quote!(long()),
        ShapeKind::Float => quote!(float()),
        ShapeKind::Double => quote!(double()),
        ShapeKind::BigInteger => quote!(big_integer()),
        ShapeKind::BigDecimal => quote!(big_decimal()),
        ShapeKind::Timestamp => timestamp(TimestampFormat::EpochSeconds),
        ShapeKind::Document => quote!(document()),
        ShapeKind::List { member, sparse, unique_items } => {
            let member = context.tables.of_member(&shape.id, member);
            let sparse = sparse.then(|| quote!(.sparse()));
            let unique_items = unique_items.then(|| quote!(.unique_items()));
            quote!(list(&#member) #sparse #unique_items)
        }
        ShapeKind::Map { key, value, sparse } => {
            let key = context.tables.of_member(&shape.id, key);
            let value = context.tables.of_member(&shape.id, value);
            let sparse = sparse.then(|| quote!(.sparse()));
            quote!(map(&#key, &#value) #sparse)
        }
        ShapeKind::Structure { members, .. } => {
            let members = members.iter().map(|each| member(context, &shape.id, each));
            quote!(structure(&[#(#members),*]))
        }
        ShapeKind::Union { members } => {
            let members = members.iter().map(|each| member(context, &shape.id, each));
            quote!(union(&[#(#members),*]))
        }
    }
}

fn timestamp(format: TimestampFormat) -> TokenStream {
    match format {
        TimestampFormat::DateTime => quote!(date_time()),
        TimestampFormat::HttpDate => quote!(http_date()),
        TimestampFormat::EpochSeconds => quote!(epoch_seconds()),
    }
}

/// A list of timestamps in the form that is custom in its place.
fn text_list(
    context: &Context<'_>,
    id: &ShapeId,
    list: &Shape,
    format: TimestampFormat,
) -> TokenStream {
    let ShapeKind::List { member, sparse, unique_items } = &list.kind else {
        return quote!(document());
    };
    let member = Member { timestamp_format: Some(format), ..member.as_ref().clone() };
    let item = context.tables.of_member(id, &member);
    let sparse = sparse.then(|| quote!(.sparse()));
    let unique_items = unique_items.then(|| quote!(.unique_items()));
    quote!(list(&#item) #sparse #unique_items)
}

fn enumeration(values: &[EnumMember]) -> TokenStream {
    let text = |value: &EnumMember| literal::string(&value.value);
    let internal: Vec<_> = values.iter().filter(|value| value.internal).map(text).collect();
    let internal = (!internal.is_empty()).then(|| quote!(.internal(&[#(#internal),*])));
    let values = values.iter().map(text);
    quote!(enumeration(&[#(#values),*]) #internal)
}

fn int_enum(values: &[IntEnumMember]) -> TokenStream {
    let number = |value: &IntEnumMember| literal::number(&value.value.to_string());
    let internal: Vec<_> = values.iter().filter(|value| value.internal).map(number).collect();
    let internal = (!internal.is_empty()).then(|| quote!(.internal_numbers(&[#(#internal),*])));
    let values = values.iter().map(number);
    quote!(int_enum(&[#(#values),*]) #internal)
}

/// `Member::new("place", &PLACE).required().json_name("geo")`.
fn member(context: &Context<'_>, container: &ShapeId, member: &Member) -> TokenStream {
    let ty = context.path("Member");
    let name = literal::string(&member.name);
    let table = context.tables.of_member(container, member);
    let presence = match &member.presence {
        // Of a union, no member has to be there.
        Presence::Required if is_structure(context, container) => quote!(.required()),
        Presence::Default(value) => {
            let json = literal::string(&value.to_string());
            quote!(.default(#json))
        }
        Presence::Required | Presence::Optional => TokenStream::new(),
    };
    let has_default = matches!(member.presence, Presence::Default(_));
    let client_optional =
        (member.client_optional && has_default).then(|| quote!(.client_optional()));
    let json_name = literal::string(&member.json_name);
    let json_name = (member.json_name != member.name).then(|| quote!(.json_name(#json_name)));
    let binding = binding::of(context, container, member);
    quote!(#ty::new(#name, &#table) #presence #client_optional #json_name #binding)
}

fn constraints(context: &Context<'_>, constraints: &Constraints) -> TokenStream {
    let Constraints { length, pattern, range } = constraints;
    let number = |number: u64| literal::number(&number.to_string());
    let length =
        length.map(|length| bounds("length", length.min.map(number), length.max.map(number)));
    let pattern = pattern.as_ref().and_then(|pattern| context.tables.patterns.reference(pattern));
    let pattern = pattern.map(|name| quote!(.pattern(&#name)));
    let text = |number: &dyn ToString| {
        let text = Literal::string(&number.to_string());
        quote!(#text)
    };
    let range = range.as_ref().map(|range| {
        let (min, max) = (range.min.as_ref(), range.max.as_ref());
        bounds("range", min.map(|min| text(min)), max.map(|max| text(max)))
    });
    quote!(#length #pattern #range)
}

/// `.length(1, 8)`, `.length_at_least(1)` or `.length_at_most(8)`.
fn bounds(name: &str, min: Option<TokenStream>, max: Option<TokenStream>) -> TokenStream {
    let method = |suffix| quote::format_ident!("{name}{suffix}");
    let (method, bounds) = match (min, max) {
        (Some(min), Some(max)) => (method(""), quote!(#min, #max)),
        (Some(min), None) => (method("_at_least"), min),
        (None, Some(max)) => (method("_at_most"), max),
        (None, None) => return TokenStream::new(),
    };
    quote!(.#method(#bounds))
}

/// Only as a key does a value appear in reports.
fn is_sensitive_key(shape: &Shape) -> bool {
    shape.sensitive && matches!(shape.kind, ShapeKind::String | ShapeKind::Enum(_))
}

/// True for what a service answers and is never asked.
fn is_answer(context: &Context<'_>, shape: &Shape) -> bool {
    let operations = &context.contract.operations;
    let is_error = matches!(shape.kind, ShapeKind::Structure { error: Some(_), .. });
    let is_output = || operations.iter().any(|operation| operation.output == shape.id);
    let is_input = || operations.iter().any(|operation| operation.input == shape.id);
    (is_error || is_output()) && !is_input()
}

fn is_structure(context: &Context<'_>, id: &ShapeId) -> bool {
    matches!(context.kind(id), Some(ShapeKind::Structure { .. }))
}
