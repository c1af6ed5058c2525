//! ECMA-262 patterns as automata: parse, translate, decide, lower, lint, sample.
//!
//! Smithy's `@pattern` is a regular expression of ECMA-262 with the `u` flag, and a string
//! satisfies it if it matches *somewhere*. The `regex` crate gives `\d`, `\w`, `\s`, `.` and `\b`
//! other meanings and has no look-around. This crate reads the pattern by its own grammar:
//!
//! ```
//! use strictly_pattern::Pattern;
//!
//! # fn main() -> Result<(), strictly_pattern::PatternError> {
//! let pattern = Pattern::parse(r"^(?!aws:)\w{1,8}(:\d+)?$")?;
//! assert!(pattern.is_match("port:80"));
//! assert!(!pattern.is_match("aws:80"));
//! assert!(!pattern.is_match("port:٨٠"), "`\\d` is ASCII");
//! assert!(!pattern.is_match("port:80\n"), "`$` is the very end");
//! # Ok(())
//! # }
//! ```
//!
//! # Dialects
//!
//! What ECMA-262 refuses is read by the grammar of `java.util.regex`, which is what Smithy's
//! reference loader compiles patterns with: `\_`, `\p{Print}`, `\A…\z`, `(?s)`, `[a-z&&[^q]]`,
//! `\d{12}+`. Only what Java alone has then means what Java says; `$`, `\s` and the like keep
//! their ECMA meaning. [`Pattern::dialect`] tells which grammar it was. The web's lenient grammar
//! (Annex B) is never used: it takes `\A` for the letter A.
//!
//! ```
//! # use strictly_pattern::{Dialect, Pattern};
//! # fn main() -> Result<(), strictly_pattern::PatternError> {
//! let pattern = Pattern::parse(r"^\p{Print}+$")?;
//! assert_eq!(pattern.dialect(), Dialect::Java);
//! # Ok(())
//! # }
//! ```
//!
//! Errors carry the place and, where there is one, the way out:
//!
//! ```
//! # use strictly_pattern::Pattern;
//! let error = Pattern::parse(r"^(a+)=\1$").unwrap_err();
//! assert_eq!(error.span(), 6..8);
//! assert_eq!(
//!     error.to_string(),
//!     "back-references are not supported: no automaton can decide them",
//! );
//! ```
//!
//! # Automata
//!
//! [`Pattern::automaton`] is the smallest deterministic automaton over classes of characters, with
//! search, anchors, word boundaries and look-around folded in. It is what code generation turns
//! into tables, and it answers questions about the pattern:
//!
//! ```
//! # use strictly_pattern::Pattern;
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! assert!(Pattern::parse("^a|.*$")?.automaton()?.accepts_everything());
//! assert!(Pattern::parse("/^a$/")?.automaton()?.is_empty());
//!
//! let old = Pattern::parse("^[a-z]+$")?.automaton()?;
//! let new = Pattern::parse("^[a-z]{3,}$")?.automaton()?;
//! assert_eq!(old.difference(&new).as_deref(), Some("a"));
//! # Ok(())
//! # }
//! ```
//!
//! Some counts are too large for a table of states; [`Pattern::automaton`] then says so. Where the
//! pattern is one class and a count, [`Pattern::run`] has both; else there is
//! [`Pattern::to_regex`]. [`Pattern::is_match`] decides every pattern.
//!
//! # At run time
//!
//! [`Pattern::lower`] gives the cheapest thing that decides a pattern, as plain data for a code
//! generator: half of all patterns in public models are one loop over one class, and hardly any
//! need more than a table.
//!
//! ```
//! # use strictly_pattern::{Lowered, Pattern};
//! # fn main() -> Result<(), strictly_pattern::PatternError> {
//! let lowered = Pattern::parse("^[a-z0-9]{4,7}$")?.lower();
//! assert!(matches!(lowered, Lowered::Run(_)));
//! assert_eq!(lowered.table_bytes(), 128);
//! # Ok(())
//! # }
//! ```
//!
//! # For people
//!
//! [`Pattern::describe`] says in words what a pattern means, [`lint`] finds what its author
//! probably did not mean, and [`Pattern::explain`] shows both, with samples.
//!
//! ```
//! # use strictly_pattern::{Pattern, lint};
//! # fn main() -> Result<(), strictly_pattern::PatternError> {
//! let pattern = Pattern::parse("^boolean|string$")?;
//! let lints = lint(&pattern, None);
//! assert_eq!(lints[0].id(), "Pattern.Precedence");
//! assert_eq!(lints[0].mend(), Some("^(?:boolean|string)$"));
//! # Ok(())
//! # }
//! ```
//!
//! # Samples
//!
//! [`Sampler`] walks the automaton under a length constraint, which it cannot miss:
//!
//! ```
//! # use strictly_pattern::{Pattern, Sampler};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let automaton = Pattern::parse("^[A-Z][a-z-]*$")?.automaton()?;
//! let sampler = Sampler::new(&automaton, 2, 4);
//! assert_eq!(sampler.lengths(), [2, 3, 4]);
//! assert_eq!(sampler.lowest(3).as_deref(), Some("A--"));
//! assert_eq!(sampler.highest(3).as_deref(), Some("Zzz"));
//! assert!(sampler.near_misses(100).contains(&"A-\n".to_owned()));
//! # Ok(())
//! # }
//! ```

mod automaton;
mod class;
mod describe;
mod error;
mod explain;
mod hir;
mod lengths;
mod lint;
mod lower;
mod parser;
mod pattern;
mod positions;
mod run;
mod sample;
mod translate;

pub use automaton::{Automaton, TooLarge};
pub use error::PatternError;
pub use explain::Explanation;
pub use lint::{Lint, lint};
pub use lower::{Backward, Blocks, Class, Classes, Lowered, Step, Table};
pub use pattern::{Dialect, Pattern};
pub use run::Run;
pub use sample::Sampler;
