//! The statics of patterns.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use strictly_pattern::Pattern;

use super::super::{Context, literal};
use crate::names::Statics;

/// A static for each pattern, by its source; called after the first table that uses it.
pub(super) struct Patterns {
    statics: BTreeMap<String, Static>,
}

struct Static {
    name: Ident,
    table: Ident,
}

/// A translation that matches nothing, for patterns that have none and should have been refused.
const NOTHING: &str = r"[^\s\S]";

impl Patterns {
    /// Patterns with the tables that use them.
    pub(super) fn of<'p>(
        patterned: impl Iterator<Item = (&'p Ident, &'p Pattern)>,
        names: &mut Statics,
    ) -> Self {
        let mut statics = BTreeMap::new();
        for (table, pattern) in patterned {
            statics.entry(pattern.source().to_owned()).or_insert_with(|| Static {
                name: names.give(&[&table.to_string(), "PATTERN"]),
                table: table.clone(),
            });
        }
        Self { statics }
    }

    pub(super) fn reference(&self, pattern: &Pattern) -> Option<&Ident> {
        self.statics.get(pattern.source()).map(|pattern| &pattern.name)
    }

    /// The definition, if the pattern is called after this table.
    ///
    /// ```text
    /// static CITY_NAME_PATTERN: Pattern = Pattern::new("^[A-Z]", r"\A[A-Z]");
    /// ```
    pub(super) fn definition(
        &self,
        context: &Context<'_>,
        pattern: &Pattern,
        table: &Ident,
    ) -> Option<TokenStream> {
        let Static { name, .. } =
            self.statics.get(pattern.source()).filter(|each| each.table == *table)?;
        let ty = context.path("Pattern");
        let source = literal::string(pattern.source());
        let translated = literal::string(pattern.to_regex().as_deref().unwrap_or(NOTHING));
        Some(quote! {
            static #name: #ty = #ty::new(#source, #translated);
        })
    }
}
