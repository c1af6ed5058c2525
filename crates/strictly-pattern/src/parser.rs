//! Text to [`Hir`]: ECMA-262 with the `u` flag first, Java's grammar where that fails.

mod cursor;
mod ecma;
mod escape;
mod grammar;
mod java;
mod property;

use crate::error::PatternError;
use crate::hir::Hir;
use crate::pattern::Dialect;

/// The longest pattern read, in bytes: ten times the longest one known from public models.
const MAX_BYTES: usize = 16 * 1024;

/// Why ECMA-262 alone refuses `source`, if it does.
pub(crate) fn ecma_complaint(source: &str) -> Option<PatternError> {
    grammar::parse(source, Dialect::EcmaScript).err()
}

/// Parses `source` in the first dialect that accepts it.
///
/// When both refuse, the complaint is the one of the dialect that read further, or knows the
/// construct at all; ECMA-262's if they stopped at the same place.
pub(crate) fn parse(source: &str) -> Result<(Dialect, Hir), PatternError> {
    if source.len() > MAX_BYTES {
        let message = format!("this pattern is longer than {MAX_BYTES} bytes");
        return Err(PatternError::unsupported(0..source.len(), message));
    }
    let ecma = match grammar::parse(source, Dialect::EcmaScript) {
        Ok(hir) => return Ok((Dialect::EcmaScript, hir)),
        Err(error) if error.is_unsupported() => return Err(error),
        Err(error) => error,
    };
    match grammar::parse(source, Dialect::Java) {
        Ok(hir) => Ok((Dialect::Java, hir)),
        Err(java) if java.is_unsupported() || java.span().start > ecma.span().start => Err(java),
        Err(_) => Err(ecma),
    }
}
