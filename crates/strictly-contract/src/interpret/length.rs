//! `@length`.

use strictly::Constraint;

use super::{Place, Walk};

impl Walk<'_> {
    /// `actual` is in the unit of the shape.
    pub(super) fn length(&mut self, place: &Place<'_>, actual: u64) {
        let Some(length) = place.constraints.length else {
            return;
        };
        if !length.contains(actual) {
            self.violation(place, Constraint::Length { actual, min: length.min, max: length.max });
        }
    }

    /// The length of a list or map. False if it is too long: then nothing inside may be looked at,
    /// so that what a sender can make us do is bounded by the contract.
    pub(super) fn length_of_contents(&mut self, place: &Place<'_>, actual: usize) -> bool {
        let actual = actual as u64;
        self.length(place, actual);
        let overlong =
            place.constraints.length.and_then(|length| length.max).is_some_and(|max| actual > max);
        self.incomplete += usize::from(overlong);
        !overlong
    }
}
