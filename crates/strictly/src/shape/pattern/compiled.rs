//! What only the `regex` crate decides.

use regex::{Regex, RegexBuilder};
use std::sync::OnceLock;

/// The memory that a compiled pattern may take, in bytes. The crate's own limit refuses counts
/// that models use.
const SIZE_LIMIT: usize = 64 * 1024 * 1024;

/// A pattern in the syntax of the `regex` crate, compiled when it is first asked.
pub(super) struct Compiled {
    translated: &'static str,
    regex: OnceLock<Option<Regex>>,
}

impl Compiled {
    pub(super) const fn new(translated: &'static str) -> Self {
        Self { translated, regex: OnceLock::new() }
    }

    /// A translation that does not compile matches nothing: a constraint is never dropped.
    #[inline(never)]
    pub(super) fn is_match(&self, text: &str) -> bool {
        let compile = || RegexBuilder::new(self.translated).size_limit(SIZE_LIMIT).build().ok();
        let compiled = self.regex.get_or_init(compile);
        compiled.as_ref().is_some_and(|regex| regex.is_match(text))
    }
}
