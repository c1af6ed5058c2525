//! Idempotency tokens.

use crate::aggregate::{Aggregate, Fill};
use crate::place::Place;
use crate::report::Report;
use crate::wire::Wire;
use crate::{At, Member};

/// Fills the members of a builder that are idempotency tokens and not set.
pub fn fill_tokens<T: Aggregate>(draft: &mut T::Draft, token: impl Fn() -> String) {
    for (index, member) in T::SHAPE.members().iter().enumerate() {
        if member.is_idempotency_token() {
            let Ok(()) = T::fill(draft, index, Token { member, token: &token });
        }
    }
}

/// Puts a token into an empty slot. Whether it keeps the constraints is for the builder to say.
struct Token<'t> {
    member: &'static Member,
    token: &'t dyn Fn() -> String,
}

impl Fill for Token<'_> {
    type Error = std::convert::Infallible;

    fn fill<T: Wire>(self, slot: &mut Option<T>) -> Result<(), Self::Error> {
        if slot.is_none() {
            let mut report = Report::new(true, true);
            let shape = self.member.shape();
            let place = Place::root(shape);
            let at = At::new(&place, &mut report);
            *slot = T::from_text(&(self.token)(), at);
        }
        Ok(())
    }
}
