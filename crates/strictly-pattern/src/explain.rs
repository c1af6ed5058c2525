//! Everything about a pattern on one page.

use crate::lint::{Lint, lint};
use crate::lower::Lowered;
use crate::pattern::{Dialect, Pattern};
use crate::sample::Sampler;
use std::collections::BTreeSet;
use std::fmt;

/// Texts of each kind to show.
const SAMPLES: usize = 6;

/// Texts longer than this are not shown.
const MAX_CHARACTERS: usize = 60;

/// What [`Pattern::explain`] tells. `Display` is a page for people, one fact a line.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The pattern itself.
    pub pattern: Pattern,
    /// What it means, in words.
    pub meaning: String,
    /// What decides it at run time.
    pub lowered: Lowered,
    /// The shortest text of a permitted length that matches, the plainest of these; `None` if
    /// there is none, or if the pattern is too large to tell.
    pub shortest: Option<String>,
    /// Some more texts that match.
    pub members: Vec<String>,
    /// Some texts that nearly match.
    pub near_misses: Vec<String>,
    /// What is doubtful.
    pub lints: Vec<Lint>,
}

impl Explanation {
    pub(crate) fn of(pattern: &Pattern, length: Option<(u64, u64)>) -> Self {
        let (min, max) = length.unwrap_or((0, u64::MAX));
        let sampler = pattern.automaton().ok().map(|automaton| Sampler::new(&automaton, min, max));
        let shortest = sampler
            .as_ref()
            .and_then(|sampler| sampler.member(*sampler.lengths().first()?, &mut || 0));
        let members = sampler.as_ref().map(members).unwrap_or_default();
        let near_misses = sampler.as_ref().map(near_misses).unwrap_or_default();
        Self {
            pattern: pattern.clone(),
            meaning: pattern.describe(),
            lowered: pattern.lower(),
            members: members.into_iter().filter(|text| Some(text) != shortest.as_ref()).collect(),
            shortest: shortest.filter(|text| is_short(text)),
            near_misses,
            lints: lint(pattern, length),
        }
    }
}

/// Low, high and mixed texts of the first lengths.
fn members(sampler: &Sampler) -> Vec<String> {
    let mut choice = 0_u32;
    let mut choices = move || {
        // A walk over all residues: texts look mixed and are the same every time.
        choice = choice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (choice >> 16) & !3
    };
    let mut found = Vec::new();
    for &length in sampler.lengths().iter().take(SAMPLES) {
        found.extend(sampler.member(length, &mut choices));
        found.extend(sampler.lowest(length));
        found.extend(sampler.highest(length));
    }
    chosen(found)
}

/// Those whose mistake can be seen, and one or two whose cannot.
fn near_misses(sampler: &Sampler) -> Vec<String> {
    let visible = |text: &String| text.chars().all(|c| c.is_ascii_graphic() || c == ' ');
    let found = sampler.near_misses(200).into_iter().filter(|text| is_short(text));
    let (visible, hidden): (Vec<_>, Vec<_>) = found.partition(visible);
    // Edits of one kind stand side by side: a few steps apart they differ.
    let step = (visible.len() / SAMPLES).max(1);
    let spread = visible.into_iter().step_by(step).take(SAMPLES - 1);
    chosen(spread.chain(hidden.into_iter().take(2)).collect())
}

/// The first few distinct texts that are short enough to show.
fn chosen(texts: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let fresh = texts.into_iter().filter(|text| is_short(text) && seen.insert(text.clone()));
    fresh.take(SAMPLES).collect()
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= MAX_CHARACTERS
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dialect = match self.pattern.dialect() {
            Dialect::EcmaScript => "ECMA-262",
            Dialect::Java => "Java, as ECMA-262 refuses it",
        };
        writeln!(f, "{}", self.pattern)?;
        writeln!(f, "  means    {}", self.meaning)?;
        writeln!(f, "  dialect  {dialect}")?;
        write!(f, "  needs    {}", self.lowered)?;
        match self.lowered.table_bytes() {
            0 => writeln!(f)?,
            bytes => writeln!(f, ", {bytes} bytes")?,
        }
        if let Some(shortest) = &self.shortest {
            writeln!(f, "  least    {shortest:?}")?;
        }
        texts(f, "takes", &self.members)?;
        texts(f, "refuses", &self.near_misses)?;
        for lint in &self.lints {
            writeln!(f, "  {}: {lint}", lint.id())?;
            if let Some(mend) = lint.mend() {
                writeln!(f, "    perhaps {mend} is meant")?;
            }
        }
        Ok(())
    }
}

fn texts(f: &mut fmt::Formatter<'_>, word: &str, texts: &[String]) -> fmt::Result {
    if texts.is_empty() {
        return Ok(());
    }
    let quoted: Vec<String> = texts.iter().map(|text| format!("{text:?}")).collect();
    writeln!(f, "  {word:8} {}", quoted.join("  "))
}
