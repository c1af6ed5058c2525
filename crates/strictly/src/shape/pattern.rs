//! `@pattern`: what a pattern was lowered to when the code was generated, and how it is run.

mod blocks;
mod class;
mod classes;
#[cfg(feature = "regex")]
mod compiled;
mod needle;
mod point;
mod step;
mod table;

pub use self::blocks::Blocks;
pub use self::class::Class;
pub use self::classes::Classes;
pub use self::step::Step;
pub use self::table::{Backward, Table};

#[cfg(feature = "regex")]
use self::compiled::Compiled;
use self::needle::Needle;
use std::fmt;

/// A pattern of the model, ready to search in text.
///
/// It means what ECMA-262 says with the `u` flag: a match anywhere in the text is enough. What
/// that comes to was worked out when the code was generated; here are only loops and tables, made
/// by constant functions, so that nothing is compiled or allocated when the program runs. Every
/// one of them reads the text once.
///
/// ```
/// use strictly::Pattern;
/// use strictly::pattern::{Class, Step};
///
/// static ID: Pattern =
///     Pattern::run("^[a-z0-9]{4,7}$", Class::new(&[('0', '9'), ('a', 'z')]), 4, 7);
/// static KEY: Pattern = Pattern::sequence(
///     r"^key-\d+$",
///     &[Step::text("key-"), Step::run_at_least(Class::new(&[('0', '9')]), 1)],
/// );
///
/// assert!(ID.is_match("abc1234") && !ID.is_match("abc"));
/// assert!(KEY.is_match("key-80") && !KEY.is_match("key-80\n"));
/// ```
pub struct Pattern {
    source: &'static str,
    /// The bytes of the longest text that matches.
    longest: usize,
    lane: Lane,
}

/// The ways to decide a pattern, the cheapest first.
enum Lane {
    Nothing,
    Literals(&'static [&'static str]),
    Run(Step),
    Sequence(&'static [Step]),
    StartsWith(&'static [Step]),
    Contains(Class),
    ContainsText(Needle),
    Table(&'static Table),
    #[cfg(feature = "regex")]
    Regex(Compiled),
}

impl Pattern {
    /// No text matches.
    pub const fn nothing(source: &'static str) -> Self {
        Self::of(source, Lane::Nothing)
    }

    /// The whole text is one of `texts`.
    pub const fn literals(source: &'static str, texts: &'static [&'static str]) -> Self {
        let (mut bytes, mut rest) = (0, texts);
        while let [text, after @ ..] = rest {
            bytes = if text.len() > bytes { text.len() } else { bytes };
            rest = after;
        }
        Self::of(source, Lane::Literals(texts)).at_most(bytes)
    }

    /// The whole text is `min` to `max` characters of `class`.
    pub const fn run(source: &'static str, class: Class, min: u32, max: u32) -> Self {
        Self::of_run(source, Step::run(class, min, max))
    }

    /// The whole text is `min` or more characters of `class`.
    pub const fn run_at_least(source: &'static str, class: Class, min: u32) -> Self {
        Self::of_run(source, Step::run_at_least(class, min))
    }

    /// The whole text is made of `steps`, one after another, each taking all it can: exact where
    /// no step can take what the next ones need.
    pub const fn sequence(source: &'static str, steps: &'static [Step]) -> Self {
        Self::of(source, Lane::Sequence(steps)).at_most(step::longest(steps))
    }

    /// The text begins with `steps`, taken as in [`sequence`](Self::sequence).
    pub const fn starts_with(source: &'static str, steps: &'static [Step]) -> Self {
        Self::of(source, Lane::StartsWith(steps))
    }

    /// Some character of the text is in `class`.
    pub const fn contains(source: &'static str, class: Class) -> Self {
        Self::of(source, Lane::Contains(class))
    }

    /// `text` stands somewhere in the text.
    pub const fn contains_text(source: &'static str, text: &'static str) -> Self {
        Self::of(source, Lane::ContainsText(Needle::new(text)))
    }

    /// The automaton of `table` accepts the text.
    pub const fn table(source: &'static str, table: &'static Table) -> Self {
        Self::of(source, Lane::Table(table))
    }

    /// A pattern whose tables would be too large: `translated` is its meaning in the syntax of the
    /// `regex` crate, which compiles it when it is first asked. The generator has done so once.
    #[cfg(feature = "regex")]
    pub const fn regex(source: &'static str, translated: &'static str) -> Self {
        Self::of(source, Lane::Regex(Compiled::new(translated)))
    }

    /// No text of more than `bytes` bytes matches: what a table alone cannot tell beforehand.
    pub const fn at_most(mut self, bytes: usize) -> Self {
        self.longest = bytes;
        self
    }

    /// The pattern as the model spells it.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// True if some part of the text matches. Linear in its length.
    pub fn is_match(&self, text: &str) -> bool {
        if text.len() > self.longest {
            return false;
        }
        let bytes = text.as_bytes();
        match &self.lane {
            Lane::Nothing => false,
            Lane::Literals(texts) => is_one(texts, text),
            Lane::Run(step) => step.is_all(bytes),
            Lane::Sequence(steps) => step::are_all(steps, bytes),
            Lane::StartsWith(steps) => step::begin(steps, bytes),
            Lane::Contains(class) => class.is_in(bytes),
            Lane::ContainsText(wanted) => wanted.is_in(text),
            Lane::Table(table) => table.accepts(bytes),
            #[cfg(feature = "regex")]
            Lane::Regex(compiled) => compiled.is_match(text),
        }
    }

    const fn of_run(source: &'static str, step: Step) -> Self {
        Self::of(source, Lane::Run(step)).at_most(step.longest())
    }

    const fn of(source: &'static str, lane: Lane) -> Self {
        Self { source, longest: usize::MAX, lane }
    }
}

// Lanes are not part of `is_match`, which would then have to put aside what the largest of them
// needs, whichever is taken.

#[inline(never)]
fn is_one(texts: &[&str], text: &str) -> bool {
    // Most are told apart by their last characters, without a call for each.
    let last = |text: &str| text.as_bytes().last().copied();
    texts.iter().any(|one| last(one) == last(text) && *one == text)
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}/", self.source)
    }
}
