//! What a value can violate.

use std::borrow::Cow;
use std::fmt;

use crate::Number;

/// A constraint that a value does not satisfy, with its bounds; the value itself is never in it.
///
/// See "Constraint traits" in the Smithy specification.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Constraint {
    /// `@required`: the member is absent or null.
    Required,
    /// The value is not in the set of an enum or intEnum.
    Enum {
        /// The set, in the order of the model, without `@internal` values.
        values: Vec<Cow<'static, str>>,
    },
    /// `@length`: at least one bound is present, both are inclusive.
    Length {
        /// The length found: Unicode scalar values of a string, bytes of a blob, items of a list,
        /// entries of a map.
        actual: u64,
        /// The least length allowed.
        min: Option<u64>,
        /// The greatest length allowed.
        max: Option<u64>,
    },
    /// `@pattern`: no part of the text matches.
    Pattern {
        /// The pattern as the model spells it.
        pattern: Cow<'static, str>,
    },
    /// `@range`: at least one bound is present, both are inclusive.
    Range {
        /// The least number allowed.
        min: Option<Number>,
        /// The greatest number allowed.
        max: Option<Number>,
    },
    /// `@uniqueItems`: two items of the list are equal.
    UniqueItems,
}

impl Constraint {
    /// What the sentence about the value says of the value: only a length names its number.
    pub(crate) fn subject(&self) -> String {
        match self {
            Self::Length { actual, .. } => format!("Value with length {actual}"),
            _ => "Value".to_owned(),
        }
    }
}

/// The rule, as a sentence about "Member", in the words the reference servers use.
impl fmt::Display for Constraint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required => f.write_str("Member must not be null"),
            Self::Enum { values } => {
                write!(f, "Member must satisfy enum value set: [{}]", values.join(", "))
            }
            Self::Length { min, max, .. } => {
                f.write_str("Member must have length ")?;
                bounds(f, min.as_ref(), max.as_ref())
            }
            Self::Pattern { pattern } => {
                write!(f, "Member must satisfy regular expression pattern: {pattern}")
            }
            Self::Range { min, max } => {
                f.write_str("Member must be ")?;
                bounds(f, min.as_ref(), max.as_ref())
            }
            Self::UniqueItems => f.write_str("Member must have unique values"),
        }
    }
}

fn bounds<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    min: Option<&T>,
    max: Option<&T>,
) -> fmt::Result {
    match (min, max) {
        (Some(min), Some(max)) => write!(f, "between {min} and {max}, inclusive"),
        (Some(min), None) => write!(f, "greater than or equal to {min}"),
        (None, Some(max)) => write!(f, "less than or equal to {max}"),
        (None, None) => Ok(()),
    }
}
