//! `Debug`, which never shows what is `@sensitive`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use strictly_contract::{Member, Shape};

use super::{Context, deprecated};

/// True if the `Debug` of a structure or union must leave something out.
pub(super) fn hides(context: &Context<'_>, shape: &Shape, members: &[Member]) -> bool {
    shape.sensitive || members.iter().any(|member| is_sensitive(context, member))
}

/// What every type derives; `Debug` only if it hides nothing.
pub(super) fn derives(hidden: bool) -> TokenStream {
    if hidden {
        quote!(#[derive(Clone, PartialEq)])
    } else {
        quote!(#[derive(Clone, Debug, PartialEq)])
    }
}

/// As [`derives`], for builders.
pub(super) fn builder_derives(hidden: bool) -> TokenStream {
    if hidden {
        quote!(#[derive(Clone, Default)])
    } else {
        quote!(#[derive(Clone, Debug, Default)])
    }
}

/// The implementation for a structure that hides something.
///
/// ```text
/// impl fmt::Debug for Login {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         f.debug_struct("Login")
///             .field("user", &self.user)
///             .field("password", &format_args!("***"))
///             .finish()
///     }
/// }
/// ```
pub(super) fn structure(
    context: &Context<'_>,
    shape: &Shape,
    members: &[Member],
    fields: &[Ident],
) -> Option<TokenStream> {
    let name = context.names.of_type(&shape.id);
    let allow = deprecated::allow_members(members);
    let debug = structured(context, shape, &name, members, fields)?;
    Some(quote!(#allow #debug))
}

/// As [`structure`], for its builder.
pub(super) fn builder(
    context: &Context<'_>,
    shape: &Shape,
    members: &[Member],
    fields: &[Ident],
) -> Option<TokenStream> {
    structured(context, shape, &context.names.builder(&shape.id), members, fields)
}

fn structured(
    context: &Context<'_>,
    shape: &Shape,
    name: &Ident,
    members: &[Member],
    fields: &[Ident],
) -> Option<TokenStream> {
    if !hides(context, shape, members) {
        return None;
    }
    let label = name.to_string();
    let body = if shape.sensitive {
        quote!(f.debug_struct(#label).finish_non_exhaustive())
    } else {
        let shown = members.iter().zip(fields).map(|(member, field)| {
            let label = field.to_string();
            let label = label.trim_start_matches("r#");
            if is_sensitive(context, member) {
                quote!(.field(#label, &format_args!("***")))
            } else {
                quote!(.field(#label, &self.#field))
            }
        });
        quote!(f.debug_struct(#label) #(#shown)* .finish())
    };
    Some(implementation(context, name, &body))
}

/// The implementation for a union that hides something.
///
/// ```text
/// impl fmt::Debug for Secret {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         match self {
///             Self::Hint(value) => f.debug_tuple("Hint").field(value).finish(),
///             Self::Password(_) => f.write_str("Password(***)"),
///             Self::Unknown(name) => f.debug_tuple("Unknown").field(name).finish(),
///         }
///     }
/// }
/// ```
pub(super) fn union(
    context: &Context<'_>,
    shape: &Shape,
    members: &[Member],
    variants: &[Ident],
) -> Option<TokenStream> {
    if !hides(context, shape, members) {
        return None;
    }
    let name = context.names.of_type(&shape.id);
    if shape.sensitive {
        return Some(opaque(context, &name));
    }
    let allow = deprecated::allow_members(members);
    let arms = members.iter().zip(variants).map(|(member, variant)| {
        let label = variant.to_string();
        if is_sensitive(context, member) {
            let hidden = format!("{label}(***)");
            quote!(Self::#variant(_) => f.write_str(#hidden),)
        } else {
            quote!(Self::#variant(value) => f.debug_tuple(#label).field(value).finish(),)
        }
    });
    let body = quote! {
        match self {
            #(#arms)*
            Self::Unknown(name) => f.debug_tuple("Unknown").field(name).finish(),
        }
    };
    let debug = implementation(context, &name, &body);
    Some(quote!(#allow #debug))
}

/// The implementation for a type that shows nothing: `Pin(***)`.
pub(super) fn opaque(context: &Context<'_>, name: &Ident) -> TokenStream {
    let hidden = format!("{name}(***)");
    implementation(context, name, &quote!(f.write_str(#hidden)))
}

fn implementation(context: &Context<'_>, name: &Ident, body: &TokenStream) -> TokenStream {
    let fmt = context.path("fmt");
    quote! {
        impl #fmt::Debug for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                #body
            }
        }
    }
}

fn is_sensitive(context: &Context<'_>, member: &Member) -> bool {
    context.contract.is_sensitive(&member.target)
}
