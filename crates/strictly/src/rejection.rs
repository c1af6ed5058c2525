//! Why input is refused.

use std::fmt;

use crate::{Malformed, Violations};

/// Why input is refused: it is not of the shape, or it is and violates its constraints.
///
/// Neither part repeats a value of the input.
#[derive(Clone, PartialEq, Eq)]
pub enum Rejection {
    /// It cannot be read as a value of the shape.
    Malformed(Malformed),
    /// It can, and constraints fail.
    Invalid(Violations),
}

impl Rejection {
    /// The violations, if the input is well-formed.
    pub fn violations(&self) -> Option<&Violations> {
        match self {
            Self::Malformed(_) => None,
            Self::Invalid(violations) => Some(violations),
        }
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(malformed) => fmt::Display::fmt(malformed, f),
            Self::Invalid(violations) => fmt::Display::fmt(violations, f),
        }
    }
}

impl fmt::Debug for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(malformed) => fmt::Debug::fmt(malformed, f),
            Self::Invalid(violations) => f.debug_tuple("Invalid").field(violations).finish(),
        }
    }
}

impl std::error::Error for Rejection {}

impl From<Malformed> for Rejection {
    fn from(malformed: Malformed) -> Self {
        Self::Malformed(malformed)
    }
}

impl From<Violations> for Rejection {
    fn from(violations: Violations) -> Self {
        Self::Invalid(violations)
    }
}
