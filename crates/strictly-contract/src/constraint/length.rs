//! `@length`.

/// `@length`: an inclusive interval; at least one bound is present.
///
/// See "length trait" in the Smithy specification's constraint traits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// The least length allowed.
    pub min: Option<u64>,
    /// The greatest length allowed.
    pub max: Option<u64>,
}

impl Length {
    /// True if a value of this length is allowed.
    pub fn contains(self, length: u64) -> bool {
        self.min.is_none_or(|min| length >= min) && self.max.is_none_or(|max| length <= max)
    }
}
