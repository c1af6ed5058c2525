//! What generated code names without defining it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::names::Names;

/// What needs a `use`, and the module it is in.
const IMPORTED: &[(&str, &str)] = &[
    ("BTreeMap", "std::collections"),
    ("Infallible", "std::convert"),
    ("fmt", "std"),
    ("Serialize", "serde"),
    ("Serializer", "serde"),
    ("Aggregate", "strictly"),
    ("At", "strictly"),
    ("BigDecimal", "strictly"),
    ("BigInteger", "strictly"),
    ("Blob", "strictly"),
    ("Document", "strictly"),
    ("ErrorShape", "strictly"),
    ("Fill", "strictly"),
    ("Member", "strictly"),
    ("Operation", "strictly"),
    ("OperationError", "strictly"),
    ("OperationShape", "strictly"),
    ("Pattern", "strictly"),
    ("Protocol", "strictly"),
    ("ReadError", "strictly"),
    ("Service", "strictly"),
    ("ServiceShape", "strictly"),
    ("Shape", "strictly"),
    ("Timestamp", "strictly"),
    ("Valid", "strictly"),
    ("Violations", "strictly"),
    ("Visit", "strictly"),
    ("VisitError", "strictly"),
    ("VisitHandler", "strictly"),
    ("Wire", "strictly"),
    ("Backward", "strictly::pattern"),
    ("Blocks", "strictly::pattern"),
    ("Class", "strictly::pattern"),
    ("Classes", "strictly::pattern"),
    ("Step", "strictly::pattern"),
    ("Table", "strictly::pattern"),
];

/// What is in scope everywhere, and the module it is in.
const PRELUDE: [(&str, &str); 7] = [
    ("Box", "std::boxed"),
    ("From", "std::convert"),
    ("Into", "std::convert"),
    ("Option", "std::option"),
    ("Result", "std::result"),
    ("String", "std::string"),
    ("Vec", "std::vec"),
];

/// The names from elsewhere that a file uses.
///
/// They are short, unless a shape of the contract has the name: then they are qualified, and the
/// shape keeps it.
#[derive(Debug, Default)]
pub(super) struct Imports {
    used: RefCell<BTreeSet<(&'static str, &'static str)>>,
}

impl Imports {
    /// How to write `name` in this file. Templates ask while they are filled in, hence the cell.
    pub(super) fn path(&self, name: &str, names: &Names) -> TokenStream {
        let find = |table: &[(&'static str, &'static str)]| {
            table.iter().copied().find(|(known, _)| *known == name)
        };
        let imported = find(IMPORTED);
        match imported.or_else(|| find(&PRELUDE)) {
            Some((_, module)) if names.has(name) => {
                let (module, name) = (path(module), ident(name));
                quote!(#module::#name)
            }
            _ => {
                self.used.borrow_mut().extend(imported);
                path(name)
            }
        }
    }

    /// The `use` declarations, the standard library's apart from the others.
    pub(super) fn declarations(&self) -> Vec<TokenStream> {
        let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, module) in self.used.borrow().iter() {
            modules.entry(module).or_default().push(name);
        }
        let (mut std, mut others) = (BTreeMap::new(), BTreeMap::new());
        for (module, names) in modules {
            let group = if module.starts_with("std") { &mut std } else { &mut others };
            // Modules stand before what they hold, as rustfmt has them.
            let last = if names == ["fmt"] { "fmt" } else { "{" };
            group.insert(format!("{module}::{last}"), declaration(module, &names));
        }
        let groups = [std, others].map(|group| group.into_values().collect::<TokenStream>());
        groups.into_iter().filter(|group| !group.is_empty()).collect()
    }
}

fn declaration(module: &str, names: &[&str]) -> TokenStream {
    let module = path(module);
    let idents = names.iter().map(|name| ident(name));
    if let [name] = names {
        let name = ident(name);
        quote!(use #module::#name;)
    } else {
        quote!(use #module::{#(#idents),*};)
    }
}

fn path(text: &str) -> TokenStream {
    let segments = text.split("::").map(ident);
    quote!(#(#segments)::*)
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
