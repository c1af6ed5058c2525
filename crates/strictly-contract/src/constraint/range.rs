//! `@range`.

use strictly::Number;

/// `@range`: an inclusive interval of exact decimal numbers; at least one bound is present.
///
/// See "range trait" in the Smithy specification's constraint traits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least number allowed, as the model spells it.
    pub min: Option<Number>,
    /// The greatest number allowed, as the model spells it.
    pub max: Option<Number>,
}
