//! Structures and unions as generated code describes them.

use crate::shape::Shape;
use crate::{At, Wire};

/// A generated structure or union.
///
/// Everything the crate does with a value, it does through these functions: [`fill`](Self::fill)
/// and [`finish`](Self::finish) put one together, [`visit`](Self::visit) takes it apart. Members
/// are numbered in the order of the model, as in the table.
pub trait Aggregate: Sized {
    /// The shape.
    const SHAPE: &'static Shape;

    /// The members collected so far: of a structure its builder, of a union the member that is set.
    type Draft: Default;

    /// Offers the slot of the member with this number to `from`.
    fn fill<F: Fill>(draft: &mut Self::Draft, member: usize, from: F) -> Result<(), F::Error>;

    /// The value, if no required member is missing.
    fn finish(draft: Self::Draft) -> Option<Self>;

    /// The value that stands for a union member the model does not know, by the name it has in
    /// JSON; structures have none.
    fn unknown(_name: &str) -> Option<Self> {
        None
    }

    /// Shows every member to `visit`; of a union, the one that is set.
    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error>;
}

/// Something that fills, or looks at, the slot of one member.
pub trait Fill: Sized {
    /// What may go wrong.
    type Error;

    /// Fills the slot of a structure member.
    fn fill<T: Wire>(self, slot: &mut Option<T>) -> Result<(), Self::Error>;

    /// Fills a union with the member that `variant` wraps.
    fn variant<T: Wire, U>(
        self,
        union: &mut Option<U>,
        variant: fn(T) -> U,
    ) -> Result<(), Self::Error> {
        let mut slot = None;
        self.fill(&mut slot)?;
        // Null beside the member that is set leaves it as it is.
        if let Some(value) = slot {
            *union = Some(variant(value));
        }
        Ok(())
    }
}

/// Something that looks at the members of a value, one after the other.
pub trait Visit {
    /// What may go wrong.
    type Error;

    /// Looks at the member with this number.
    fn member<T: Wire>(&mut self, member: usize, value: &T) -> Result<(), Self::Error>;

    /// Looks at a union member the model does not know.
    fn unknown(&mut self) -> Result<(), Self::Error>;
}

/// What refers to itself is boxed.
impl<T: Aggregate> Aggregate for Box<T> {
    const SHAPE: &'static Shape = T::SHAPE;

    type Draft = T::Draft;

    fn fill<F: Fill>(draft: &mut T::Draft, member: usize, from: F) -> Result<(), F::Error> {
        T::fill(draft, member, from)
    }

    fn finish(draft: T::Draft) -> Option<Self> {
        T::finish(draft).map(Self::new)
    }

    fn unknown(name: &str) -> Option<Self> {
        T::unknown(name).map(Self::new)
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        T::visit(self, visit)
    }
}

/// Checks each member against the constraints that hold for it.
pub(crate) struct Checker<'x, 'a> {
    pub(crate) at: &'x mut At<'a>,
}

impl Visit for Checker<'_, '_> {
    type Error = std::convert::Infallible;

    fn member<T: Wire>(&mut self, index: usize, value: &T) -> Result<(), Self::Error> {
        if let Some(member) = self.at.shape().members().get(index) {
            let place = self.at.place.member(index, member.shape);
            value.check(self.at.inside(&place));
        }
        Ok(())
    }

    fn unknown(&mut self) -> Result<(), Self::Error> {
        self.at.unknown_union_member();
        Ok(())
    }
}
