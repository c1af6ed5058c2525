//! What is asked of a value, one thing at a time.

use std::fmt;

use strictly_contract::ShapeId;
use strictly_contract::strictly::Constraint;

/// One constraint of a contract.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConstraintId {
    /// The member whose effective constraint it is, or the shape it belongs to: sets of values,
    /// `@uniqueItems` and `@sparse` belong to shapes.
    pub id: ShapeId,
    /// Which of its constraints.
    pub kind: ConstraintKind,
}

/// What may be asked of a value.
///
/// See "Constraint traits" and "Type refinement traits" in the Smithy specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ConstraintKind {
    /// `@required`, or its absence: a member that may be left out is a promise as well.
    Required,
    /// The values of an enum or intEnum.
    Enum,
    /// `@length`.
    Length,
    /// `@pattern`.
    Pattern,
    /// `@range`.
    Range,
    /// `@uniqueItems`, or its absence.
    UniqueItems,
    /// `@sparse`, or its absence.
    Sparse,
}

/// The ends at which a constraint ends: values lie inside of each, or outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum End {
    /// The least length or number.
    Least,
    /// The greatest length or number.
    Greatest,
    /// The only one: a pattern is matched or not, a member is there or not.
    Only,
}

impl ConstraintKind {
    /// The kind of a constraint that a validator reports; none if this crate does not know it.
    pub fn of(constraint: &Constraint) -> Option<Self> {
        Some(match constraint {
            Constraint::Required => Self::Required,
            Constraint::Enum { .. } => Self::Enum,
            Constraint::Length { .. } => Self::Length,
            Constraint::Pattern { .. } => Self::Pattern,
            Constraint::Range { .. } => Self::Range,
            Constraint::UniqueItems => Self::UniqueItems,
            _ => return None,
        })
    }

    /// Whether it belongs to a shape, wherever that is used.
    pub(crate) fn is_of_shape(self) -> bool {
        matches!(self, Self::Enum | Self::UniqueItems | Self::Sparse)
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Least => "least",
            Self::Greatest => "greatest",
            Self::Only => "only",
        })
    }
}

impl fmt::Display for ConstraintId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id, self.kind)
    }
}

impl fmt::Display for ConstraintKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Required => "required",
            Self::Enum => "enum",
            Self::Length => "length",
            Self::Pattern => "pattern",
            Self::Range => "range",
            Self::UniqueItems => "uniqueItems",
            Self::Sparse => "sparse",
        })
    }
}
