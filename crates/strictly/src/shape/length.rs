//! `@length`.

/// An inclusive interval of lengths; no bounds, no constraint.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Length {
    pub(crate) min: Option<u64>,
    pub(crate) max: Option<u64>,
}

impl Length {
    pub(crate) fn contains(self, length: u64) -> bool {
        self.min.is_none_or(|min| length >= min) && self.max.is_none_or(|max| length <= max)
    }
}
