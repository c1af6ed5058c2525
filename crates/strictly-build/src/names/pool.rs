//! Names that are given once.

use std::collections::BTreeSet;

/// Hands out the names of one namespace. The first to ask for a name gets it; those after get it
/// with a number.
#[derive(Debug, Default)]
pub(super) struct Pool {
    given: BTreeSet<String>,
    reserved: &'static [&'static str],
}

impl Pool {
    /// Who asks for one of `reserved` gets it with an underscore at its end.
    pub(super) fn without(reserved: &'static [&'static str]) -> Self {
        Self { given: BTreeSet::new(), reserved }
    }

    /// A name of a type or variant.
    pub(super) fn camel(&mut self, name: String) -> String {
        self.take(name, |name, number| {
            let separator = if name.ends_with(|c: char| c.is_ascii_digit()) { "_" } else { "" };
            format!("{}{separator}{number}", name.trim_end_matches('_'))
        })
    }

    /// A name with underscores between its words.
    pub(super) fn snake(&mut self, name: String) -> String {
        self.take(name, |name, number| format!("{}_{number}", name.trim_end_matches('_')))
    }

    fn take(&mut self, name: String, numbered: impl Fn(&str, usize) -> String) -> String {
        let name = if self.reserved.contains(&name.as_str()) { format!("{name}_") } else { name };
        // As many numbers as there are names given are enough to find one that is free.
        let candidates = (2..self.given.len() + 3).map(|number| numbered(&name, number));
        let free = std::iter::once(name.clone()).chain(candidates);
        let chosen = free.into_iter().find(|name| !self.given.contains(name)).unwrap_or(name);
        self.given.insert(chosen.clone());
        chosen
    }
}
