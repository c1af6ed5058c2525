//! `Pattern.Dialect` and `Pattern.UnknownProperty`: what only Java understands.

mod mend;

use super::Lint;
use crate::parser;
use crate::pattern::Pattern;

pub(super) fn lint(pattern: &Pattern) -> Option<Lint> {
    let complaint = parser::ecma_complaint(pattern.source())?;
    let place = complaint.span();
    let is_property = pattern.source().get(place.clone()).is_some_and(mend::is_property);
    let lint = if is_property {
        let message = format!("{complaint}; it is read as Java reads it");
        Lint::new("Pattern.UnknownProperty", pattern, message)
    } else {
        let message =
            format!("ECMA-262 refuses this pattern: {complaint}; it is read as Java reads it");
        Lint::new("Pattern.Dialect", pattern, message)
    };
    Some(lint.at(place).mended(mend::mend(pattern)))
}
