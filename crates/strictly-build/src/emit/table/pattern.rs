//! The statics of patterns: what each was lowered to.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use strictly_pattern::{Backward, Blocks, Class, Classes, Lowered, Pattern, Step, Table};

use super::super::{Context, literal};
use crate::names::Statics;

/// A static for each pattern, by its source; called after the first table that uses it. Tables of
/// patterns that come out equal are one static, and so are the trees of Unicode properties.
pub(super) struct Patterns {
    statics: BTreeMap<String, Static>,
    names: RefCell<Statics>,
    tables: RefCell<HashMap<Table, Ident>>,
    blocks: RefCell<HashMap<Blocks, Ident>>,
}

struct Static {
    name: Ident,
    table: Ident,
    lowered: Lowered,
}

impl Patterns {
    /// Patterns with the tables that use them. One that matches every text needs no static.
    pub(super) fn of<'p>(
        patterned: impl Iterator<Item = (&'p Ident, &'p Pattern)>,
        mut names: Statics,
    ) -> Self {
        let mut statics = BTreeMap::new();
        for (table, pattern) in patterned {
            if statics.contains_key(pattern.source()) {
                continue;
            }
            let lowered = pattern.lower();
            if lowered != Lowered::Everything {
                let name = names.give(&[&table.to_string(), "PATTERN"]);
                let table = table.clone();
                statics.insert(pattern.source().to_owned(), Static { name, table, lowered });
            }
        }
        let names = RefCell::new(names);
        Self { statics, names, tables: RefCell::default(), blocks: RefCell::default() }
    }

    /// None for a pattern that matches every text.
    pub(super) fn reference(&self, pattern: &Pattern) -> Option<&Ident> {
        self.statics.get(pattern.source()).map(|pattern| &pattern.name)
    }

    /// The definitions, if the pattern is called after this table: of the pattern, and of the
    /// tables that it is the first to use.
    ///
    /// ```text
    /// static ID_PATTERN: Pattern =
    ///     Pattern::run("^[a-z0-9]{4,7}$", Class::new(&[('0', '9'), ('a', 'z')]), 4, 7);
    /// ```
    pub(super) fn definitions(
        &self,
        context: &Context<'_>,
        pattern: &Pattern,
        table: &Ident,
    ) -> Vec<TokenStream> {
        let found = self.statics.get(pattern.source()).filter(|each| each.table == *table);
        let Some(Static { name, lowered, .. }) = found else {
            return Vec::new();
        };
        let mut writer = Writer { patterns: self, context, name, tables: Vec::new() };
        let ty = context.path("Pattern");
        let constructor = writer.constructor(&literal::string(pattern.source()), lowered);
        let mut definitions = vec![quote!(static #name: #ty = #ty::#constructor;)];
        definitions.append(&mut writer.tables);
        definitions
    }
}

/// Writes one pattern.
struct Writer<'w, 'c> {
    patterns: &'w Patterns,
    context: &'w Context<'c>,
    /// The static of the pattern.
    name: &'w Ident,
    /// The definitions that it needs beside it.
    tables: Vec<TokenStream>,
}

impl Writer<'_, '_> {
    fn constructor(&mut self, source: &Literal, lowered: &Lowered) -> TokenStream {
        match lowered {
            // What nothing decides has been refused; should it come here, no text matches it.
            Lowered::Everything | Lowered::Nothing | Lowered::Unsupported { .. } => {
                quote!(nothing(#source))
            }
            Lowered::Literals(texts) => {
                let texts = texts.iter().map(|text| literal::string(text));
                quote!(literals(#source, &[#(#texts),*]))
            }
            Lowered::Run(Step::Text(text)) => {
                let text = literal::string(text);
                quote!(literals(#source, &[#text]))
            }
            Lowered::Run(Step::Run { class, min, max }) => {
                let (class, min) = (self.class(class), number(*min));
                if let Some(max) = max.map(number) {
                    quote!(run(#source, #class, #min, #max))
                } else {
                    quote!(run_at_least(#source, #class, #min))
                }
            }
            Lowered::Sequence(steps) => {
                let steps = self.steps(steps);
                quote!(sequence(#source, &[#(#steps),*]))
            }
            Lowered::StartsWith(steps) => {
                let steps = self.steps(steps);
                quote!(starts_with(#source, &[#(#steps),*]))
            }
            Lowered::Contains(class) => {
                let class = self.class(class);
                quote!(contains(#source, #class))
            }
            Lowered::ContainsText(text) => {
                let text = literal::string(text);
                quote!(contains_text(#source, #text))
            }
            Lowered::Table(table) => {
                let name = self.table(table);
                let longest = table.longest.map(|bytes| {
                    let bytes = literal::number(&bytes.to_string());
                    quote!(.at_most(#bytes))
                });
                quote!(table(#source, &#name) #longest)
            }
            Lowered::Regex { translated, .. } => {
                let translated = literal::string(translated);
                quote!(regex(#source, #translated))
            }
        }
    }

    fn steps<'s>(&mut self, steps: impl IntoIterator<Item = &'s Step>) -> Vec<TokenStream> {
        let ty = self.context.path("Step");
        let step = |step: &Step| match step {
            Step::Text(text) => {
                let text = literal::string(text);
                quote!(#ty::text(#text))
            }
            Step::Run { class, min, max } => {
                let (class, min) = (self.class(class), number(*min));
                if let Some(max) = max.map(number) {
                    quote!(#ty::run(#class, #min, #max))
                } else {
                    quote!(#ty::run_at_least(#class, #min))
                }
            }
        };
        steps.into_iter().map(step).collect()
    }

    /// `Class::new(&[('0', '9'), ('a', 'z')])`.
    fn class(&mut self, class: &Class) -> TokenStream {
        let ty = self.context.path("Class");
        let ranges = class.ranges.iter().map(|(first, last)| quote!((#first, #last)));
        let ranges = quote!(&[#(#ranges),*]);
        if let Some(blocks) = class.blocks.as_ref().map(|blocks| self.blocks(blocks)) {
            quote!(#ty::with_blocks(#ranges, &#blocks))
        } else {
            quote!(#ty::new(#ranges))
        }
    }

    /// The static of a table, which is defined if it is not yet.
    fn table(&mut self, table: &Table) -> Ident {
        if let Some(name) = self.patterns.tables.borrow().get(table) {
            return name.clone();
        }
        let name = self.give("TABLE");
        self.patterns.tables.borrow_mut().insert(table.clone(), name.clone());
        let classes_name = self.give("CLASSES");
        let [table_type, classes_type] = ["Table", "Classes"].map(|name| self.context.path(name));
        let classes = self.classes(&table.classes);
        let (size, next) = if let Some(words) = table.words() {
            (quote!(words), words.into_iter().map(word).collect())
        } else {
            let next = table.next.iter().map(|state| number((*state).into()));
            let size = if table.is_small() { quote!(small) } else { quote!(large) };
            (size, next.collect::<Vec<_>>())
        };
        let [states, start, accepting, first, end] =
            [table.states, table.start, table.accepting, table.finals.start, table.finals.end]
                .map(|value| number(value.into()));
        let prefix = literal::string(&table.prefix);
        let prefix = (!table.prefix.is_empty()).then(|| quote!(.after(#prefix)));
        let steps = (!table.steps.is_empty()).then(|| {
            let steps = self.steps(table.steps.iter().map(|(step, _)| step));
            let after = table.steps.iter().map(|(_, next)| number((*next).into()));
            quote!(.with_steps(&[#((#steps, #after)),*]))
        });
        let ascii_only = table.ascii_only.then(|| quote!(.ascii_only()));
        let backward = table.backward.as_ref().map(|_| self.give("BACKWARD"));
        let both = backward.as_ref().map(|backward| quote!(.from_both_ends(&#backward)));
        self.tables.push(quote! {
            static #name: #table_type = #table_type::#size(
                &#classes_name, #states, #start, #accepting, (#first, #end), &[#(#next),*]
            ) #prefix #ascii_only #steps #both;
        });
        self.tables.push(quote!(static #classes_name: #classes_type = #classes_type::#classes;));
        if let (Some(name), Some(backward)) = (&backward, &table.backward) {
            self.backward(name, table.states, backward);
        }
        name
    }

    fn backward(&mut self, name: &Ident, forward: u16, backward: &Backward) {
        let ty = self.context.path("Backward");
        let [forward, states, start, final_from] =
            [forward, backward.states, backward.start, backward.final_from]
                .map(|value| number(value.into()));
        let bits = |bytes: &[u8]| {
            let bytes = bytes.iter().map(|byte| number((*byte).into()));
            quote!(&[#(#bytes),*])
        };
        let (meets, settled) = (bits(&backward.meets), bits(&backward.settled));
        let settled = (!backward.settled.is_empty()).then(|| quote!(.with_settled(#settled)));
        let (size, next) = if let Some(words) = backward.words() {
            (quote!(words), words.into_iter().map(word).collect())
        } else {
            let next = backward.next.iter().map(|state| number((*state).into()));
            (quote!(small), next.collect::<Vec<_>>())
        };
        self.tables.push(quote! {
            static #name: #ty = #ty::#size(
                #forward, #states, #start, #final_from, &[#(#next),*], #meets
            ) #settled;
        });
    }

    fn classes(&mut self, classes: &Classes) -> TokenStream {
        let starts = classes.starts.iter().map(|(first, class)| {
            let class = number((*class).into());
            quote!((#first, #class))
        });
        let starts = quote!(&[#(#starts),*]);
        if let Some(blocks) = classes.blocks.as_ref().map(|blocks| self.blocks(blocks)) {
            quote!(with_blocks(#starts, &#blocks))
        } else {
            quote!(new(#starts))
        }
    }

    /// The static of a tree, which is defined if it is not yet.
    fn blocks(&mut self, blocks: &Blocks) -> Ident {
        if let Some(name) = self.patterns.blocks.borrow().get(blocks) {
            return name.clone();
        }
        let name = self.give("BLOCKS");
        self.patterns.blocks.borrow_mut().insert(blocks.clone(), name.clone());
        let ty = self.context.path("Blocks");
        let [width, rest] = [blocks.width, blocks.rest].map(|value| number(value.into()));
        let [pages, pieces, leaves] =
            [&blocks.pages, &blocks.blocks, &blocks.leaves].map(|bytes| {
                let bytes = bytes.iter().map(|byte| number((*byte).into()));
                quote!(&[#(#bytes),*])
            });
        self.tables.push(quote! {
            static #name: #ty = #ty::new(#width, #rest, #pages, #pieces, #leaves);
        });
        name
    }

    /// The name of a static beside that of the pattern.
    fn give(&self, what: &str) -> Ident {
        self.patterns.names.borrow_mut().give(&[&self.name.to_string(), what])
    }
}

fn number(value: u32) -> TokenStream {
    literal::number(&value.to_string())
}

/// `0x30c_30c3`.
fn word(value: u64) -> TokenStream {
    let digits = format!("{value:x}");
    let groups: Vec<_> = digits
        .as_bytes()
        .rchunks(4)
        .rev()
        .map(|group| group.iter().copied().map(char::from).collect::<String>())
        .collect();
    let spelled = format!("0x{}", groups.join("_"));
    // Any such text is a literal.
    spelled.parse().unwrap_or_else(|_| Literal::u64_unsuffixed(value).into_token_stream())
}
