//! A parsed pattern, and its verdicts.

use crate::automaton::{Automaton, MAX_STATES, TooLarge};
use crate::error::PatternError;
use crate::explain::Explanation;
use crate::hir::Hir;
use crate::lower::Lowered;
use crate::run::Run;
use crate::{describe, parser, positions, translate};
use std::fmt;
use std::sync::{Arc, OnceLock};

/// A pattern as Smithy's `@pattern` trait means it: an unanchored search.
///
/// Cheap to clone. Two patterns are equal if their sources are.
#[derive(Clone)]
pub struct Pattern(Arc<Parsed>);

struct Parsed {
    source: String,
    dialect: Dialect,
    hir: Hir,
    run: Option<Run>,
    automaton: OnceLock<Result<Automaton, TooLarge>>,
    fallback: OnceLock<Fallback>,
}

/// The grammar that a pattern's source was read by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// ECMA-262 with the `u` flag, which is what Smithy's specification asks for.
    EcmaScript,
    /// `java.util.regex`, which is what the reference loader compiles patterns with. Only what
    /// ECMA-262 refuses is read this way.
    Java,
}

/// What decides [`Pattern::is_match`] where no automaton can be had.
enum Fallback {
    Regex(regex::Regex),
    /// No regular engine takes the pattern: sets of positions over the text.
    Positions,
}

impl Pattern {
    /// The memory that a translated pattern may take when compiled, in bytes, for
    /// `regex::RegexBuilder::size_limit`. The default there refuses counts that models use.
    pub const REGEX_SIZE_LIMIT: usize = 64 * 1024 * 1024;

    /// Reads `source` as ECMA-262 with the `u` flag or, where that refuses it, as Java's grammar.
    ///
    /// # Errors
    ///
    /// If both grammars refuse it, or if it asks for what no automaton can decide: back-references,
    /// atomic groups, possessive groups. Sources above 16 KiB and nesting above 100 are refused too.
    pub fn parse(source: &str) -> Result<Self, PatternError> {
        let (dialect, hir) = parser::parse(source)?;
        Ok(Self::of_hir(source.to_owned(), dialect, hir))
    }

    pub(crate) fn of_hir(source: String, dialect: Dialect, hir: Hir) -> Self {
        let (automaton, fallback) = (OnceLock::new(), OnceLock::new());
        let run = Run::of(&hir);
        Self(Arc::new(Parsed { source, dialect, hir, run, automaton, fallback }))
    }

    /// The text as it stands in the model.
    pub fn source(&self) -> &str {
        &self.0.source
    }

    /// The grammar that accepted the text.
    pub fn dialect(&self) -> Dialect {
        self.0.dialect
    }

    /// Whether the pattern matches somewhere in `text`.
    pub fn is_match(&self, text: &str) -> bool {
        if let Some(run) = &self.0.run {
            return run.is_match(text);
        }
        if let Ok(automaton) = self.cached_automaton() {
            return automaton.is_match(text);
        }
        match self.0.fallback.get_or_init(|| self.fallback()) {
            Fallback::Regex(regex) => regex.is_match(text),
            Fallback::Positions => positions::is_match(&self.0.hir, text),
        }
    }

    /// The deterministic automaton of the pattern, built once and kept.
    ///
    /// # Errors
    ///
    /// If it would have more than 3,000 states or take too long to build.
    pub fn automaton(&self) -> Result<Automaton, TooLarge> {
        self.cached_automaton().clone()
    }

    /// As [`automaton`](Self::automaton), with another limit than 3,000 states; built anew.
    ///
    /// # Errors
    ///
    /// If it would have more than `states` states or take too long to build.
    pub fn automaton_within(&self, states: usize) -> Result<Automaton, TooLarge> {
        Automaton::build(&self.0.hir, states)
    }

    /// The class and the count that the pattern is written as, if it is nothing else:
    /// `^[a-z]{1,64}$`, `^\S+$`.
    pub fn run(&self) -> Option<Run> {
        self.0.run.clone()
    }

    /// The same pattern for the `regex` crate: `regex::Regex::new(text)` finds a match in a
    /// string exactly when this pattern does. `None` if the pattern looks around or contains `\B`, which
    /// have no counterpart there.
    ///
    /// Large counts need [`REGEX_SIZE_LIMIT`](Self::REGEX_SIZE_LIMIT).
    pub fn to_regex(&self) -> Option<String> {
        translate::translate(&self.0.hir)
    }

    /// What decides the pattern at run time, as cheaply as can be.
    pub fn lower(&self) -> Lowered {
        Lowered::of(self)
    }

    /// What the pattern means, in words: `the whole text is 4 to 7 of a–z, 0–9`.
    pub fn describe(&self) -> String {
        describe::describe(self)
    }

    /// All that can be told about the pattern under a length constraint: the least and the
    /// greatest number of characters.
    pub fn explain(&self, length: Option<(u64, u64)>) -> Explanation {
        Explanation::of(self, length)
    }

    pub(crate) fn hir(&self) -> &Hir {
        &self.0.hir
    }

    fn cached_automaton(&self) -> &Result<Automaton, TooLarge> {
        let build = || Automaton::build(&self.0.hir, MAX_STATES);
        self.0.automaton.get_or_init(build)
    }

    fn fallback(&self) -> Fallback {
        let regex = self.to_regex().and_then(|text| {
            regex::RegexBuilder::new(&text).size_limit(Self::REGEX_SIZE_LIMIT).build().ok()
        });
        regex.map_or(Fallback::Positions, Fallback::Regex)
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source() == other.source()
    }
}

impl Eq for Pattern {}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.source())
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pattern")
            .field("source", &self.source())
            .field("dialect", &self.dialect())
            .finish()
    }
}
