//! What the author of a pattern probably did not mean.

mod anchors;
mod backtracking;
mod dialect;
mod language;
mod length;

use crate::pattern::Pattern;
use std::fmt;
use std::ops::Range;

/// Something about a pattern that is likely a mistake. `Display` is one sentence without a final
/// full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lint {
    id: &'static str,
    span: Range<usize>,
    message: String,
    mend: Option<String>,
}

/// All that is doubtful about `pattern`, as a constraint beside a length of at least and at most
/// so many characters, if there is one; `u64::MAX` for no upper limit.
///
/// | id | what it finds |
/// |---|---|
/// | `Pattern.Precedence` | `^a\|b$`: anchors that belong to one alternative only |
/// | `Pattern.Unanchored` | anything may stand before a match, after it, or both |
/// | `Pattern.Empty` | no text matches |
/// | `Pattern.Vacuous` | every text matches |
/// | `Pattern.Backtracking` | engines that backtrack may hang |
/// | `Pattern.Dialect` | ECMA-262 refuses the pattern, Java does not |
/// | `Pattern.UnknownProperty` | ECMA-262 has no such `\\p{…}`, Java does |
/// | `Pattern.Contradiction` | no text of a permitted length matches |
/// | `Pattern.LengthRedundant` | every text that matches has a permitted length |
/// | `Pattern.LengthUnreachable` | no text that matches comes near a bound of the length |
pub fn lint(pattern: &Pattern, length: Option<(u64, u64)>) -> Vec<Lint> {
    let mut lints = Vec::new();
    lints.extend(dialect::lint(pattern));
    let language = language::lint(pattern);
    lints.extend(anchors::lint(pattern, language.is_some()));
    lints.extend(language);
    lints.extend(backtracking::lint(pattern));
    lints.extend(length.and_then(|(min, max)| length::lint(pattern, min, max)));
    lints
}

impl Lint {
    /// The rule, such as `Pattern.Precedence`.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The bytes of the pattern's source that the sentence speaks about.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// What is wrong: one sentence without a final full stop.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The pattern that was probably meant, where that can be guessed.
    pub fn mend(&self) -> Option<&str> {
        self.mend.as_deref()
    }

    fn new(id: &'static str, pattern: &Pattern, message: impl Into<String>) -> Self {
        Self { id, span: 0..pattern.source().len(), message: message.into(), mend: None }
    }

    fn at(mut self, span: Range<usize>) -> Self {
        self.span = span;
        self
    }

    /// Adds a mend, unless it is no pattern.
    fn mended(mut self, mend: Option<String>) -> Self {
        self.mend = mend.filter(|mend| Pattern::parse(mend).is_ok());
        self
    }
}

impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
