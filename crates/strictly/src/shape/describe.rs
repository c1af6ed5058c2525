//! What tables say, for tools that read them.

use super::{Kind, Shape};

/// What a table says of a shape.
impl Shape {
    /// `@length`: the least and the greatest, in the unit of the shape.
    pub fn length_bounds(&self) -> (Option<u64>, Option<u64>) {
        (self.length.min, self.length.max)
    }

    /// `@range`: the least and the greatest number, as the model spells them.
    pub fn range_bounds(&self) -> (Option<&'static str>, Option<&'static str>) {
        self.range.bounds()
    }

    /// The text of `@pattern`.
    pub fn pattern_source(&self) -> Option<&'static str> {
        self.pattern.map(super::Pattern::source)
    }

    /// The values of an intEnum, in the order of the model; none of other shapes.
    pub fn numbers(&self) -> &'static [i32] {
        match self.kind {
            Kind::IntEnum { values, .. } => values,
            _ => &[],
        }
    }

    /// True if the shape is an enum or intEnum: whatever is none of its values is refused.
    pub fn is_closed(&self) -> bool {
        matches!(self.kind, Kind::Enum { .. } | Kind::IntEnum { .. })
    }

    /// The values of an enum that are `@internal`.
    pub fn internal_values(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Enum { internal, .. } => internal,
            _ => &[],
        }
    }

    /// The values of an intEnum that are `@internal`.
    pub fn internal_integers(&self) -> &'static [i32] {
        match self.kind {
            Kind::IntEnum { internal, .. } => internal,
            _ => &[],
        }
    }

    /// The shape of a map's keys; none of other shapes.
    pub fn key(&self) -> Option<&'static Shape> {
        match self.kind {
            Kind::Map { key, .. } => Some(key),
            _ => None,
        }
    }

    /// True of lists and maps that are `@sparse`.
    pub fn is_sparse(&self) -> bool {
        matches!(self.kind, Kind::List { sparse: true, .. } | Kind::Map { sparse: true, .. })
    }

    /// True of lists with `@uniqueItems`.
    pub fn has_unique_items(&self) -> bool {
        matches!(self.kind, Kind::List { unique_items: true, .. })
    }

    /// True if it is `@sensitive`.
    pub fn is_sensitive(&self) -> bool {
        self.sensitive
    }

    /// True if it is what a service answers.
    pub fn is_output(&self) -> bool {
        self.output
    }
}
