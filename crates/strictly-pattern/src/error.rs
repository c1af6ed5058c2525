//! Why a pattern was refused.

use std::fmt;
use std::ops::Range;

/// A pattern that cannot be used, with the place of the trouble.
///
/// `Display` is one sentence without a final full stop, so that it can stand under a label in a
/// rendered diagnostic; [`help`](Self::help) says what to write instead, where that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    span: Range<usize>,
    message: String,
    help: Option<String>,
    unsupported: bool,
}

impl PatternError {
    /// The bytes of the pattern's source that the sentence speaks about.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// What to write instead.
    pub fn help(&self) -> Option<String> {
        self.help.clone()
    }

    /// Whether the pattern is well formed but asks for something that is deliberately absent
    /// here, such as a back-reference.
    pub fn is_unsupported(&self) -> bool {
        self.unsupported
    }

    /// The pattern breaks its grammar.
    pub(crate) fn syntax(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), help: None, unsupported: false }
    }

    /// The pattern is well formed, but no engine here gives it a meaning.
    pub(crate) fn unsupported(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { unsupported: true, ..Self::syntax(span, message) }
    }

    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for PatternError {}
