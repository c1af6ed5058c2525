//! `@pattern`.

use std::fmt;
use std::sync::OnceLock;

use regex::Regex;

/// A pattern of the model, ready to search in text.
///
/// It means what ECMA-262 says with the `u` flag: a match anywhere in the text is enough.
pub struct Pattern {
    source: &'static str,
    translated: &'static str,
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern, and its translation to the syntax of the `regex` crate, which has compiled it
    /// once when the code was generated.
    pub const fn new(source: &'static str, translated: &'static str) -> Self {
        Self { source, translated, regex: OnceLock::new() }
    }

    /// The pattern as the model spells it.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// True if some part of the text matches. A translation that does not compile matches nothing:
    /// a constraint is never dropped.
    pub fn is_match(&self, text: &str) -> bool {
        let compiled = self.regex.get_or_init(|| Regex::new(self.translated).ok());
        compiled.as_ref().is_some_and(|regex| regex.is_match(text))
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}/", self.source)
    }
}
