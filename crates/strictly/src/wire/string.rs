//! Text.

use serde::ser::Serializer;

use super::Wire;
use crate::At;
use crate::shape::Shape;

impl Wire for String {
    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    /// Text that violates its constraints is not copied.
    #[allow(clippy::inline_always, reason = "a result that is read back from memory stalls")]
    #[inline(always)]
    fn from_text(text: &str, mut at: At<'_>) -> Option<Self> {
        at.string(text).then(|| text.to_owned())
    }

    fn check(&self, mut at: At<'_>) {
        at.text(self);
    }

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}
