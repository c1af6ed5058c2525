//! The constraint traits, as they hold at one place.
mod length;
mod range;

pub use self::length::Length;
pub use self::range::Range;

use strictly_pattern::Pattern;

/// The constraints that hold for the values at one place: a shape's own, or a member's effective
/// ones.
///
/// Only the three constraint traits that may stand on a member are here. `@required` is
/// [`Presence::Required`](crate::Presence), `@uniqueItems` and the value sets of enums belong to
/// the shape ([`ShapeKind`](crate::ShapeKind)).
///
/// Follows "Constraint traits" of the Smithy 2.0 specification.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Constraints {
    /// `@length`, in the unit of the shape: Unicode scalar values of a string, bytes of a blob,
    /// items of a list, entries of a map.
    pub length: Option<Length>,
    /// `@pattern`: a string must contain a match of it (unanchored search, ECMA-262 with `u`).
    pub pattern: Option<Pattern>,
    /// `@range` of a number.
    pub range: Option<Range>,
}

impl Constraints {
    /// True if nothing is asked of a value.
    pub fn is_empty(&self) -> bool {
        self.length.is_none() && self.pattern.is_none() && self.range.is_none()
    }
}
