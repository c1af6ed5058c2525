//! What a pattern comes to at run time: the cheapest thing that decides it.

mod backward;
mod blocks;
mod class;
mod graph;
mod literals;
pub(crate) mod sequence;
mod shortcut;
mod table;

pub use backward::Backward;
pub use blocks::Blocks;
pub use class::{Class, Classes};
pub use sequence::Step;
pub use table::Table;

use crate::automaton::Automaton;
use crate::pattern::Pattern;
use sequence::Sequence;
use std::fmt;

/// States that an automaton may have where even the `regex` crate has no answer.
const LAST_RESORT_STATES: usize = 30_000;

/// A pattern as plain data for a code generator: `strictly` has a constructor for each kind.
///
/// Kinds stand in the order of their cost. Patterns that mean the same mostly lower to equal
/// values, whatever their spelling, so that a generator can print each once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Lowered {
    /// Every text matches: there is nothing to check.
    Everything,
    /// No text matches.
    Nothing,
    /// The whole text is one of a few.
    Literals(Vec<String>),
    /// The whole text is this step: a number of characters of one class.
    Run(Step),
    /// The whole text is these steps, one after another. Each can take all it finds: none can take
    /// what the next ones need.
    Sequence(Vec<Step>),
    /// The text begins with these steps; else as `Sequence`.
    StartsWith(Vec<Step>),
    /// Some character of the text is in this class.
    Contains(Class),
    /// This text stands somewhere in the text.
    ContainsText(String),
    /// A deterministic automaton decides.
    Table(Table),
    /// The `regex` crate decides: tables would be too large.
    Regex {
        /// The pattern's meaning in the syntax of the `regex` crate, to be compiled with
        /// [`Pattern::REGEX_SIZE_LIMIT`].
        translated: String,
        /// Why there is no table: the rest of a sentence that begins with the pattern.
        reason: String,
    },
    /// Nothing decides within reason: tables would be too large, and the `regex` crate does not
    /// look around. A generator must refuse the pattern.
    Unsupported {
        /// Why there is no table: the rest of a sentence that begins with the pattern.
        reason: String,
    },
}

impl Lowered {
    pub(crate) fn of(pattern: &Pattern) -> Self {
        let automaton = pattern.automaton();
        let by_automaton =
            |lower: fn(&Automaton) -> Option<Self>| automaton.as_ref().ok().and_then(lower);
        by_automaton(Self::simplest)
            .or_else(|| Sequence::of(pattern.hir())?.lowered(automaton.is_ok()))
            .or_else(|| by_automaton(|automaton| Class::contained(automaton).map(Self::Contains)))
            .or_else(|| by_automaton(|automaton| Table::of(automaton).map(Self::walked)))
            .unwrap_or_else(|| Self::too_large(pattern))
    }

    /// The bytes of static data that the pattern takes, beside a few words that all take: text,
    /// flags and ranges of classes, transitions.
    pub fn table_bytes(&self) -> usize {
        match self {
            Self::Everything | Self::Nothing | Self::Unsupported { .. } => 0,
            Self::Literals(texts) => texts.iter().map(|text| size_of::<&str>() + text.len()).sum(),
            Self::Run(step) => step.table_bytes(),
            Self::Sequence(steps) | Self::StartsWith(steps) => {
                steps.iter().map(Step::table_bytes).sum()
            }
            Self::Contains(class) => class.table_bytes(),
            Self::ContainsText(text) => text.len(),
            Self::Table(table) => table.table_bytes(),
            Self::Regex { translated, .. } => translated.len(),
        }
    }

    fn simplest(automaton: &Automaton) -> Option<Self> {
        if automaton.accepts_everything() {
            return Some(Self::Everything);
        }
        if automaton.is_empty() {
            return Some(Self::Nothing);
        }
        literals::of(automaton).map(Self::Literals)
    }

    fn walked(table: Table) -> Self {
        table.straight().unwrap_or(Self::Table(table))
    }

    fn too_large(pattern: &Pattern) -> Self {
        let reason = match pattern.automaton() {
            Err(too_large) => too_large.to_string(),
            Ok(_) => "it tells more than 256 kinds of characters apart".to_owned(),
        };
        if let Some(translated) = pattern.to_regex() {
            return Self::Regex { translated, reason };
        }
        let larger = pattern.automaton_within(LAST_RESORT_STATES).ok();
        let table = larger.and_then(|automaton| Table::of(&automaton));
        table.map_or(Self::Unsupported { reason }, Self::walked)
    }
}

/// How the pattern is decided, in a few words: `one loop over a class`.
impl fmt::Display for Lowered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everything => f.write_str("nothing: every text matches"),
            Self::Nothing => f.write_str("nothing: no text matches"),
            Self::Literals(texts) if texts.len() == 1 => f.write_str("comparison with one text"),
            Self::Literals(texts) => write!(f, "comparison with {} texts", texts.len()),
            Self::Run(_) => f.write_str("one loop over a class"),
            Self::Sequence(steps) => write!(f, "{} steps, each without going back", steps.len()),
            Self::StartsWith(steps) if steps.len() == 1 => f.write_str("one step at the beginning"),
            Self::StartsWith(steps) => write!(f, "{} steps at the beginning", steps.len()),
            Self::Contains(_) => f.write_str("a search for a character of a class"),
            Self::ContainsText(_) => f.write_str("a search for a text"),
            Self::Table(table) => {
                let (states, classes) = (table.states, table.classes_len);
                write!(f, "a table of {states} states and {classes} classes of characters")?;
                match table.steps.len() {
                    0 => Ok(()),
                    1 => f.write_str(", and one step"),
                    steps => write!(f, ", and {steps} steps"),
                }
            }
            Self::Regex { reason, .. } => write!(f, "the regex crate, as {reason}"),
            Self::Unsupported { reason } => write!(f, "nothing, as {reason}"),
        }
    }
}
