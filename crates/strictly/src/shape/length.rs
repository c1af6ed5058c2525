//! `@length`.

/// An inclusive interval of lengths; no bounds, no constraint.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Length {
    pub(crate) min: Option<u64>,
    pub(crate) max: Option<u64>,
    /// Text of so many bytes and at most `max` has a length in the interval, whatever its
    /// characters are: each takes from one byte to four.
    enough: u64,
}

impl Length {
    pub(crate) const fn new(min: Option<u64>, max: Option<u64>) -> Self {
        let enough = match min {
            Some(min @ 1..) => (min - 1).saturating_mul(4).saturating_add(1),
            _ => 0,
        };
        Self { min, max, enough }
    }

    #[inline]
    pub(crate) fn contains(self, length: u64) -> bool {
        self.min.is_none_or(|min| length >= min) && self.max.is_none_or(|max| length <= max)
    }

    /// Whether it is seen without counting that the characters of the text are in the interval.
    #[inline]
    pub(crate) fn is_seen_in(&self, text: &str) -> bool {
        let bytes = text.len() as u64;
        self.max.is_none_or(|max| bytes <= max)
            && (bytes >= self.enough || (self.contains(bytes) && text.is_ascii()))
    }
}
