//! `@pattern`.

use strictly_contract::pattern::Pattern;

use super::{Applied, literal};
use crate::model::ShapeType;
use crate::{Diagnostic, Diagnostics, Sources};

/// Reads a `@pattern` that holds for values of the type `target`.
///
/// A pattern that we cannot decide exactly is refused with the place inside it. See "pattern trait"
/// in the specification.
pub(crate) fn read(
    applied: &Applied<'_>,
    target: ShapeType,
    sources: &Sources,
    found: &mut Diagnostics,
) -> Option<Pattern> {
    if !matches!(target, ShapeType::String | ShapeType::Enum) {
        found.push(applied.misplaced(format!(
            "`@pattern` applies to strings, not to the type {}",
            target.keyword()
        )));
        return None;
    }
    let Some(text) = applied.value.as_str() else {
        found.push(applied.mismatch(applied.value, "`@pattern`", "a string"));
        return None;
    };
    match Pattern::parse(text) {
        Ok(pattern) => Some(pattern),
        Err(error) => {
            let place = literal::place(sources, applied.value.span, text, error.span());
            let diagnostic = Diagnostic::error(
                "Unsupported.Pattern",
                format!("`@pattern` cannot be used: {error}"),
            );
            let help = error.help().unwrap_or_else(|| {
                "rewrite the pattern as a regular expression of ECMAScript".to_owned()
            });
            found.push(diagnostic.on(&applied.bearer).at(place).help(help));
            None
        }
    }
}
