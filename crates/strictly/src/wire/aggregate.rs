//! Structures and unions.

use serde::ser::Serializer;

use super::Wire;
use crate::aggregate::{Aggregate, Checker, Fill};
use crate::read::{Assemble, Object, read_aggregate};
use crate::shape::{Kind, Shape};
use crate::{At, write};

impl<T: Aggregate> Wire for T {
    /// A structure with its required members corrected in turn; a union of an unknown member.
    fn absent() -> Option<Self> {
        if let Kind::Union { .. } = T::SHAPE.kind {
            T::unknown("")
        } else {
            T::finish(T::Draft::default())
        }
    }

    fn from_object<'de, O: Object<'de>>(object: O, at: At<'_>) -> Result<Option<Self>, O::Error> {
        read_aggregate(object, at)
    }

    fn check(&self, mut at: At<'_>) {
        let Ok(()) = self.visit(&mut Checker { at: &mut at });
    }

    fn write<S: Serializer>(
        &self,
        shape: &'static Shape,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        write::aggregate(self, shape, serializer)
    }
}

impl<T: Aggregate> Assemble for T {
    type Draft = T::Draft;

    fn fill<F: Fill>(draft: &mut Self::Draft, member: usize, from: F) -> Result<(), F::Error> {
        T::fill(draft, member, from)
    }

    fn finish(draft: Self::Draft, _: &'static Shape) -> Option<Self> {
        T::finish(draft)
    }

    fn unknown(name: &str) -> Option<Self> {
        T::unknown(name)
    }
}
